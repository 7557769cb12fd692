// A thread that nobody waits for.
#ifndef DETACHED_THREAD_H
#define DETACHED_THREAD_H

// Calls the function with the context on a thread of its own, which has a small stack. Returns 0, or -1 if
// the system has no room for one more; then nothing was called.
int start_detached_thread(void (*work)(void *context), void *context);

#endif
