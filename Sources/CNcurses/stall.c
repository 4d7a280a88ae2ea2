#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include "internal.h"

// A terminal that takes nothing holds up whoever writes to it, and curses goes on writing after
// each signal. So a clock looks in while something is written: where the terminal takes too long,
// or a signal asks us to end, the rest goes nowhere, and once the terminal takes something again
// all is painted anew. The keys are read meanwhile.

enum { LOOK = 100, PATIENCE = 500, MOST_PATIENCE = 8000 };  // milliseconds

static struct {
  int depth;
  volatile sig_atomic_t writing, cut;
  pthread_t writer;
  int64_t since, patience;
  int terminal, nowhere;
} gate = {.terminal = -1, .nowhere = -1};

static bool is_asked_to_end(void) {
  sigset_t waiting;
  return cn_is_ending() ||
         (sigpending(&waiting) == 0 && (sigismember(&waiting, SIGTERM) == 1 ||
                                        sigismember(&waiting, SIGHUP) == 1 ||
                                        sigismember(&waiting, SIGINT) == 1));
}

// Only what a signal handler may call.
static void give_up(void) {
  gate.cut = 1;
  dup3(gate.nowhere, cn.output, O_CLOEXEC);
}

// That the write under way ends with EINTR is half of the work.
void cn_stall_look(int number) {
  int before = errno;
  if (gate.writing && !gate.cut) {
    if (!pthread_equal(pthread_self(), gate.writer)) pthread_kill(gate.writer, number);
    else if (cn_now() - gate.since >= gate.patience || is_asked_to_end()) give_up();
  }
  errno = before;
}

bool cn_stall_open(void) {
  gate.terminal = fcntl(cn.output, F_DUPFD_CLOEXEC, 3);
  gate.nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  gate.patience = PATIENCE;
  gate.depth = 0;
  return gate.terminal >= 0 && gate.nowhere >= 0;
}

void cn_stall_close(void) {
  if (gate.terminal >= 0) close(gate.terminal);
  if (gate.nowhere >= 0) close(gate.nowhere);
  gate.terminal = gate.nowhere = -1;
}

int cn_true_output(void) { return gate.terminal; }

static void tick_every(int milliseconds) {
  struct timeval interval = {0, milliseconds * 1000};
  struct itimerval timer = {interval, interval};
  setitimer(ITIMER_REAL, &timer, NULL);
}

static bool takes_something(int milliseconds) {
  struct pollfd output = {.fd = cn.output, .events = POLLOUT};
  return poll(&output, 1, milliseconds) > 0;
}

void cn_write_begin(void) {
  if (gate.depth++ > 0) return;
  gate.cut = 0;
  gate.writer = pthread_self();
  gate.since = cn_now();
  gate.writing = 1;
  tick_every(LOOK);
  // It had its chance for as long as it took nothing.
  if (cn.stalled && !takes_something(LOOK)) give_up();
}

bool cn_write_end(void) {
  if (--gate.depth > 0) return !gate.cut;
  tick_every(0);
  gate.writing = 0;
  if (gate.cut) {
    dup3(gate.terminal, cn.output, O_CLOEXEC);
    if (gate.patience < MOST_PATIENCE) gate.patience *= 2;
  } else if (cn_now() - gate.since < PATIENCE) {
    gate.patience = PATIENCE;
  }
  // Only a whole screen makes good what was dropped.
  cn.stalled = cn.stalled || gate.cut;
  return !gate.cut;
}
