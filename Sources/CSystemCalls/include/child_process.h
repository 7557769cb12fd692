// A child process whose rights are cut down between fork and exec, on Linux.
//
// Between fork and exec only system calls are allowed, for another thread may have held any lock at the
// moment of the fork. That is why this part is C, and why everything it needs is prepared beforehand.
#ifndef CHILD_PROCESS_H
#define CHILD_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// What a child may do to what stands at a path.
enum path_access {
  PATH_READ = 1,       // read, list and execute
  PATH_WRITE = 2,      // everything but special files
  PATH_DEVICE = 3,     // read and write the file itself
  PATH_READ_FILES = 4  // read the files, neither list nor execute
};

struct path_grant {
  const char *path;
  enum path_access access;
  bool optional;  // nothing is wrong if it does not exist
};

// The box that the child puts round itself.
enum child_box {
  CHILD_BOX_OUTSIDE,   // another program makes the box
  CHILD_BOX_GROUP,     // it cannot leave its process group, nothing else
  CHILD_BOX_LANDLOCK   // files by Landlock, system calls by a filter, no capabilities
};

// Bounds of one process; a negative one is no bound.
struct child_limits {
  int64_t data_bytes;           // RLIMIT_DATA
  int64_t address_space_bytes;  // RLIMIT_AS
  int64_t cpu_seconds;          // RLIMIT_CPU
  int64_t open_files;           // RLIMIT_NOFILE
  int64_t file_bytes;           // RLIMIT_FSIZE
  int64_t tasks;                // processes and threads beside those that the user has already
  int64_t tasks_now;            // how many the user has already, as far as can be seen
};

struct child_request {
  const char *path;
  char *const *arguments;    // as execve wants them
  char *const *environment;  // as execve wants them
  const char *folder;        // the working folder
  const int *descriptors;    // become 0, 1, 2, …; everything else is closed
  int descriptor_count;
  enum child_box box;
  struct child_limits limits;
  const struct path_grant *grants;
  int grant_count;
  bool network;
  bool children;         // it may start other programs
  int landlock_version;  // the newest version of Landlock to make use of
};

// The step at which a child failed before it became its program.
enum child_step {
  CHILD_STEP_NONE = 0,
  CHILD_STEP_FORK,
  CHILD_STEP_SESSION,
  CHILD_STEP_PARENT,
  CHILD_STEP_DESCRIPTORS,
  CHILD_STEP_FOLDER,
  CHILD_STEP_LIMITS,
  CHILD_STEP_CAPABILITIES,
  CHILD_STEP_LANDLOCK,
  CHILD_STEP_GRANT,  // `grant` says which
  CHILD_STEP_FILTER,
  CHILD_STEP_PROGRAM
};

struct child_failure {
  int32_t step;
  int32_t grant;
  int32_t error;  // errno
};

// Starts a child in a session of its own. Returns its process id once it has become its program, or -1 with
// the failure. The child is killed when the *thread* that called this ends.
pid_t start_child(const struct child_request *request, struct child_failure *failure);

// Waits until a child has ended and leaves it unreaped, so that its id is still its own. Returns 0 or errno.
int wait_for_end(pid_t child);

// Reaps a child that has ended: its exit status, or the negative number of the signal that ended it. Returns
// -1000 if it is no child any more.
int reap_child(pid_t child);

// Makes a pipe that no program inherits. Returns 0, or -1 with errno.
int make_private_pipe(int ends[2]);

// The version of Landlock that the kernel speaks; 0 if none.
int landlock_version(void);

// The filter of system calls in a file in memory, from its beginning, as bubblewrap reads it. Returns a
// descriptor, or -1 with errno.
int make_filter_file(bool network, bool children);

// Bytes in a file in memory, from its beginning. Returns a descriptor, or -1 with errno.
int make_memory_file(const void *bytes, size_t size);

// How many processes and threads a user has, as far as /proc shows.
int64_t count_tasks(uid_t user);

#endif
