// Rules for system calls that are refused by what they ask for. Each ends in an answer once its call's number
// is met, and leaves the number where it was otherwise; skips count the steps up to its own end.
#define _GNU_SOURCE
#include "argument_rules.h"

#ifdef __linux__
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

// A child of the parent's would be nobody's to end; threads need none of these.
void filter_clone(struct filter *filter, uint32_t refused, bool children) {
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
void filter_truncation(struct filter *filter, uint32_t call, int flags) {
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
void only_itself(struct filter *filter, uint32_t call, int argument, uint32_t own) {
  if_equal(filter, call, 6);
  load(filter, LOW_HALF(argument));
  if_equal(filter, 0, 1);
  allow(filter);
  if_equal(filter, own, 1);
  allow(filter);
  refuse(filter, EPERM);
}

void filter_signals(struct filter *filter, pid_t own) {
  if (own == 0) return;
  only_itself(filter, SYS_kill, 0, (uint32_t)own);
  only_itself(filter, SYS_tgkill, 0, (uint32_t)own);
  only_itself(filter, SYS_rt_sigqueueinfo, 0, (uint32_t)own);
  only_itself(filter, SYS_rt_tgsigqueueinfo, 0, (uint32_t)own);
  refuse_call(filter, SYS_tkill, EPERM);
  refuse_call(filter, 424 /* pidfd_send_signal */, EPERM);
}

// The last signal when the host ends cannot be put off.
void filter_prctl(struct filter *filter) {
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
void filter_ioctl(struct filter *filter) {
  if_equal(filter, SYS_ioctl, 6);
  load(filter, LOW_HALF(1));
  if_equal(filter, TIOCSTI, 1);
  refuse(filter, EPERM);
  if_equal(filter, 0x541C /* TIOCLINUX */, 1);
  refuse(filter, EPERM);
  allow(filter);
}

// Asking which personality it has is harmless, and so is the usual one.
void filter_personality(struct filter *filter) {
  if_equal(filter, SYS_personality, 6);
  load(filter, LOW_HALF(0));
  if_equal(filter, 0, 1);
  allow(filter);
  if_equal(filter, 0xFFFFFFFF, 1);
  allow(filter);
  refuse(filter, EPERM);
}

// A pair of sockets speaks to itself alone, unless it is one of datagrams, which can be addressed.
void filter_pairs(struct filter *filter) {
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
void filter_sockets(struct filter *filter) {
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
void refuse_addressed_data(struct filter *filter) {
  if_equal(filter, SYS_sendto, 6);
  load(filter, LOW_HALF(4));
  if_equal(filter, 0, 3);
  load(filter, HIGH_HALF(4));
  if_equal(filter, 0, 1);
  allow(filter);
  refuse(filter, EPERM);
}
#endif
