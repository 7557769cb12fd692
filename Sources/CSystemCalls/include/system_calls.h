// System calls that the C library's headers hide from Swift.
#ifndef SYSTEM_CALLS_H
#define SYSTEM_CALLS_H

// Lets two folders change places in one step. Returns 0, or -1 with errno, such as EINVAL where the file
// system cannot do it.
int exchange_folders(const char *one, const char *other);

#endif
