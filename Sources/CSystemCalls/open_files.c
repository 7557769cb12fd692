#include "system_calls.h"

#include <sys/resource.h>

int64_t raise_open_files(int64_t wanted) {
  struct rlimit bound;
  if (getrlimit(RLIMIT_NOFILE, &bound) != 0) return 0;
  if (wanted > 0 && bound.rlim_cur < (rlim_t)wanted) {
    struct rlimit raised = bound;
    raised.rlim_cur = bound.rlim_max < (rlim_t)wanted ? bound.rlim_max : (rlim_t)wanted;
    // Some systems allow less than they say; then it stays as it was.
    if (setrlimit(RLIMIT_NOFILE, &raised) == 0) bound = raised;
  }
  return bound.rlim_cur > INT64_MAX ? INT64_MAX : (int64_t)bound.rlim_cur;
}
