// Stage one: three bytes at every second offset, looked up in a set of 2^21 bits.
#include "scan_stages.h"

#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

enum { GRAM_BITS = 0x7F7F7F };

ALWAYS_INLINE uint32_t packed(uint32_t bytes) {
  return (bytes & 0x7F) | (bytes >> 1 & 0x3F80) | (bytes >> 2 & 0x1FC000);
}

uint32_t scan_gram(uint8_t first, uint8_t second, uint8_t third) {
  return packed((uint32_t)first | (uint32_t)second << 8 | (uint32_t)third << 16);
}

ALWAYS_INLINE size_t holds(const uint64_t *grams, uint32_t gram) {
  return grams[gram >> 6] >> (gram & 63) & 1;
}

// A place is written in any case and counted only if it is a hit: nothing here for the processor to guess.
#define LOOK(PACK, BYTES, DISTANCE)                   \
  places[found] = (uint32_t)(at + (DISTANCE) + SCAN_MARGIN - from); \
  found += holds(grams, PACK((uint32_t)(BYTES)))

#define HITS(PACK)                                          \
  size_t found = 0, at = from;                              \
  places[0] = 0;                                            \
  if (from == 0 && count > 0) found = holds(grams, scan_gram(0, 0, text[0])); \
  for (; at + 8 <= to && at + 16 <= count; at += 8) {       \
    uint64_t bytes, more;                                   \
    memcpy(&bytes, text + at, 8);                           \
    memcpy(&more, text + at + 6, 8);                        \
    LOOK(PACK, bytes, 0);                                   \
    LOOK(PACK, bytes >> 16, 2);                             \
    LOOK(PACK, bytes >> 32, 4);                             \
    LOOK(PACK, more, 6);                                    \
  }                                                         \
  for (; at < to; at += 2) {                                \
    uint8_t second = at + 1 < count ? text[at + 1] : 0;     \
    uint8_t third = at + 2 < count ? text[at + 2] : 0;      \
    places[found] = (uint32_t)(at + SCAN_MARGIN - from);    \
    found += holds(grams, scan_gram(text[at], second, third)); \
  }                                                         \
  return found

#define PARAMETERS \
  const uint64_t *grams, const uint8_t *text, size_t count, size_t from, size_t to, uint32_t *places

static size_t portable_hits(PARAMETERS) { HITS(packed); }

#if defined(__x86_64__)
#include <immintrin.h>
#define PEXT(BYTES) _pext_u32((BYTES), GRAM_BITS)

__attribute__((target("bmi2"))) static size_t bmi2_hits(PARAMETERS) { HITS(PEXT); }

enum scan_build scan_best_build(void) {
  return __builtin_cpu_supports("bmi2") ? SCAN_BMI2 : SCAN_PORTABLE;
}
#else
static size_t bmi2_hits(PARAMETERS) { HITS(packed); }

enum scan_build scan_best_build(void) { return SCAN_PORTABLE; }
#endif

size_t scan_hits(enum scan_build build, PARAMETERS) {
  return build == SCAN_BMI2 ? bmi2_hits(grams, text, count, from, to, places)
                            : portable_hits(grams, text, count, from, to, places);
}
