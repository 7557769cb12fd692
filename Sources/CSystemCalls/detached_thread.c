// A thread that nobody waits for.
#include "detached_thread.h"

#include <pthread.h>
#include <stdlib.h>

struct job {
  void (*work)(void *context);
  void *context;
};

enum { STACK_BYTES = 512 * 1024 };

static void *run(void *given) {
  struct job job = *(struct job *)given;
  free(given);
  job.work(job.context);
  return NULL;
}

int start_detached_thread(void (*work)(void *context), void *context) {
  struct job *job = malloc(sizeof *job);
  if (job == NULL) return -1;
  *job = (struct job){work, context};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, STACK_BYTES);
  pthread_t thread;
  int problem = pthread_create(&thread, &attributes, run, job);
  pthread_attr_destroy(&attributes);
  if (problem != 0) free(job);
  return problem == 0 ? 0 : -1;
}
