#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "internal.h"

// QUIT too: Swift's own backtracer takes it, and would print what is in memory.
static const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
enum { DEADLY = sizeof deadly / sizeof *deadly };

static struct sigaction before[DEADLY];
static stack_t stack_before;
static char stack[64 * 1024];

static struct {
  volatile sig_atomic_t armed;
  int descriptor;
  char bytes[512];
  size_t count;
  struct termios modes;
} rescue;

// Only what a signal handler may call.
static void die(int number) {
  if (rescue.armed) {
    rescue.armed = 0;
    // In the background, setting the modes would stop us instead.
    signal(SIGTTOU, SIG_IGN);
    for (size_t sent = 0; sent < rescue.count;) {
      ssize_t written = write(rescue.descriptor, rescue.bytes + sent, rescue.count - sent);
      if (written <= 0) break;
      sent += (size_t)written;
    }
    // What was typed for us must not be run by the shell.
    tcflush(rescue.descriptor, TCIFLUSH);
    tcsetattr(rescue.descriptor, TCSANOW, &rescue.modes);
  }
  signal(number, SIG_DFL);
  raise(number);
}

void cn_crash_install(void) {
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, &stack_before);
  struct sigaction action = {.sa_handler = die, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &action, &before[i]);
}

void cn_crash_restore(void) {
  cn_crash_disarm();
  for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &before[i], NULL);
  sigaltstack(&stack_before, NULL);
}

void cn_crash_arm(int descriptor, const char *bytes, size_t count, const struct termios *modes) {
  rescue.armed = 0;
  rescue.descriptor = descriptor;
  rescue.count = count < sizeof rescue.bytes ? count : sizeof rescue.bytes;
  memcpy(rescue.bytes, bytes, rescue.count);
  rescue.modes = *modes;
  rescue.armed = 1;
}

void cn_crash_disarm(void) { rescue.armed = 0; }

void cn_keep_memory_private(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // A core pattern that is a pipe does not ask for the limit.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  // Swift's backtracer has put itself here before main; it prints registers and what they point at.
  for (int i = 0; i < DEADLY; i++) signal(deadly[i], SIG_DFL);
}
