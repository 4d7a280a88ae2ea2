#include "CJansson.h"

#include <jansson.h>
#include <string.h>

static const json_t *json_of(const cj_value *value) { return (const json_t *)value; }

cj_value *cj_read(const char *bytes, size_t length, cj_error *error) {
  json_error_t problem;
  memset(error, 0, sizeof *error);
  json_t *root = json_loadb(
    bytes ? bytes : "", length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL, &problem);
  if (root) return (cj_value *)root;
  strncpy(error->text, problem.text, sizeof error->text - 1);
  error->line = problem.line;
  error->column = problem.column;
  return NULL;
}

void cj_free(cj_value *value) { json_decref((json_t *)value); }

cj_kind cj_kind_of(const cj_value *value) {
  switch (json_typeof(json_of(value))) {
    case JSON_OBJECT: return CJ_OBJECT;
    case JSON_ARRAY: return CJ_LIST;
    case JSON_STRING: return CJ_STRING;
    case JSON_INTEGER: return CJ_INTEGER;
    case JSON_REAL: return CJ_REAL;
    case JSON_TRUE: return CJ_TRUE;
    case JSON_FALSE: return CJ_FALSE;
    default: return CJ_NULL;
  }
}

long long cj_integer(const cj_value *value) { return json_integer_value(json_of(value)); }

double cj_real(const cj_value *value) { return json_real_value(json_of(value)); }

const char *cj_string(const cj_value *value, size_t *length) {
  *length = json_string_length(json_of(value));
  const char *text = json_string_value(json_of(value));
  return text ? text : "";
}

size_t cj_count(const cj_value *list) { return json_array_size(json_of(list)); }

cj_value *cj_item(const cj_value *list, size_t index) {
  return (cj_value *)json_array_get(json_of(list), index);
}

cj_member *cj_first(cj_value *object) { return json_object_iter((json_t *)object); }

cj_member *cj_next(cj_value *object, cj_member *member) {
  return json_object_iter_next((json_t *)object, member);
}

const char *cj_key(cj_member *member, size_t *length) {
  *length = json_object_iter_key_len(member);
  return json_object_iter_key(member);
}

cj_value *cj_value_of(cj_member *member) { return (cj_value *)json_object_iter_value(member); }
