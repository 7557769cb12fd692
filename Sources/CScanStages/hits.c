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

#define PARAMETERS \
  const uint64_t *grams, const uint8_t *text, size_t count, size_t from, size_t to, uint32_t *places

// At the start of a text the gram whose last byte alone is in it; places before `at` are done.
ALWAYS_INLINE size_t first_hits(const uint64_t *grams, const uint8_t *text, size_t count, size_t from, uint32_t *places) {
  places[0] = 0;
  return from == 0 && count > 0 ? holds(grams, scan_gram(0, 0, text[0])) : 0;
}

// What is left of a block when its bytes, or those of the text, are few.
ALWAYS_INLINE size_t last_hits(PARAMETERS, size_t at, size_t found) {
  for (; at < to; at += 2) {
    uint8_t second = at + 1 < count ? text[at + 1] : 0;
    uint8_t third = at + 2 < count ? text[at + 2] : 0;
    places[found] = (uint32_t)(at + SCAN_MARGIN - from);
    found += holds(grams, scan_gram(text[at], second, third));
  }
  return found;
}

#define HITS(PACK)                                                \
  size_t found = first_hits(grams, text, count, from, places);    \
  size_t at = from;                                               \
  for (; at + 8 <= to && at + 16 <= count; at += 8) {             \
    uint64_t bytes, more;                                         \
    memcpy(&bytes, text + at, 8);                                 \
    memcpy(&more, text + at + 6, 8);                              \
    LOOK(PACK, bytes, 0);                                         \
    LOOK(PACK, bytes >> 16, 2);                                   \
    LOOK(PACK, bytes >> 32, 4);                                   \
    LOOK(PACK, more, 6);                                          \
  }                                                               \
  return last_hits(grams, text, count, from, to, places, at, found)

static size_t portable_hits(PARAMETERS) { HITS(packed); }

#if defined(__x86_64__)
#include <immintrin.h>
#define PEXT(BYTES) _pext_u32((BYTES), GRAM_BITS)

__attribute__((target("bmi2"))) static size_t bmi2_hits(PARAMETERS) { HITS(PEXT); }

// Sixteen places at once: their words of the set are gathered, and the places of the hits moved together.
__attribute__((target("avx512f,avx512bw,avx512vl"))) static size_t gathered_hits(PARAMETERS) {
  const __m512i even = _mm512_set_epi32(30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 6, 4, 2, 0);
  size_t found = first_hits(grams, text, count, from, places);
  size_t at = from;
  for (; at + 32 <= to && at + 34 <= count; at += 32) {
    // Two bytes of each place, and the two that follow these.
    __m512i pairs = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const void *)(text + at)));
    __m512i next = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const void *)(text + at + 2)));
    __m512i bytes = _mm512_or_si512(pairs, _mm512_slli_epi32(next, 16));
    bytes = _mm512_and_si512(bytes, _mm512_set1_epi32(GRAM_BITS));
    // The second of two bytes counts 2^7, and the third 2^14, as in `packed`.
    __m512i grams_there = _mm512_madd_epi16(
        _mm512_maddubs_epi16(_mm512_set1_epi16(0x8001 - 0x10000), bytes), _mm512_set1_epi32(1 << 30 | 1));
    __m512i words = _mm512_i32gather_epi32(_mm512_srli_epi32(grams_there, 5), grams, 4);
    __m512i bits = _mm512_sllv_epi32(_mm512_set1_epi32(1), _mm512_and_si512(grams_there, _mm512_set1_epi32(31)));
    __mmask16 hits = _mm512_test_epi32_mask(words, bits);
    __m512i there = _mm512_add_epi32(even, _mm512_set1_epi32((int)(at + SCAN_MARGIN - from)));
    _mm512_storeu_si512(places + found, _mm512_maskz_compress_epi32(hits, there));
    found += (size_t)__builtin_popcount(hits);
  }
  return last_hits(grams, text, count, from, to, places, at, found);
}

#else
#define bmi2_hits portable_hits
#define gathered_hits portable_hits
#endif

size_t scan_hits(enum scan_build build, PARAMETERS) {
  switch (build) {
    case SCAN_AVX512: return gathered_hits(grams, text, count, from, to, places);
    case SCAN_BMI2: return bmi2_hits(grams, text, count, from, to, places);
    default: return portable_hits(grams, text, count, from, to, places);
  }
}
