#ifndef ONWARD_CYAML_H
#define ONWARD_CYAML_H

#include <stddef.h>

typedef enum {
  CY_OTHER,
  CY_STREAM_END,
  CY_DOCUMENT_START,
  CY_DOCUMENT_END,
  CY_ALIAS,
  CY_SCALAR,
  CY_SEQUENCE_START,
  CY_SEQUENCE_END,
  CY_MAPPING_START,
  CY_MAPPING_END
} cy_kind;

/// A place in the text; all three count Unicode scalars (not bytes) and start at 0.
typedef struct {
  size_t index;
  size_t line;
  size_t column;
} cy_mark;

/// One event; `value` belongs to the parser and is gone at the next call.
typedef struct {
  cy_kind kind;
  cy_mark start;
  cy_mark end;
  const unsigned char *_Nullable value;
  size_t length;
  int is_plain;
  int is_flow;
  int has_anchor;
  int has_tag;
} cy_event;

/// What was wrong; `problem` is a constant of libyaml's. When `has_offset` is set only the byte `offset` is known.
typedef struct {
  const char *_Nullable problem;
  cy_mark mark;
  int has_offset;
  size_t offset;
} cy_error;

typedef struct cy_parser cy_parser;

/// A parser over UTF-8 bytes, which must stay in place until it is freed; NULL without memory.
cy_parser *_Nullable cy_parser_new(const unsigned char *_Nullable bytes, size_t length);
/// The next event: 1, or 0 with `error` filled.
int cy_parser_next(cy_parser *_Nonnull parser, cy_event *_Nonnull event, cy_error *_Nonnull error);
void cy_parser_free(cy_parser *_Nullable parser);

/// Writes the text as one quoted scalar on one line, without a line end, and returns how many bytes it takes;
/// 0 when libyaml refuses (not UTF-8) or it takes more than `capacity`.
size_t cy_quote(const unsigned char *_Nullable text, size_t length, int wants_double,
                unsigned char *_Nonnull out, size_t capacity);

#endif
