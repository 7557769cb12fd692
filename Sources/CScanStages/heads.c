// The first bytes of words, looked up at every offset in a set of 2^16 bits.
#include "scan_stages.h"

#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

#define PARAMETERS \
  const uint64_t *heads, size_t length, const uint8_t *text, size_t count, size_t from, size_t to, uint32_t *places

enum { SMALL = 0x20202020 };

// Multiplicative hashing; Knuth, The Art of Computer Programming, 6.4.
enum { FACTOR_BITS = 32 - SCAN_HEAD_BITS };
#define FACTOR 0x9E3779B1u

ALWAYS_INLINE uint32_t mask_of(size_t length) { return UINT32_MAX >> (32 - 8 * length); }

ALWAYS_INLINE uint32_t slot_of(uint32_t bytes, uint32_t mask) { return ((bytes | SMALL) & mask) * FACTOR >> FACTOR_BITS; }

ALWAYS_INLINE uint32_t first_bytes(const uint8_t *text, size_t length) {
  uint32_t bytes = 0;
  for (size_t index = 0; index < length; index++) bytes |= (uint32_t)text[index] << (8 * index);
  return bytes;
}

uint32_t scan_head_slot(const uint8_t *head, size_t length) { return slot_of(first_bytes(head, length), mask_of(length)); }

ALWAYS_INLINE size_t holds(const uint64_t *heads, uint32_t slot) { return heads[slot >> 6] >> (slot & 63) & 1; }

// Where words of this length can begin at most, so that they end in the text.
ALWAYS_INLINE size_t last_start(size_t length, size_t count, size_t to) {
  size_t end = count < length ? 0 : count - length + 1;
  return to < end ? to : end;
}

ALWAYS_INLINE size_t heads_from(PARAMETERS, size_t at, size_t found) {
  size_t end = last_start(length, count, to);
  uint32_t mask = mask_of(length);
  places[found] = 0;
  for (; at < end && at + 4 <= count; at++) {
    uint32_t bytes;
    memcpy(&bytes, text + at, 4);
    // A place is written in any case and counted only if it is one: nothing here for the processor to guess.
    places[found] = (uint32_t)(at - from);
    found += holds(heads, slot_of(bytes, mask));
  }
  for (; at < end; at++) {
    places[found] = (uint32_t)(at - from);
    found += holds(heads, slot_of(first_bytes(text + at, length), mask));
  }
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

// Sixteen heads at once, at every fourth offset, and so four times.
__attribute__((target("avx512f,avx512bw,avx512vl"))) static size_t gathered_heads(PARAMETERS) {
  const __m512i fourth = _mm512_set_epi32(60, 56, 52, 48, 44, 40, 36, 32, 28, 24, 20, 16, 12, 8, 4, 0);
  const __m512i mask = _mm512_set1_epi32((int)mask_of(length));
  size_t found = 0, at = from;
  for (; at + 64 <= to && at + 67 <= count; at += 64) {
    for (int phase = 0; phase < 4; phase++) {
      __m512i bytes = _mm512_loadu_si512(text + at + phase);
      bytes = _mm512_and_si512(_mm512_or_si512(bytes, _mm512_set1_epi32(SMALL)), mask);
      __m512i slots = _mm512_srli_epi32(_mm512_mullo_epi32(bytes, _mm512_set1_epi32((int)FACTOR)), FACTOR_BITS);
      __m512i words = _mm512_i32gather_epi32(_mm512_srli_epi32(slots, 5), heads, 4);
      __m512i bits = _mm512_sllv_epi32(_mm512_set1_epi32(1), _mm512_and_si512(slots, _mm512_set1_epi32(31)));
      __mmask16 hits = _mm512_test_epi32_mask(words, bits);
      __m512i there = _mm512_add_epi32(fourth, _mm512_set1_epi32((int)(at - from) + phase));
      _mm512_storeu_si512(places + found, _mm512_maskz_compress_epi32(hits, there));
      found += (size_t)__builtin_popcount(hits);
    }
  }
  return heads_from(heads, length, text, count, from, to, places, at, found);
}
#else
ALWAYS_INLINE size_t gathered_heads(PARAMETERS) {
  return heads_from(heads, length, text, count, from, to, places, from, 0);
}
#endif

size_t scan_heads(enum scan_build build, PARAMETERS) {
  return build == SCAN_AVX512 ? gathered_heads(heads, length, text, count, from, to, places)
                              : heads_from(heads, length, text, count, from, to, places, from, 0);
}

size_t scan_words(
    const uint32_t *slots, const struct scan_bits *words, size_t length, const uint8_t *text, size_t count, size_t from,
    uint32_t *places, size_t place_count) {
  size_t kept = 0;
  uint32_t mask = mask_of(length);
  for (size_t index = 0; index < place_count; index++) {
    size_t place = from + places[index];
    uint64_t bytes = 0;
    if (count - place >= 8) {
      memcpy(&bytes, text + place, 8);
    } else {
      memcpy(&bytes, text + place, count - place);
    }
    uint32_t slot = slot_of((uint32_t)bytes, mask);
    int may_stand = 0;
    for (uint32_t word = slots[slot]; word < slots[slot + 1]; word++)
      may_stand |= (bytes & words[word].care) == words[word].value;
    places[kept] = places[index];
    kept += (size_t)may_stand;
  }
  return kept;
}
