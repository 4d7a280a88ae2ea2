#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "internal.h"

bool cn_lines_open(int input, int output) {
  if (cn.screen != NULL || cn.lines) return false;
  memset(&cn, 0, sizeof cn);
  cn.lines = true;
  cn.input = input;
  cn.output = output;
  cn_signals_install();
  return true;
}

void cn_lines_close(void) {
  if (!cn.lines) return;
  cn_signals_restore();
  memset(&cn, 0, sizeof cn);
}

long cn_lines_read(char *bytes, size_t room) {
  if (!cn.lines || cn.input < 0) return 0;
  ssize_t count = read(cn.input, bytes, room);
  if (count >= 0) return (long)count;
  // A job in the background, or a descriptor that somebody made non-blocking: there may be more.
  return errno == EINTR || errno == EAGAIN ? -1 : 0;
}

// poll would tell for ever that there is nothing.
void cn_lines_stop_reading(void) {
  if (cn.lines) cn.input = -1;
}

int cn_output_columns(int output) {
  struct winsize now;
  if (!isatty(output) || ioctl(output, TIOCGWINSZ, &now) != 0) return 0;
  return now.ws_col;
}
