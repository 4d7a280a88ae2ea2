#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

static const int caught[] = {SIGCONT, SIGINT, SIGTERM, SIGHUP};
static const unsigned bits[] = {CN_CONT, CN_INT, CN_TERM, CN_HUP};
static const int ignored[] = {SIGPIPE, SIGUSR1, SIGUSR2, SIGXFSZ};
enum { CONTINUE = 0 };  // its place in caught
enum { CAUGHT = sizeof caught / sizeof *caught, IGNORED = sizeof ignored / sizeof *ignored };

static volatile sig_atomic_t seen[CAUGHT];
static struct sigaction caught_before[CAUGHT], ignored_before[IGNORED], alarm_before;
static sigset_t mask_before, mask_waiting;

// TSTP is never caught. It waits, blocked, until the screen is left, and then does what it does by
// itself: so a CONT that comes meanwhile takes it back, as for any program, and does not come too early.
static struct sigaction stop_before;
static bool can_stop, was_asked;
static int stop_descriptor = -1;

static void note(int number) {
  for (int i = 0; i < CAUGHT; i++)
    if (caught[i] == number) seen[i] = 1;
}

static sigset_t only_stop(void) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  return stop;
}

static void install_stop(void) {
  sigset_t stop = only_stop();
  sigaddset(&mask_waiting, SIGTSTP);
  was_asked = false;
  // A parent without job control ignores it for us: then nobody would wake us.
  can_stop = sigaction(SIGTSTP, NULL, &stop_before) == 0 && stop_before.sa_handler != SIG_IGN;
  if (!can_stop) return;
  // Never to be called: where curses finds the default it puts in its own, and drops what waits at each update.
  struct sigaction taken = {.sa_handler = note};
  sigemptyset(&taken.sa_mask);
  sigaction(SIGTSTP, &taken, NULL);
  // To be told of it, never to take it.
  stop_descriptor = signalfd(-1, &stop, SFD_CLOEXEC | SFD_NONBLOCK);
}

static void restore_stop(void) {
  // One that waits is dropped: who is on the way out is not held up.
  signal(SIGTSTP, SIG_IGN);
  sigaction(SIGTSTP, &stop_before, NULL);
  if (stop_descriptor >= 0) close(stop_descriptor);
  stop_descriptor = -1;
}

// WINCH is curses' own: it is blocked with the others and never given another handler.
void cn_signals_install(void) {
  sigset_t blocked;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGWINCH);
  // No SA_RESTART: a signal has to end the wait.
  struct sigaction flag = {.sa_handler = note}, ignore = {.sa_handler = SIG_IGN}, winch;
  struct sigaction look = {.sa_handler = cn_stall_look};
  sigemptyset(&look.sa_mask);
  sigaction(SIGALRM, &look, &alarm_before);
  sigemptyset(&flag.sa_mask);
  sigemptyset(&ignore.sa_mask);
  sigaddset(&blocked, SIGTSTP);
  for (int i = 0; i < CAUGHT; i++) sigaddset(&blocked, caught[i]);
  pthread_sigmask(SIG_BLOCK, &blocked, &mask_before);
  mask_waiting = mask_before;
  sigdelset(&mask_waiting, SIGWINCH);
  for (int i = 0; i < CAUGHT; i++) {
    seen[i] = 0;
    sigdelset(&mask_waiting, caught[i]);
    sigaction(caught[i], &flag, &caught_before[i]);
  }
  install_stop();
  for (int i = 0; i < IGNORED; i++) sigaction(ignored[i], &ignore, &ignored_before[i]);
  // curses takes WINCH only where it finds the default.
  if (sigaction(SIGWINCH, NULL, &winch) == 0 && winch.sa_handler == SIG_IGN)
    signal(SIGWINCH, SIG_DFL);
}

void cn_signals_restore(void) {
  // What waits is let in first, so that it finds our handler and not the default.
  cn_take_signals();
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &caught_before[i], NULL);
  for (int i = 0; i < IGNORED; i++) sigaction(ignored[i], &ignored_before[i], NULL);
  sigaction(SIGALRM, &alarm_before, NULL);
  restore_stop();
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
}

bool cn_can_stop(void) { return can_stop; }

static bool is_stop_waiting(void) {
  sigset_t waiting;
  return can_stop && sigpending(&waiting) == 0 && sigismember(&waiting, SIGTSTP) == 1;
}

bool cn_take_asked_stop(void) {
  bool asked = was_asked;
  was_asked = false;
  return asked;
}

void cn_stop_begin(void) {
  sigset_t stop = only_stop();
  if (!can_stop) return;
  signal(SIGTSTP, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
}

void cn_stop_end(void) {
  sigset_t stop = only_stop();
  if (can_stop) pthread_sigmask(SIG_BLOCK, &stop, NULL);
}

static void let_in(void) {
  sigset_t closed;
  pthread_sigmask(SIG_SETMASK, &mask_waiting, &closed);
  pthread_sigmask(SIG_SETMASK, &closed, NULL);
}

bool cn_take_continue(void) {
  let_in();
  bool found = seen[CONTINUE];
  seen[CONTINUE] = 0;
  return found;
}

bool cn_is_ending(void) {
  for (int i = CONTINUE + 1; i < CAUGHT; i++)
    if (seen[i]) return true;
  return false;
}

// ppoll alone would starve them: it lets no signal in while input is always ready.
unsigned cn_take_signals(void) {
  unsigned found = 0;
  let_in();
  for (int i = 0; i < CAUGHT; i++) {
    if (seen[i]) found |= bits[i];
    seen[i] = 0;
  }
  if (is_stop_waiting()) found |= CN_TSTP;
  was_asked = was_asked || (found & CN_TSTP) != 0;
  return found;
}

unsigned cn_wait(const int *descriptors, int count, int milliseconds) {
  enum { MOST = 8 };
  struct pollfd watched[3 + MOST];
  struct timespec timeout = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  if (count > MOST) count = MOST;
  watched[0] = (struct pollfd){.fd = cn.input, .events = POLLIN};
  for (int i = 0; i < count; i++)
    watched[1 + i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};
  // None that is not needed: more than the limit of open files, and ppoll refuses them all.
  nfds_t all = 1 + (nfds_t)count;
  if (stop_descriptor >= 0) watched[all++] = (struct pollfd){.fd = stop_descriptor, .events = POLLIN};
  bool is_stalled = cn.stalled && cn.active;
  if (is_stalled) watched[all++] = (struct pollfd){.fd = cn.output, .events = POLLOUT};
  int ready = ppoll(watched, all, milliseconds < 0 ? NULL : &timeout, &mask_waiting);
  if (ready < 0) return CN_INTERRUPTED;
  if (is_stalled && watched[all - 1].revents != 0) cn_paint();
  unsigned found = 0;
  if (watched[0].revents & POLLIN) found |= CN_INPUT;
  if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) found |= CN_INPUT_GONE;
  for (int i = 0; i < count; i++)
    if (watched[1 + i].revents != 0) found |= (unsigned)CN_READY << i;
  return found;
}

int64_t cn_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
