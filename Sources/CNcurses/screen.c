#define _GNU_SOURCE
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

int cn_rows(void) { return cn.screen == NULL ? 1 : getmaxy(stdscr); }

int cn_columns(void) { return cn.screen == NULL ? 1 : getmaxx(stdscr); }

static attr_t attributes(unsigned style) {
  attr_t found = A_NORMAL;
  if (style & CN_BOLD) found |= A_BOLD;
  if (style & CN_DIM) found |= A_DIM;
  if (style & CN_REVERSE) found |= A_REVERSE;
  if (style & CN_UNDERLINE) found |= A_UNDERLINE;
  if ((style & CN_ACCENT) && !cn.colour) found |= A_BOLD;
  return found;
}

static void draw(int row, int column, const wchar_t *text, unsigned style) {
  cchar_t cell;
  short pair = (style & CN_ACCENT) && cn.colour ? 1 : 0;
  if (setcchar(&cell, text, attributes(style), pair, NULL) == ERR) return;
  // ERR in the bottom right corner, although the cell is drawn.
  (void)mvwadd_wch(stdscr, row, column, &cell);
}

void cn_put(int row, int column, const uint32_t *scalars, int count, int width, unsigned style) {
  if (cn.screen == NULL || row < 0 || column < 0 || row >= cn_rows() || count < 1) return;
  if (width < 1 || width > 2 || column + width > cn_columns()) return;
  wchar_t text[CCHARW_MAX + 1] = {0};
  int own = wcwidth((wchar_t)scalars[0]);
  // curses goes by wcwidth: a cell that it would make wider or narrower shifts all that follow,
  // and a control would reach the terminal.
  bool fits = own >= 1 && own <= width;
  text[0] = fits ? (wchar_t)scalars[0] : 0xFFFD;
  int length = 1;
  for (int i = 1; fits && i < count && length < CCHARW_MAX; i++)
    if (wcwidth((wchar_t)scalars[i]) == 0) text[length++] = (wchar_t)scalars[i];
  draw(row, column, text, style);
  if (width == 2 && !(fits && own == 2)) draw(row, column + 1, L" ", style);
}

void cn_erase(void) {
  if (cn.screen != NULL) werase(stdscr);
}

static bool showing = true;

void cn_present(int row, int column, bool shows_cursor) {
  if (cn.screen == NULL || !cn.active) return;
  // Out of range, wmove would leave the cursor where the last cell was drawn.
  int last_row = cn_rows() - 1, last_column = cn_columns() - 1;
  row = row < 0 ? 0 : row > last_row ? last_row : row;
  column = column < 0 ? 0 : column > last_column ? last_column : column;
  wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  showing = shows_cursor;
  // Painted anew once the terminal takes something again.
  if (cn.stalled) return;
  cn_write_begin();
  curs_set(showing);
  doupdate();
  cn_write_end();
}

void cn_redraw(void) {
  // Otherwise painted once it takes something again.
  if (!cn.stalled) cn_paint();
}

void cn_paint(void) {
  if (cn.screen == NULL || !cn.active) return;
  cn_write_begin();
  clearok(curscr, TRUE);
  touchwin(stdscr);
  wrefresh(stdscr);
  curs_set(showing);
  if (cn_write_end()) cn.stalled = false;
}

bool cn_write(const char *bytes, size_t count) {
  if (cn.screen == NULL) return false;
  cn_write_begin();
  while (count > 0) {
    ssize_t written = write(cn.output, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    bytes += written;
    count -= (size_t)written;
  }
  return cn_write_end() && count == 0;
}

bool cn_has_clipboard(void) {
  return cn.screen != NULL && cn_tells_clipboard(termname());
}
