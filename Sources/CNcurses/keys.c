#include <errno.h>
#include <string.h>

#include "internal.h"

// Above what curses gives to the keys of extended capabilities.
enum { OWN_FIRST = 4000 };

static const struct {
  const char *capability;
  int key;
} extended[] = {
    {"kLFT5", CN_KEY_WORD_LEFT}, {"kRIT5", CN_KEY_WORD_RIGHT}, {"kLFT3", CN_KEY_WORD_LEFT},
    {"kRIT3", CN_KEY_WORD_RIGHT}, {"PS", CN_KEY_PASTE_START},  {"PE", CN_KEY_PASTE_END},
};

static const struct {
  int code;
  int key;
} plain[] = {
    {KEY_UP, CN_KEY_UP},         {KEY_DOWN, CN_KEY_DOWN},
    {KEY_LEFT, CN_KEY_LEFT},     {KEY_RIGHT, CN_KEY_RIGHT},
    {KEY_SLEFT, CN_KEY_LEFT},    {KEY_SRIGHT, CN_KEY_RIGHT},
    {KEY_SR, CN_KEY_UP},         {KEY_SF, CN_KEY_DOWN},
    {KEY_HOME, CN_KEY_HOME},     {KEY_SHOME, CN_KEY_HOME},
    {KEY_FIND, CN_KEY_HOME},     {KEY_A1, CN_KEY_HOME},
    {KEY_END, CN_KEY_END},       {KEY_SEND, CN_KEY_END},
    {KEY_SELECT, CN_KEY_END},    {KEY_C1, CN_KEY_END},
    {KEY_PPAGE, CN_KEY_PAGE_UP}, {KEY_A3, CN_KEY_PAGE_UP},
    {KEY_NPAGE, CN_KEY_PAGE_DOWN}, {KEY_C3, CN_KEY_PAGE_DOWN},
    {KEY_DC, CN_KEY_DELETE},     {KEY_SDC, CN_KEY_DELETE},
    {KEY_BACKSPACE, CN_KEY_BACKSPACE}, {KEY_ENTER, CN_KEY_ENTER},
    {KEY_BTAB, CN_KEY_BACK_TAB},
};

void cn_bind_keys(void) {
  for (size_t i = 0; i < sizeof extended / sizeof *extended; i++) {
    const char *bytes = tigetstr(extended[i].capability);
    if (bytes != NULL && bytes != (char *)-1) define_key(bytes, OWN_FIRST + extended[i].key);
  }
}

static int translate(int code) {
  if (code > OWN_FIRST) return code - OWN_FIRST;
  if (code >= KEY_F(1) && code <= KEY_F(24)) return CN_KEY_F + code - KEY_F0;
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    if (plain[i].code == code) return plain[i].key;
  return CN_KEY_OTHER;
}

static int mouse(struct cn_input *input) {
  MEVENT event;
  if (getmouse(&event) == OK) {
    input->row = event.y;
    input->column = event.x;
    if (event.bstate & BUTTON4_PRESSED) return CN_WHEEL_UP;
    if (event.bstate & BUTTON5_PRESSED) return CN_WHEEL_DOWN;
    if (event.bstate & BUTTON1_PRESSED) return CN_CLICK;
  }
  input->value = CN_KEY_OTHER;
  return CN_KEY;
}

// Bytes, not wget_wch's characters: that one throws away the first half of a character whose
// second half is not there yet, and up to 16 bytes after one that is not UTF-8.
int cn_read(struct cn_input *input) {
  if (cn.screen == NULL) return CN_GONE;
  // Left to the shell, what comes is for the shell.
  if (!cn.active) return CN_NONE;
  errno = 0;
  int code = wgetch(cn.keys);
  if (code == ERR) {
    bool gone = errno == EIO || errno == EBADF || errno == EPIPE || errno == ENXIO;
    return gone ? CN_GONE : CN_NONE;
  }
  if (code == KEY_RESIZE) {
    cn_fit();
    return CN_RESIZE;
  }
  if (code == KEY_MOUSE) return mouse(input);
  input->value = code < 256 ? code : translate(code);
  return code < 256 ? CN_BYTE : CN_KEY;
}
