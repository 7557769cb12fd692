#include "hyperscan_trial.h"
#include <hs/hs.h>
#include <sys/wait.h>
#include <unistd.h>

int hyperscan_compiles(const char *pattern, unsigned flags, unsigned seconds) {
  pid_t child = fork();
  if (child == 0) {
    alarm(seconds);
    hs_database_t *database;
    hs_compile_error_t *error;
    _exit(hs_compile(pattern, flags, HS_MODE_BLOCK, NULL, &database, &error) == HS_SUCCESS ? 0 : 1);
  }
  int status = 1;
  return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}
