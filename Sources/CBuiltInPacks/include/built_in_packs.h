// The policy packs inside the program. The files stand in `policies/`; the compiler copies them.
#ifndef BUILT_IN_PACKS_H
#define BUILT_IN_PACKS_H

#include <stddef.h>

/// One file of a pack.
struct built_in_file {
  /// Pack and path, such as "baseline/pack.yaml".
  const char *name;
  const unsigned char *bytes;
  ptrdiff_t count;
};

/// All files; their number goes to `count`.
const struct built_in_file *built_in_files(ptrdiff_t *count);

#endif
