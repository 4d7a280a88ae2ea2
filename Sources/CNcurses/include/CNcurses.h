#ifndef ONWARD_CNcurses_H
#define ONWARD_CNcurses_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The terminal over plain integers and pointers: curses.h stays behind it, so that its variadic
// functions, its macros and its globals never reach Swift. One screen in a process, or none and lines.

// What cn_open found.
enum {
  CN_OPENED = 0,
  CN_NOT_A_TERMINAL,
  CN_UNKNOWN_TERMINAL,
  CN_INCAPABLE,
  CN_ALREADY_OPEN,
};

// Styles of a cell, to be added up.
enum { CN_BOLD = 1, CN_DIM = 2, CN_REVERSE = 4, CN_UNDERLINE = 8, CN_ACCENT = 16 };

// What cn_read found.
enum { CN_NONE = 0, CN_BYTE, CN_KEY, CN_RESIZE, CN_WHEEL_UP, CN_WHEEL_DOWN, CN_CLICK, CN_GONE };

// Values of a CN_KEY; CN_KEY_F + n is function key n.
enum {
  CN_KEY_OTHER = 0,
  CN_KEY_UP,
  CN_KEY_DOWN,
  CN_KEY_LEFT,
  CN_KEY_RIGHT,
  CN_KEY_HOME,
  CN_KEY_END,
  CN_KEY_PAGE_UP,
  CN_KEY_PAGE_DOWN,
  CN_KEY_DELETE,
  CN_KEY_BACKSPACE,
  CN_KEY_ENTER,
  CN_KEY_BACK_TAB,
  CN_KEY_WORD_LEFT,
  CN_KEY_WORD_RIGHT,
  CN_KEY_PASTE_START,
  CN_KEY_PASTE_END,
  CN_KEY_F = 100,
};

struct cn_input {
  int value;   // the byte or the key
  int row;     // of the mouse
  int column;  // of the mouse
};

// Signals that were seen, as bits.
enum { CN_INT = 1, CN_TERM = 2, CN_HUP = 4, CN_TSTP = 8, CN_CONT = 16 };

// What cn_wait found, as bits; CN_READY << i is descriptor i.
enum { CN_INPUT = 1, CN_INPUT_GONE = 2, CN_INTERRUPTED = 4, CN_READY = 16 };

// How a child ended.
enum { CN_EXITED = 0, CN_KILLED, CN_NOT_STARTED };

// Opens the terminal named so on two descriptors, which it duplicates. NULL stands for no name; the accent
// is shown in the colour of that number, from 1 to 7, or in bold where it is -1.
int cn_open(int input, int output, const char *name, int accent, bool mouse);
// Clears the screen, leaves it, and puts modes and signals back as they were. May be called twice.
void cn_close(void);
bool cn_is_open(void);

// What can be told of a terminal without opening it: as cn_open, whatever the descriptor leads to.
int cn_judge(const char *name, int output);
// False where the descriptor is no terminal, or does not tell its size.
bool cn_window(int descriptor, int *columns, int *rows);
// Whether one of that name is known to have a clipboard.
bool cn_may_copy(const char *name, int output);
// The encoding of the locale that the environment names; NULL where the system has no such locale.
const char *cn_codeset(void);

int cn_rows(void);
int cn_columns(void);
// Draws one cell of the given width; what has no such width, and any control, is shown as U+FFFD.
void cn_put(int row, int column, const uint32_t *scalars, int count, int width, unsigned style);
void cn_erase(void);
// Sends what changed and leaves the cursor there.
void cn_present(int row, int column, bool shows_cursor);
void cn_redraw(void);
// Writes bytes to the terminal as they are; false when it is gone.
bool cn_write(const char *bytes, size_t count);
bool cn_has_clipboard(void);

int cn_read(struct cn_input *input);
// Waits until a descriptor is ready, a signal comes or so many milliseconds went by (-1: for ever).
unsigned cn_wait(const int *descriptors, int count, int milliseconds);
// Lets waiting signals in, then tells and forgets which came.
unsigned cn_take_signals(void);
// Milliseconds of CLOCK_MONOTONIC.
int64_t cn_now(void);

// Leaves the screen, stops the whole job, and comes back after SIGCONT. False: it could not stop.
bool cn_suspend(void);
// Programs the terminal anew and paints everything, after someone else may have changed it.
void cn_reprogram(void);
// Runs a program on the terminal; *detail is its status, its signal or the errno.
int cn_run(char *const *argv, char *const *environment, int *detail);

// Lines in the place of a screen: signals are caught as for one, cn_wait, cn_suspend and cn_run work, and nothing is
// programmed. False: a screen or lines are open.
bool cn_lines_open(int input, int output);
void cn_lines_close(void);
// Bytes read; 0 at the end of the input, -1 when there is nothing now.
long cn_lines_read(char *bytes, size_t room);
// From now on cn_wait looks at the other descriptors only.
void cn_lines_stop_reading(void);
// Columns of the terminal; 0 where there is none.
int cn_output_columns(int output);

// No core file, no reading of our memory by other processes of the same person, no backtraces.
void cn_keep_memory_private(void);

#endif
