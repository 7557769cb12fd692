// Starting a child. What it does between fork and exec is its box.
#define _GNU_SOURCE
#include "child_box.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

enum { ABOVE_ALL_TARGETS = 16, MOST_DESCRIPTORS = 8 };

// Closes every descriptor from one on.
static void close_from(unsigned first) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, first, ~0U, 0) == 0) return;
#endif
  struct rlimit bound = {.rlim_cur = 65536};
  getrlimit(RLIMIT_NOFILE, &bound);
  for (rlim_t one = first; one < bound.rlim_cur && one < 1 << 20; one++) close((int)one);
}

// Puts the descriptors at 0, 1, 2, … and the pipe for failures after them.
static int place_descriptors(const struct child_request *request, int *failures) {
  int sources[MOST_DESCRIPTORS];
  int count = request->descriptor_count;
  if (count > MOST_DESCRIPTORS) return EINVAL;
  for (int i = 0; i < count; i++) {
    sources[i] = fcntl(request->descriptors[i], F_DUPFD_CLOEXEC, ABOVE_ALL_TARGETS);
    if (sources[i] < 0) return errno;
  }
  int pipe = fcntl(*failures, F_DUPFD_CLOEXEC, ABOVE_ALL_TARGETS);
  if (pipe < 0) return errno;
  for (int i = 0; i < count; i++) {
    if (dup2(sources[i], i) < 0) return errno;
  }
  if (dup2(pipe, count) < 0 || fcntl(count, F_SETFD, FD_CLOEXEC) != 0) return errno;
  *failures = count;
  close_from((unsigned)count + 1);
  return 0;
}

// A caught or ignored signal would be inherited, and so would a blocked one.
static void reset_signals(void) {
#ifdef __linux__
  // Asked of the kernel: the C library hides two signals that it uses itself. All zeros are the default.
  static const uint64_t standard[8];
  for (int signal = 1; signal <= 64; signal++) {
    syscall(SYS_rt_sigaction, signal, standard, NULL, sizeof(uint64_t));
  }
#else
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &standard, NULL);
#endif
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

#ifdef __linux__
// Where memory runs out, a child goes before this program.
static void be_first_to_go(void) {
  int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  ssize_t written = write(file, "500", 3);
  (void)written;
  close(file);
}

static int die_with(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return errno;
  return getppid() == parent ? 0 : ESRCH;
}

static int enter_box(const struct child_request *request, struct child_failure *failure) {
  enum child_step step = CHILD_STEP_CAPABILITIES;
  int problem = 0;
  if (request->box == CHILD_BOX_OUTSIDE) return 0;
  // A program with more rights than this one could not be ended by it, so no box lets one start.
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) problem = errno;
  if (problem == 0 && request->box == CHILD_BOX_LANDLOCK) {
    problem = drop_capabilities();
    if (problem == 0) problem = restrict_files(request, &failure->grant, &step);
  }
  failure->step = step;
  return problem;
}

static int filter_calls(const struct child_request *request) {
  if (request->box == CHILD_BOX_OUTSIDE) return 0;
  bool boxed = request->box == CHILD_BOX_LANDLOCK;
  int version = landlock_version();
  if (version > request->landlock_version) version = request->landlock_version;
  struct filter_request wanted = {
      .kind = boxed ? FILTER_BOX : FILTER_GROUP,
      .network = request->network,
      .children = request->children,
      .only_signals = boxed && version < 6 ? getpid() : 0,
  };
  struct filter filter;
  build_filter(&filter, &wanted);
  int problem = install_filter(&filter);
  // Where the kernel has no filters, a program without a box is started all the same.
  return boxed || (problem != EINVAL && problem != ENOSYS) ? problem : 0;
}

#else
// Elsewhere there is no box; a child learns of this program's end by that of its standard input.
static void be_first_to_go(void) {}
static int die_with(pid_t parent) { return 0; }
static int filter_calls(const struct child_request *request) { return 0; }
static int enter_box(const struct child_request *request, struct child_failure *failure) {
  return request->box == CHILD_BOX_LANDLOCK ? ENOSYS : 0;
}
#endif

// All that a child does; returns only when it failed.
static void become(const struct child_request *request, pid_t parent, int *failures,
                   struct child_failure *failure) {
  failure->step = CHILD_STEP_SESSION;
  if (setsid() < 0) {
    failure->error = errno;
    return;
  }
  reset_signals();
  be_first_to_go();
  failure->step = CHILD_STEP_DESCRIPTORS;
  if ((failure->error = place_descriptors(request, failures)) != 0) return;
  failure->step = CHILD_STEP_FOLDER;
  failure->error = chdir(request->folder) == 0 ? 0 : errno;
  if (failure->error != 0) return;
  failure->step = CHILD_STEP_LIMITS;
  if ((failure->error = set_limits(&request->limits)) != 0) return;
  if ((failure->error = enter_box(request, failure)) != 0) return;
  // After the capabilities: a change of rights would forget it.
  failure->step = CHILD_STEP_PARENT;
  if ((failure->error = die_with(parent)) != 0) return;
  failure->step = CHILD_STEP_FILTER;
  if ((failure->error = filter_calls(request)) != 0) return;
  failure->step = CHILD_STEP_PROGRAM;
  execve(request->path, request->arguments, request->environment);
  failure->error = errno;
}

static bool read_failure(int pipe, struct child_failure *failure) {
  ssize_t count;
  while ((count = read(pipe, failure, sizeof *failure)) < 0 && errno == EINTR) continue;
  return count == sizeof *failure;
}

pid_t start_child(const struct child_request *request, struct child_failure *failure) {
  *failure = (struct child_failure){.step = CHILD_STEP_FORK};
  int ends[2];
  if (make_private_pipe(ends) != 0) {
    failure->error = errno;
    return -1;
  }
  pid_t parent = getpid();
  // No handler of this program may run in the child before they are reset.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t child = fork();
  if (child == 0) {
    int pipe = ends[1];
    struct child_failure found = {0};
    become(request, parent, &pipe, &found);
    ssize_t written = write(pipe, &found, sizeof found);
    (void)written;
    _exit(127);
  }
  int fork_error = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(ends[1]);
  if (child < 0) {
    failure->error = fork_error;
  } else if (read_failure(ends[0], failure)) {
    reap_child(child);
    child = -1;
  }
  close(ends[0]);
  return child;
}
