// What a child does to itself before it becomes its program. Every function returns 0 or an errno and calls
// nothing but the system.
#ifndef CHILD_BOX_H
#define CHILD_BOX_H

#include "child_process.h"

int set_limits(const struct child_limits *limits);

#ifdef __linux__
#include <linux/filter.h>

enum { FILTER_CAPACITY = 640 };

struct filter {
  struct sock_filter steps[FILTER_CAPACITY];
  unsigned short count;
};

enum filter_kind {
  FILTER_GROUP,  // keeps a process in its group
  FILTER_BOX     // refuses all that a boxed program has no business with
};

struct filter_request {
  enum filter_kind kind;
  bool network;
  bool children;
  pid_t only_signals;  // the only process that may be signalled besides the group; 0 if any
};

void build_filter(struct filter *filter, const struct filter_request *request);
int install_filter(const struct filter *filter);

int restrict_files(const struct child_request *request, int32_t *failed_grant, enum child_step *step);
int drop_capabilities(void);
#endif

#endif
