// The filter of system calls. What is refused answers "not permitted"; nothing is killed for asking.
#define _GNU_SOURCE
#include "argument_rules.h"
#include "refused_calls.h"

#ifdef __linux__
#include <linux/audit.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define COUNT(table) (sizeof table / sizeof table[0])

static void refuse_all(struct filter *filter, const unsigned *calls, size_t count, uint32_t error) {
  for (size_t i = 0; i < count; i++) refuse_call(filter, calls[i], error);
}

static void filter_box(struct filter *filter, const struct filter_request *request) {
  add(filter, BPF_JMP | BPF_JGT | BPF_K, NEWEST_KNOWN_CALL, 0, 1);
  refuse(filter, ENOSYS);
  refuse_all(filter, unknown_calls, COUNT(unknown_calls), ENOSYS);
  refuse_all(filter, refused_calls, COUNT(refused_calls), EPERM);
  filter_clone(filter, NEW_NAMESPACES | CLONE_PARENT, request->children);
#ifdef SYS_open
  filter_truncation(filter, SYS_open, 1);
#endif
  filter_truncation(filter, SYS_openat, 2);
  refuse_call(filter, SYS_truncate, EPERM);
  filter_signals(filter, request->only_signals);
  only_itself(filter, SYS_prlimit64, 0, 0);
  only_itself(filter, SYS_sched_setaffinity, 0, 0);
  only_itself(filter, SYS_sched_setscheduler, 0, 0);
  only_itself(filter, SYS_sched_setparam, 0, 0);
  only_itself(filter, SYS_sched_setattr, 0, 0);
  filter_prctl(filter);
  filter_ioctl(filter);
  filter_personality(filter);
  filter_pairs(filter);
  if (request->network) {
    filter_sockets(filter);
  } else {
    refuse_all(filter, network_calls, COUNT(network_calls), EPERM);
    refuse_addressed_data(filter);
  }
}

static void filter_group(struct filter *filter, const struct filter_request *request) {
  refuse_call(filter, 435 /* clone3 */, ENOSYS);
  refuse_call(filter, SYS_setsid, EPERM);
  refuse_call(filter, SYS_setpgid, EPERM);
  filter_clone(filter, CLONE_PARENT, request->children);
}

void build_filter(struct filter *filter, const struct filter_request *request) {
  filter->count = 0;
#ifdef THIS_ARCHITECTURE
  load(filter, offsetof(struct seccomp_data, arch));
  if_equal(filter, THIS_ARCHITECTURE, 1);
  add(filter, BPF_JMP | BPF_JA, 1, 0, 0);
  refuse(filter, EPERM);
  load(filter, offsetof(struct seccomp_data, nr));
  if (request->kind == FILTER_BOX) {
    filter_box(filter, request);
  } else {
    filter_group(filter, request);
  }
  allow(filter);
#endif
}

int install_filter(const struct filter *filter) {
  // Without steps: this architecture's calls are not known here.
  if (filter->count == 0) return ENOSYS;
  if (filter->count > FILTER_CAPACITY) return E2BIG;
  struct sock_fprog program = {filter->count, (struct sock_filter *)filter->steps};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0 ? 0 : errno;
}

int make_filter_file(bool network, bool children) {
  struct filter filter;
  build_filter(&filter, &(struct filter_request){FILTER_BOX, network, children, 0});
  if (filter.count == 0 || filter.count > FILTER_CAPACITY) {
    errno = filter.count == 0 ? ENOSYS : E2BIG;
    return -1;
  }
  return make_memory_file(filter.steps, filter.count * sizeof filter.steps[0]);
}

int make_memory_file(const void *bytes, size_t size) {
  int file = memfd_create("input", MFD_CLOEXEC);
  if (file < 0) return -1;
  if (write(file, bytes, size) == (ssize_t)size && lseek(file, 0, SEEK_SET) == 0) return file;
  int problem = errno;
  close(file);
  errno = problem;
  return -1;
}
#else
int make_filter_file(bool network, bool children) { return -1; }
int make_memory_file(const void *bytes, size_t size) { return -1; }
#endif
