// Preloaded (LD_PRELOAD), it makes each fsync take as long as on a slow disk.
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

int fsync(int descriptor) {
  struct timespec slow = {.tv_nsec = 100 * 1000 * 1000};
  nanosleep(&slow, NULL);
  return (int)syscall(SYS_fsync, descriptor);
}
