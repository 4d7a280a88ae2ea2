#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

struct cn_terminal cn;

// tigetstr is (char *)-1 for a name that is not a string capability at all.
static const char *capability(const char *name) {
  const char *found = tigetstr(name);
  return found == (char *)-1 || found == NULL || *found == '\0' ? NULL : found;
}

static void use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

int cn_judge(const char *name, int output) {
  int found = 0;
  if (name == NULL || *name == '\0') return CN_UNKNOWN_TERMINAL;
  if (setupterm(name, output, &found) != OK) {
    // 1: a hardcopy terminal; else the name, or the whole data base, is missing.
    return found == 1 ? CN_INCAPABLE : CN_UNKNOWN_TERMINAL;
  }
  bool able = capability("cup") != NULL && capability("clear") != NULL;
  del_curterm(cur_term);
  return able ? CN_OPENED : CN_INCAPABLE;
}

static FILE *duplicate(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *file = fdopen(copy, mode);
  if (file == NULL) close(copy);
  return file;
}

static void forget(void) {
  if (cn.keys != NULL) delwin(cn.keys);
  if (cn.screen != NULL) delscreen(cn.screen);
  if (cn.in != NULL) fclose(cn.in);
  if (cn.out != NULL) fclose(cn.out);
  cn_stall_close();
  memset(&cn, 0, sizeof cn);
}

static void set_modes(bool mouse) {
  // cbreak before raw: it alone stops CR from becoming LF on input.
  cbreak();
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  // Otherwise waiting input stops an update half-way.
  typeahead(-1);
  set_escdelay(25);
  wtimeout(cn.keys, 0);
  meta(cn.keys, TRUE);
  keypad(cn.keys, TRUE);
  if (mouse) {
    mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
    mouseinterval(0);
  }
}

static void set_colours(int accent) {
  if (accent < 0 || start_color() == ERR || !has_colors() || COLORS < 8) return;
  if (use_default_colors() == ERR) return;
  cn.colour = init_pair(1, (short)accent, -1) == OK;
}

static void find_paste(void) {
  const char *on = capability("BE"), *off = capability("BD");
  const char *start = capability("PS"), *end = capability("PE");
  if (on == NULL || off == NULL || start == NULL || end == NULL) return;
  cn.paste_on = on;
  cn.paste_off = off;
}

// curses lets LINES and COLUMNS win, although a shell may have left them behind long ago, or they name a screen
// that no memory holds. Of its own ways around that, use_env(FALSE) misses every new size and fails where
// terminfo has none (ncurses 6.4), and use_tioctl calls setenv. To be called while there is one thread.
static void forget_old_size(void) {
  int columns, rows;
  if (!cn_window(cn.output, &columns, &rows)) return;
  unsetenv("LINES");
  unsetenv("COLUMNS");
}

int cn_open(int input, int output, const char *name, int accent, bool mouse) {
  if (cn.screen != NULL || cn.lines) return CN_ALREADY_OPEN;
  if (!isatty(input) || !isatty(output)) return CN_NOT_A_TERMINAL;
  int verdict = cn_judge(name, output);
  if (verdict != CN_OPENED) return verdict;
  use_utf8();
  cn.in = duplicate(input, "r");
  cn.out = duplicate(output, "w");
  if (cn.in == NULL || cn.out == NULL || tcgetattr(output, &cn.before) != 0) {
    forget();
    return CN_NOT_A_TERMINAL;
  }
  cn.input = fileno(cn.in);
  cn.output = fileno(cn.out);
  if (!cn_stall_open()) {
    forget();
    return CN_NOT_A_TERMINAL;
  }
  cn_signals_install();
  cn_crash_install();
  forget_old_size();
  cn.screen = newterm(name, cn.out, cn.in);
  cn.keys = cn.screen == NULL ? NULL : newpad(1, 1);
  if (cn.keys == NULL) {
    if (cn.screen != NULL) endwin();
    cn_crash_restore();
    cn_signals_restore();
    forget();
    return CN_INCAPABLE;
  }
  set_modes(mouse);
  set_colours(accent);
  find_paste();
  cn_bind_keys();
  // Here and never later: after a stop behind our back, the modes are the shell's.
  def_prog_mode();
  cn_enter();
  return CN_OPENED;
}

bool cn_is_open(void) { return cn.screen != NULL; }

// Appends a capability without its padding, which means nothing on a terminal of today.
static size_t append(char *bytes, size_t count, size_t room, const char *text) {
  while (text != NULL && *text != '\0') {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end == NULL) break;
      text = end + 1;
    } else {
      if (count < room) bytes[count++] = *text;
      text++;
    }
  }
  return count;
}

static void arm(void) {
  char bytes[512];
  const char *names[] = {"sgr0", "clear", "rmkx", "cnorm", "BD"};
  size_t count = 0;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    count = append(bytes, count, sizeof bytes, capability(names[i]));
  const char *mouse = capability("XM");
  if (mouse != NULL) count = append(bytes, count, sizeof bytes, tiparm(mouse, 0));
  count = append(bytes, count, sizeof bytes, capability("rmcup"));
  cn_crash_arm(cn_true_output(), bytes, count, &cn.before);
}

void cn_fit(void) {
  int columns, rows;
  if (!cn_window(cn.output, &columns, &rows)) return;
  // resizeterm puts another KEY_RESIZE into the queue.
  if (is_term_resized(rows, columns)) resizeterm(rows, columns);
}

void cn_enter(void) {
  arm();
  reset_prog_mode();
  // Nobody tells a stopped job that the size changed.
  cn_fit();
  cn.active = true;
  cn_redraw();
  if (cn.paste_on != NULL) cn_write(cn.paste_on, strlen(cn.paste_on));
}

static void hand_back(void) {
  if (cn.paste_off != NULL) cn_write(cn.paste_off, strlen(cn.paste_off));
  curs_set(1);
  endwin();
  cn.active = false;
  cn_crash_disarm();
}

// What the person wrote must not stay on a terminal that has no second screen.
void cn_leave(void) {
  if (cn.screen == NULL || !cn.active) return;
  WINDOW *kept = dupwin(stdscr);
  cn_write_begin();
  cn_erase();
  clearok(curscr, TRUE);
  wmove(stdscr, 0, 0);
  wrefresh(stdscr);
  hand_back();
  // Whoever comes next needs the modes at least.
  if (!cn_write_end()) tcsetattr(cn.output, TCSANOW, &cn.before);
  if (kept != NULL) {
    overwrite(kept, stdscr);
    delwin(kept);
  }
}

void cn_reprogram(void) {
  if (cn.screen == NULL || !cn.active) return;
  cn_write_begin();
  hand_back();
  cn_write_end();
  cn_enter();
}

void cn_close(void) {
  if (cn.screen == NULL) return;
  // In the background, giving the modes back would stop us on our way out.
  void (*on_output)(int) = signal(SIGTTOU, SIG_IGN);
  // Where we have left already, the modes are the shell's by now.
  if (cn.active) {
    cn_leave();
    tcsetattr(cn.output, cn.stalled ? TCSANOW : TCSADRAIN, &cn.before);
  }
  signal(SIGTTOU, on_output);
  cn_crash_restore();
  cn_signals_restore();
  forget();
}

bool cn_suspend(void) {
  if ((cn.screen == NULL && !cn.lines) || !cn_can_stop()) return false;
  bool was_asked = cn_take_asked_stop();
  cn_leave();
  cn_stop_begin();
  // The whole job, as the terminal would: a script around us has to stop too. Who asked us alone has stopped us
  // by now, or has thought better of it.
  if (!was_asked) kill(0, SIGTSTP);
  cn_stop_end();
  cn_take_continue();
  // Ended while it was stopped, a job is in the background: programming the terminal would stop
  // it again, before it could save.
  if (!cn_is_ending() && cn.screen != NULL) cn_enter();
  return true;
}
