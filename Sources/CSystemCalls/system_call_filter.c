// The filter of system calls. What is refused answers "not permitted"; nothing is killed for asking.
#define _GNU_SOURCE
#include "filter_steps.h"
#include "refused_calls.h"

#ifdef __linux__
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define COUNT(table) (sizeof table / sizeof table[0])

enum : uint32_t {
  NEW_NAMESPACES = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                   CLONE_NEWPID | CLONE_NEWNET,
};

static void refuse_all(struct filter *filter, const unsigned *calls, size_t count, uint32_t error) {
  for (size_t i = 0; i < count; i++) refuse_call(filter, calls[i], error);
}

// A child of the parent's would be nobody's to end; threads need none of these.
static void filter_clone(struct filter *filter, uint32_t refused, bool children) {
  if_equal(filter, SYS_clone, children ? 4 : 6);
  load(filter, LOW_HALF(0));
  if_any_bit(filter, refused, 1);
  refuse(filter, EPERM);
  if (!children) {
    if_any_bit(filter, CLONE_THREAD, 1);
    allow(filter);
    refuse(filter, EPERM);
  } else {
    allow(filter);
  }
#ifdef SYS_fork
  if (!children) {
    refuse_call(filter, SYS_fork, EPERM);
    refuse_call(filter, SYS_vfork, EPERM);
  }
#endif
}

// Emptying a file on opening is a write, even by a descriptor that cannot write: Landlock before version 3
// does not see that one, nor truncate().
static void filter_truncation(struct filter *filter, uint32_t call, int flags) {
  if_equal(filter, call, 9);
  load(filter, LOW_HALF(flags));
  if_any_bit(filter, O_TRUNC, 6);
  mask(filter, O_ACCMODE);
  if_equal(filter, O_WRONLY, 1);
  allow(filter);
  if_equal(filter, O_RDWR, 1);
  allow(filter);
  refuse(filter, EPERM);
  allow(filter);
}

// A call that may only be about the process itself: its id, or the argument 0 that stands for it.
static void only_itself(struct filter *filter, uint32_t call, int argument, uint32_t own) {
  if_equal(filter, call, 6);
  load(filter, LOW_HALF(argument));
  if_equal(filter, 0, 1);
  allow(filter);
  if_equal(filter, own, 1);
  allow(filter);
  refuse(filter, EPERM);
}

static void filter_signals(struct filter *filter, pid_t own) {
  if (own == 0) return;
  only_itself(filter, SYS_kill, 0, (uint32_t)own);
  only_itself(filter, SYS_tgkill, 0, (uint32_t)own);
  only_itself(filter, SYS_rt_sigqueueinfo, 0, (uint32_t)own);
  only_itself(filter, SYS_rt_tgsigqueueinfo, 0, (uint32_t)own);
  refuse_call(filter, SYS_tkill, EPERM);
  refuse_call(filter, 424 /* pidfd_send_signal */, EPERM);
}

// The last signal when the host ends cannot be put off.
static void filter_prctl(struct filter *filter) {
  if_equal(filter, SYS_prctl, 7);
  load(filter, LOW_HALF(0));
  if_equal(filter, PR_SET_PDEATHSIG, 4);
  load(filter, LOW_HALF(1));
  if_equal(filter, SIGKILL, 1);
  allow(filter);
  refuse(filter, EPERM);
  allow(filter);
}

// A terminal would take what is put into its input for the person's own typing.
static void filter_ioctl(struct filter *filter) {
  if_equal(filter, SYS_ioctl, 6);
  load(filter, LOW_HALF(1));
  if_equal(filter, TIOCSTI, 1);
  refuse(filter, EPERM);
  if_equal(filter, 0x541C /* TIOCLINUX */, 1);
  refuse(filter, EPERM);
  allow(filter);
}

// Asking which personality it has is harmless, and so is the usual one.
static void filter_personality(struct filter *filter) {
  if_equal(filter, SYS_personality, 6);
  load(filter, LOW_HALF(0));
  if_equal(filter, 0, 1);
  allow(filter);
  if_equal(filter, 0xFFFFFFFF, 1);
  allow(filter);
  refuse(filter, EPERM);
}

// A pair of sockets speaks to itself alone, unless it is one of datagrams, which can be addressed.
static void filter_pairs(struct filter *filter) {
  if_equal(filter, SYS_socketpair, 10);
  load(filter, LOW_HALF(0));
  if_equal(filter, AF_UNIX, 7);
  load(filter, LOW_HALF(1));
  mask(filter, 0xF);
  if_equal(filter, SOCK_STREAM, 1);
  allow(filter);
  if_equal(filter, SOCK_SEQPACKET, 1);
  allow(filter);
  refuse(filter, EPERM);
  refuse(filter, EPERM);
}

// With network: the internet, and the routing table that resolving names looks at. Never AF_UNIX, whose
// sockets are those of other programs of the same machine, such as a container service.
static void filter_sockets(struct filter *filter) {
  if_equal(filter, SYS_socket, 10);
  load(filter, LOW_HALF(0));
  if_equal(filter, AF_INET, 1);
  allow(filter);
  if_equal(filter, AF_INET6, 1);
  allow(filter);
  if_equal(filter, AF_NETLINK, 3);
  load(filter, LOW_HALF(2));
  if_equal(filter, 0 /* NETLINK_ROUTE */, 1);
  allow(filter);
  refuse(filter, EPERM);
}

// Only data without an address: it goes to the other end of a pair.
static void refuse_addressed_data(struct filter *filter) {
  if_equal(filter, SYS_sendto, 6);
  load(filter, LOW_HALF(4));
  if_equal(filter, 0, 3);
  load(filter, HIGH_HALF(4));
  if_equal(filter, 0, 1);
  allow(filter);
  refuse(filter, EPERM);
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
