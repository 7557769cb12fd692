// System calls that the C library's headers hide from Swift.
#ifndef SYSTEM_CALLS_H
#define SYSTEM_CALLS_H

#include <stdint.h>

// Lets two folders change places in one step. Returns 0, or -1 with errno, such as EINVAL where the file
// system cannot do it.
int exchange_folders(const char *one, const char *other);

// Raises the bound on open files to so many, or as far as the process itself may. Returns what it is then, or 0
// if nobody knows.
int64_t raise_open_files(int64_t wanted);

#endif
