// Which files a child may use, and that it reaches nobody over TCP, abstract sockets or signals: Landlock.
//
// Numbers are the kernel's own (Documentation/userspace-api/landlock.rst), written out because the headers
// of a build machine are often older than the kernel that the program runs on.
#define _GNU_SOURCE
#include "child_box.h"

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };
enum { RULE_PATH_BENEATH = 1, CREATE_RULESET_VERSION = 1 };

enum : uint64_t {
  EXECUTE = 1 << 0,
  WRITE_FILE = 1 << 1,
  READ_FILE = 1 << 2,
  READ_DIR = 1 << 3,
  REMOVE_DIR = 1 << 4,
  REMOVE_FILE = 1 << 5,
  MAKE_CHAR = 1 << 6,
  MAKE_DIR = 1 << 7,
  MAKE_REG = 1 << 8,
  MAKE_SOCK = 1 << 9,
  MAKE_FIFO = 1 << 10,
  MAKE_BLOCK = 1 << 11,
  MAKE_SYM = 1 << 12,
  REFER = 1 << 13,      // version 2
  TRUNCATE = 1 << 14,   // version 3
  IOCTL_DEV = 1 << 15,  // version 5
  VERSION_1 = (1 << 13) - 1,
  OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV,
};

struct ruleset {
  uint64_t files;
  uint64_t network;  // version 4: bind TCP 1, connect TCP 2
  uint64_t scoped;   // version 6: abstract UNIX sockets 1, signals 2
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

int landlock_version(void) {
  long version = syscall(CREATE_RULESET, NULL, 0, CREATE_RULESET_VERSION);
  return version > 0 ? (int)version : 0;
}

static uint64_t known_rights(int version) {
  uint64_t rights = VERSION_1;
  if (version >= 2) rights |= REFER;
  if (version >= 3) rights |= TRUNCATE;
  if (version >= 5) rights |= IOCTL_DEV;
  return rights;
}

static uint64_t rights_for(enum path_access access) {
  switch (access) {
    case PATH_READ:
      return EXECUTE | READ_FILE | READ_DIR;
    case PATH_WRITE:
      return (VERSION_1 & ~(uint64_t)(MAKE_CHAR | MAKE_BLOCK)) | REFER | TRUNCATE;
    case PATH_DEVICE:
      return READ_FILE | WRITE_FILE;
    case PATH_READ_FILES:
      return READ_FILE;
  }
  return 0;
}

static int add_grant(int ruleset, const struct path_grant *grant, uint64_t known) {
  int path = open(grant->path, O_PATH | O_CLOEXEC);
  if (path < 0) return grant->optional ? 0 : errno;
  struct stat facts;
  int problem = fstat(path, &facts) == 0 ? 0 : errno;
  if (problem == 0) {
    struct path_rule rule = {.allowed = rights_for(grant->access) & known, .parent = path};
    if (!S_ISDIR(facts.st_mode)) rule.allowed &= OF_FILES;
    // A file of /proc whose process has gone meanwhile takes no rule, and nobody misses it.
    if (syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0) != 0 && !grant->optional)
      problem = errno;
  }
  close(path);
  return problem;
}

int restrict_files(const struct child_request *request, int32_t *failed_grant, enum child_step *step) {
  *step = CHILD_STEP_LANDLOCK;
  int version = landlock_version();
  if (version > request->landlock_version) version = request->landlock_version;
  if (version < 1) return ENOSYS;
  struct ruleset rules = {.files = known_rights(version)};
  if (version >= 4 && !request->network) rules.network = 3;
  if (version >= 6) rules.scoped = 3;
  int ruleset = (int)syscall(CREATE_RULESET, &rules, sizeof rules, 0);
  if (ruleset < 0) return errno;
  for (int i = 0; i < request->grant_count; i++) {
    int problem = add_grant(ruleset, &request->grants[i], rules.files);
    if (problem != 0) {
      *step = CHILD_STEP_GRANT;
      *failed_grant = i;
      return problem;
    }
  }
  if (syscall(RESTRICT_SELF, ruleset, 0) != 0) return errno;
  close(ruleset);
  return 0;
}
#else
int landlock_version(void) { return 0; }
#endif
