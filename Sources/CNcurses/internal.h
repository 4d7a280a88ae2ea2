#ifndef ONWARD_CN_INTERNAL_H
#define ONWARD_CN_INTERNAL_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
// curses.h first: term.h needs its types.
#include <stdio.h>
#include <term.h>
#include <termios.h>

// term.h names a macro for every capability.
#undef lines
#undef columns

#include "CNcurses.h"

struct cn_terminal {
  SCREEN *screen;
  // Keys are read through a pad: wgetch would refresh a window behind our back.
  WINDOW *keys;
  FILE *in, *out;
  int input, output;
  struct termios before;
  const char *paste_on, *paste_off;
  bool active;  // programmed for us, not left to a shell or a child
  bool colour;
  bool stalled;  // takes nothing at present: what is on it is not known
  bool lines;   // there is no screen: input and output are the program's own, lines go in and out
};

extern struct cn_terminal cn;

// Whether the terminal that is set up at present is known to have one.
bool cn_tells_clipboard(const char *name);
void cn_leave(void);
void cn_enter(void);
// Sends the whole screen.
void cn_paint(void);
// Takes over the size that the kernel tells.
void cn_fit(void);
void cn_bind_keys(void);

void cn_signals_install(void);
void cn_signals_restore(void);
bool cn_can_stop(void);
// Whether somebody else asked us to stop, and cn_take_signals told so; forgets it.
bool cn_take_asked_stop(void);
// Lets waiting signals in, and tells and forgets whether one let us go on.
bool cn_take_continue(void);
bool cn_is_ending(void);
// The stop signal is let in, and does what it does by itself, until cn_stop_end.
void cn_stop_begin(void);
void cn_stop_end(void);

// What is written between the two goes nowhere where the terminal takes it too late.
void cn_write_begin(void);
// False where not all of it has reached the terminal.
bool cn_write_end(void);
bool cn_stall_open(void);
void cn_stall_close(void);
// The handler of SIGALRM.
void cn_stall_look(int number);
// The terminal itself, also while cn.output leads nowhere.
int cn_true_output(void);

void cn_crash_install(void);
void cn_crash_restore(void);
void cn_crash_arm(int descriptor, const char *bytes, size_t count, const struct termios *modes);
void cn_crash_disarm(void);

#endif
