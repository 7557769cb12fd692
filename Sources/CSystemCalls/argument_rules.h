// Rules for system calls that are refused by what they ask for.
#ifndef ARGUMENT_RULES_H
#define ARGUMENT_RULES_H

#include "filter_steps.h"

#ifdef __linux__
#include <linux/sched.h>

enum : uint32_t {
  NEW_NAMESPACES = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                   CLONE_NEWPID | CLONE_NEWNET,
};

void filter_clone(struct filter *filter, uint32_t refused, bool children);
void filter_truncation(struct filter *filter, uint32_t call, int flags);
void only_itself(struct filter *filter, uint32_t call, int argument, uint32_t own);
void filter_signals(struct filter *filter, pid_t own);
void filter_prctl(struct filter *filter);
void filter_ioctl(struct filter *filter);
void filter_personality(struct filter *filter);
void filter_pairs(struct filter *filter);
void filter_sockets(struct filter *filter);
void refuse_addressed_data(struct filter *filter);
#endif

#endif
