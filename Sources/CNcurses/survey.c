#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>

#include "internal.h"

bool cn_window(int descriptor, int *columns, int *rows) {
  struct winsize now;
  if (ioctl(descriptor, TIOCGWINSZ, &now) != 0 || now.ws_row == 0 || now.ws_col == 0) return false;
  *columns = now.ws_col;
  *rows = now.ws_row;
  return true;
}

bool cn_tells_clipboard(const char *name) {
  const char *found = tigetstr("Ms");
  // tmux answers to its own name and to screen's, whose entry does not tell.
  return (found != NULL && found != (char *)-1) || strncmp(name, "screen", 6) == 0;
}

bool cn_may_copy(const char *name, int output) {
  int found = 0;
  if (setupterm(name, output, &found) != OK) return false;
  bool may = cn_tells_clipboard(name);
  del_curterm(cur_term);
  return may;
}

const char *cn_codeset(void) {
  return setlocale(LC_CTYPE, "") == NULL ? NULL : nl_langinfo(CODESET);
}
