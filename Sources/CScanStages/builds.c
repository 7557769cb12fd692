// Which copies of the stages a processor can run, and which suits it best.
#include "scan_stages.h"

#if defined(__x86_64__)
int scan_can_run(enum scan_build build) {
  switch (build) {
    case SCAN_AVX512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
             && __builtin_cpu_supports("avx512vl");
    case SCAN_BMI2: return __builtin_cpu_supports("bmi2") != 0;
    case SCAN_PORTABLE: return 1;
  }
  return 0;
}

enum scan_build scan_best_build(void) {
  // Gathering was made slow on processors that might tell by it what other programs read; those that calculate with
  // half-precision numbers came later.
  if (scan_can_run(SCAN_AVX512) && __builtin_cpu_supports("avx512fp16")) return SCAN_AVX512;
  return scan_can_run(SCAN_BMI2) ? SCAN_BMI2 : SCAN_PORTABLE;
}
#else
int scan_can_run(enum scan_build build) { return build == SCAN_PORTABLE; }

enum scan_build scan_best_build(void) { return SCAN_PORTABLE; }
#endif
