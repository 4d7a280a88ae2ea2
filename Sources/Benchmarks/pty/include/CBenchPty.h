#ifndef ONWARD_CBenchPty_H
#define ONWARD_CBenchPty_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// Opens a pseudo-terminal of a size; returns the master, or -1. The slave's path goes into `slave`.
int bp_open(int rows, int columns, char *slave, size_t room);
// Starts a program with the slave as its controlling terminal; returns 0 or the errno.
int bp_spawn(const char *slave, const char *folder, char *const argv[], char *const environment[],
             pid_t *pid);
// Waits at most so many nanoseconds until there is something to read, or the end of it.
bool bp_wait(int master, long nanoseconds);

#endif
