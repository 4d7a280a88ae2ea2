#include "CYaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct cy_parser {
  yaml_parser_t parser;
  yaml_event_t event;
  int has_event;
};

cy_parser *cy_parser_new(const unsigned char *bytes, size_t length) {
  cy_parser *parser = calloc(1, sizeof *parser);
  if (!parser) return NULL;
  if (!yaml_parser_initialize(&parser->parser)) {
    free(parser);
    return NULL;
  }
  yaml_parser_set_encoding(&parser->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser->parser, bytes ? bytes : (const unsigned char *)"", length);
  return parser;
}

static void forget_event(cy_parser *parser) {
  if (parser->has_event) yaml_event_delete(&parser->event);
  parser->has_event = 0;
}

static cy_mark mark_of(yaml_mark_t mark) {
  return (cy_mark){mark.index, mark.line, mark.column};
}

static void describe(const yaml_event_t *from, cy_event *event) {
  switch (from->type) {
    case YAML_STREAM_END_EVENT: event->kind = CY_STREAM_END; break;
    case YAML_DOCUMENT_START_EVENT: event->kind = CY_DOCUMENT_START; break;
    case YAML_DOCUMENT_END_EVENT: event->kind = CY_DOCUMENT_END; break;
    case YAML_ALIAS_EVENT: event->kind = CY_ALIAS; break;
    case YAML_SCALAR_EVENT:
      event->kind = CY_SCALAR;
      event->value = from->data.scalar.value;
      event->length = from->data.scalar.length;
      event->is_plain = from->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
      event->has_anchor = from->data.scalar.anchor != NULL;
      event->has_tag = from->data.scalar.tag != NULL;
      break;
    case YAML_SEQUENCE_START_EVENT:
      event->kind = CY_SEQUENCE_START;
      event->is_flow = from->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE;
      event->has_anchor = from->data.sequence_start.anchor != NULL;
      event->has_tag = from->data.sequence_start.tag != NULL;
      break;
    case YAML_SEQUENCE_END_EVENT: event->kind = CY_SEQUENCE_END; break;
    case YAML_MAPPING_START_EVENT:
      event->kind = CY_MAPPING_START;
      event->is_flow = from->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
      event->has_anchor = from->data.mapping_start.anchor != NULL;
      event->has_tag = from->data.mapping_start.tag != NULL;
      break;
    case YAML_MAPPING_END_EVENT: event->kind = CY_MAPPING_END; break;
    default: event->kind = CY_OTHER; break;
  }
}

int cy_parser_next(cy_parser *parser, cy_event *event, cy_error *error) {
  forget_event(parser);
  memset(event, 0, sizeof *event);
  memset(error, 0, sizeof *error);
  if (!yaml_parser_parse(&parser->parser, &parser->event)) {
    error->problem = parser->parser.problem;
    error->mark = mark_of(parser->parser.problem_mark);
    error->has_offset = parser->parser.error == YAML_READER_ERROR;
    error->offset = parser->parser.problem_offset;
    return 0;
  }
  parser->has_event = 1;
  event->start = mark_of(parser->event.start_mark);
  event->end = mark_of(parser->event.end_mark);
  describe(&parser->event, event);
  return 1;
}

void cy_parser_free(cy_parser *parser) {
  if (!parser) return;
  forget_event(parser);
  yaml_parser_delete(&parser->parser);
  free(parser);
}

// An event that could not be emitted is deleted by the emitter, so none is freed here.
static int emit_scalar(yaml_emitter_t *emitter, const unsigned char *text, int length,
                       yaml_scalar_style_t style) {
  yaml_event_t event;
  return yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING)
    && yaml_emitter_emit(emitter, &event)
    && yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1)
    && yaml_emitter_emit(emitter, &event)
    && yaml_scalar_event_initialize(&event, NULL, NULL, text, length, 0, 1, style)
    && yaml_emitter_emit(emitter, &event)
    && yaml_document_end_event_initialize(&event, 1)
    && yaml_emitter_emit(emitter, &event)
    && yaml_stream_end_event_initialize(&event)
    && yaml_emitter_emit(emitter, &event);
}

size_t cy_quote(const unsigned char *text, size_t length, int wants_double, unsigned char *out,
                size_t capacity) {
  yaml_emitter_t emitter;
  size_t written = 0;
  if (length > 0x3fffffff || !yaml_emitter_initialize(&emitter)) return 0;
  yaml_emitter_set_output_string(&emitter, out, capacity, &written);
  yaml_emitter_set_encoding(&emitter, YAML_UTF8_ENCODING);
  yaml_emitter_set_unicode(&emitter, 1);
  yaml_emitter_set_width(&emitter, -1);
  int done = emit_scalar(
    &emitter, text ? text : (const unsigned char *)"", (int)length,
    wants_double ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_SINGLE_QUOTED_SCALAR_STYLE);
  yaml_emitter_delete(&emitter);
  if (!done) return 0;
  while (written > 0 && out[written - 1] == '\n') written--;
  return written;
}
