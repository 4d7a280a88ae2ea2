#ifndef ONWARD_CJANSSON_H
#define ONWARD_CJANSSON_H

#include <stddef.h>

typedef enum {
  CJ_NULL,
  CJ_FALSE,
  CJ_TRUE,
  CJ_INTEGER,
  CJ_REAL,
  CJ_STRING,
  CJ_LIST,
  CJ_OBJECT
} cj_kind;

/// What was wrong. `line` counts from 1, `column` counts characters from 0 and is behind what was not understood.
typedef struct {
  char text[160];
  int line;
  int column;
} cj_error;

typedef struct cj_value cj_value;
typedef struct cj_member cj_member;

/// Reads one value; NULL with `error` filled. Duplicate keys are refused; so is nesting deeper than jansson's limit, 2,048.
cj_value *_Nullable cj_read(const char *_Nullable bytes, size_t length, cj_error *_Nonnull error);
/// Frees what `cj_read` gave, with all that is in it.
void cj_free(cj_value *_Nullable value);

cj_kind cj_kind_of(const cj_value *_Nonnull value);
long long cj_integer(const cj_value *_Nonnull value);
double cj_real(const cj_value *_Nonnull value);
/// The UTF-8 bytes of a string, which may hold NUL; they belong to the value.
const char *_Nonnull cj_string(const cj_value *_Nonnull value, size_t *_Nonnull length);

size_t cj_count(const cj_value *_Nonnull list);
cj_value *_Nullable cj_item(const cj_value *_Nonnull list, size_t index);

/// The members of an object in the order in which they were read; NULL behind the last.
cj_member *_Nullable cj_first(cj_value *_Nonnull object);
cj_member *_Nullable cj_next(cj_value *_Nonnull object, cj_member *_Nonnull member);
const char *_Nonnull cj_key(cj_member *_Nonnull member, size_t *_Nonnull length);
cj_value *_Nonnull cj_value_of(cj_member *_Nonnull member);

#endif
