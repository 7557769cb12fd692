// Bounds of a child: memory, time, files, tasks, and no rights of the superuser.
#define _GNU_SOURCE
#include "child_box.h"

#include <errno.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

// A bound is never raised above the one that this process has itself.
static int limit(int kind, int64_t soft, int64_t hard) {
  if (soft < 0) return 0;
  struct rlimit bound;
  if (getrlimit(kind, &bound) != 0) return errno;
  if (bound.rlim_max > (rlim_t)hard) bound.rlim_max = (rlim_t)hard;
  bound.rlim_cur = (rlim_t)soft < bound.rlim_max ? (rlim_t)soft : bound.rlim_max;
  return setrlimit(kind, &bound) == 0 ? 0 : errno;
}

#ifdef __linux__
static bool can_fork(void) {
  pid_t child = vfork();
  if (child == 0) _exit(0);
  if (child < 0) return errno != EAGAIN;
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
  return true;
}

// The kernel counts all tasks of the user, those outside of this container, too, which nobody here can
// count. So the bound is doubled until it leaves room for one more: it stays a bound.
static int limit_tasks(const struct child_limits *limits) {
  if (limits->tasks < 0) return 0;
  for (int64_t bound = limits->tasks_now + limits->tasks;; bound *= 2) {
    struct rlimit now;
    if (getrlimit(RLIMIT_NPROC, &now) != 0) return errno;
    if ((rlim_t)bound >= now.rlim_max || bound > INT32_MAX) return 0;
    struct rlimit soft = {.rlim_cur = (rlim_t)bound, .rlim_max = now.rlim_max};
    if (setrlimit(RLIMIT_NPROC, &soft) != 0) return errno;
    if (can_fork()) return limit(RLIMIT_NPROC, bound, bound);
  }
}

#else
static int limit_tasks(const struct child_limits *limits) { return 0; }
#endif

int set_limits(const struct child_limits *limits) {
  int problem = limit_tasks(limits);
  if (problem == 0) problem = limit(RLIMIT_CORE, 0, 0);
  if (problem == 0) problem = limit(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes);
  if (problem == 0) problem = limit(RLIMIT_NOFILE, limits->open_files, limits->open_files);
  // The soft bound asks with SIGXCPU, the hard one kills.
  if (problem == 0) problem = limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1);
  if (problem == 0) problem = limit(RLIMIT_DATA, limits->data_bytes, limits->data_bytes);
  if (problem == 0) {
    problem = limit(RLIMIT_AS, limits->address_space_bytes, limits->address_space_bytes);
  }
  return problem;
}

#ifdef __linux__
int drop_capabilities(void) {
  // Only the superuser can and must empty the bounding set; for others no_new_privs closes that way.
  for (int capability = 0; capability < 64; capability++) {
    prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
  }
  prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {0};
  if (syscall(SYS_capset, &header, none) != 0) return errno;
  struct __user_cap_data_struct left[_LINUX_CAPABILITY_U32S_3];
  if (syscall(SYS_capget, &header, left) != 0) return errno;
  for (int i = 0; i < _LINUX_CAPABILITY_U32S_3; i++) {
    if (left[i].effective != 0 || left[i].permitted != 0) return EPERM;
  }
  return 0;
}
#endif
