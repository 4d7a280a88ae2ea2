#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "internal.h"

static int spawn(pid_t *child, char *const *argv, char *const *environment) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawn_file_actions_adddup2(&actions, cn.input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, cn.output, STDOUT_FILENO);
  int failure = posix_spawnp(child, argv[0], &actions, &attributes, argv, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failure;
}

// A child that stops takes us with it, or nobody would give the shell its terminal back.
static void stop_with(pid_t child) {
  siginfo_t since = {0};
  // Whoever stopped the whole job has stopped us already, before waitpid returned; and who let only us go on means
  // both.
  bool goes_on = waitid(P_PID, (id_t)child, &since, WCONTINUED | WNOHANG) == 0 && since.si_pid == child;
  if (!cn_take_continue() && !goes_on) {
    raise(SIGTSTP);
    cn_take_continue();
  }
  if (!goes_on) kill(child, SIGCONT);
}

static int await(pid_t child, int *detail) {
  cn_take_continue();
  for (;;) {
    int status;
    if (waitpid(child, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      *detail = errno;
      return CN_NOT_STARTED;
    }
    if (WIFSTOPPED(status)) {
      stop_with(child);
    } else {
      *detail = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
      return WIFSIGNALED(status) ? CN_KILLED : CN_EXITED;
    }
  }
}

int cn_run(char *const *argv, char *const *environment, int *detail) {
  if ((cn.screen == NULL && !cn.lines) || argv[0] == NULL) {
    *detail = ENOENT;
    return CN_NOT_STARTED;
  }
  cn_leave();
  struct termios modes;
  // Without a screen nobody else would mend what an editor that broke off leaves.
  bool mends = cn.lines && tcgetattr(cn.input, &modes) == 0;
  // Ctrl-C and Ctrl-\ in the child are for the child, although the terminal tells us too.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  cn_stop_begin();
  pid_t child = 0;
  int failure = spawn(&child, argv, environment);
  int ended = CN_NOT_STARTED;
  if (failure == 0) ended = await(child, detail);
  else *detail = failure;
  cn_stop_end();
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  if (cn.screen != NULL) cn_enter();
  if (mends) tcsetattr(cn.input, TCSADRAIN, &modes);
  return ended;
}
