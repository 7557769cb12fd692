// Stages two and three: the bytes around a hit, each looked up in what it leaves of 64 buckets, and then of the
// entries in those; and literals, which are looked up by the hit alone.
#include "scan_stages.h"

#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// Whether all bytes around a place are in the text.
ALWAYS_INLINE int is_far_from_edges(size_t count, size_t place) {
  // A place before the text is, as a number without a sign, far behind it.
  return count >= SCAN_COLUMNS && place >= SCAN_COLUMNS_BEFORE && place <= count - SCAN_COLUMNS;
}

// The bytes around one place, where some of them may lie outside the text.
static uint64_t left_at_edge(const uint64_t *table, const uint8_t *text, size_t count, size_t place) {
  uint64_t left = ~(uint64_t)0;
  for (size_t column = 0; column < SCAN_COLUMNS; column++) {
    // Before the text this wraps around, to far behind it.
    size_t at = place + column - SCAN_COLUMNS_BEFORE;
    left &= table[column * 256 + (at < count ? text[at] : 0)];
  }
  return left;
}

ALWAYS_INLINE uint64_t left_inside(const uint64_t *table, const uint8_t *bytes) {
  // In three chains, so that the loads need not wait for one another.
  uint64_t a = table[bytes[0]] & table[256 + bytes[1]] & table[512 + bytes[2]] & table[768 + bytes[3]];
  uint64_t b = table[1024 + bytes[4]] & table[1280 + bytes[5]] & table[1536 + bytes[6]] & table[1792 + bytes[7]]
               & table[2048 + bytes[8]];
  uint64_t c = table[2304 + bytes[9]] & table[2560 + bytes[10]] & table[2816 + bytes[11]]
               & table[3072 + bytes[12]] & table[3328 + bytes[13]];
  return a & b & c;
}

// The same for a table that is too large for the nearest cache: the gram alone leaves nothing of most.
ALWAYS_INLINE uint64_t left_far(const uint64_t *table, const uint8_t *bytes) {
  uint64_t gram = table[768 + bytes[3]] & table[1024 + bytes[4]] & table[1280 + bytes[5]] & table[1536 + bytes[6]];
  return gram == 0 ? 0 : gram & left_inside(table, bytes);
}

ALWAYS_INLINE uint64_t left_at(const uint64_t *table, const uint8_t *text, size_t count, size_t place) {
  if (!is_far_from_edges(count, place)) return left_at_edge(table, text, count, place);
  return left_inside(table, text + place - SCAN_COLUMNS_BEFORE);
}

ALWAYS_INLINE uint32_t slot_of(uint32_t bytes) {
  return ((bytes & 0x7F7F7F) | 0x202020) * 0x9E3779B1u >> (32 - SCAN_LITERAL_BITS);
}

uint32_t scan_literal_slot(uint8_t first, uint8_t second, uint8_t third) {
  return slot_of((uint32_t)first | (uint32_t)second << 8 | (uint32_t)third << 16);
}

ALWAYS_INLINE uint32_t slot_at(const uint8_t *text, size_t count, size_t place) {
  if (is_far_from_edges(count, place)) {
    uint32_t bytes;
    memcpy(&bytes, text + place, 4);
    return slot_of(bytes);
  }
  uint8_t bytes[3];
  for (size_t index = 0; index < 3; index++) bytes[index] = place + index < count ? text[place + index] : 0;
  return scan_literal_slot(bytes[0], bytes[1], bytes[2]);
}

// The bytes around a place.
struct around { uint64_t halves[2]; };

ALWAYS_INLINE struct around around(const uint8_t *text, size_t count, size_t place) {
  uint8_t copy[SCAN_COLUMNS];
  const uint8_t *bytes = copy;
  if (is_far_from_edges(count, place)) {
    bytes = text + place - SCAN_COLUMNS_BEFORE;
  } else {
    for (size_t column = 0; column < SCAN_COLUMNS; column++) {
      size_t at = place + column - SCAN_COLUMNS_BEFORE;
      copy[column] = at < count ? text[at] : 0;
    }
  }
  struct around around;
  memcpy(&around.halves[0], bytes, 8);
  memcpy(&around.halves[1], bytes + SCAN_COLUMNS - 8, 8);
  return around;
}

ALWAYS_INLINE int stands(struct scan_bits bits, uint64_t bytes) { return (bytes & bits.care) == bits.value; }

size_t scan_survivors(
    const uint64_t *buckets, const uint32_t *slots, const uint8_t *text, size_t count, size_t from,
    uint32_t *places, size_t place_count, uint64_t *left) {
  size_t kept = 0;
  for (size_t index = 0; index < place_count; index++) {
    size_t place = from + places[index] - SCAN_MARGIN;
    uint64_t set = left_at(buckets, text, count, place);
    uint32_t slot = slot_at(text, count, place);
    places[kept] = places[index];
    left[kept] = set;
    kept += (set != 0) | (slots[slot] != slots[slot + 1]);
  }
  return kept;
}

size_t scan_matches(
    struct scan_entries entries, const uint8_t *text, size_t count, size_t from, const uint32_t *places,
    const uint64_t *left, size_t place_count, size_t *next, struct scan_match *matches, size_t room) {
  size_t found = 0, index = *next;
  uint32_t page_count = entries.page_starts[64];
  for (; index < place_count; index++) {
    // Nothing of a place is left out, so there must be room for all of it.
    if (found + entries.most > room) break;
    size_t place = from + places[index] - SCAN_MARGIN;
    int is_inside = is_far_from_edges(count, place);
    for (uint64_t buckets = left[index]; buckets != 0; buckets &= buckets - 1) {
      int bucket = __builtin_ctzll(buckets);
      for (uint32_t page = entries.page_starts[bucket]; page < entries.page_starts[bucket + 1]; page++) {
        const uint64_t *table = entries.pages + (size_t)page * SCAN_COLUMNS * 256;
        uint64_t set =
            is_inside ? left_far(table, text + place - SCAN_COLUMNS_BEFORE) : left_at_edge(table, text, count, place);
        if (set != 0) matches[found++] = (struct scan_match){places[index], page, set};
      }
    }
    uint32_t slot = slot_at(text, count, place);
    uint32_t literal = entries.slots[slot], end = entries.slots[slot + 1];
    if (literal == end) continue;
    struct around bytes = around(text, count, place);
    for (; literal < end; literal++) {
      if (!stands(entries.first_halves[literal], bytes.halves[0])) continue;
      if (stands(entries.last_halves[literal], bytes.halves[1]))
        matches[found++] = (struct scan_match){places[index], page_count + (literal >> 6), 1ull << (literal & 63)};
    }
  }
  *next = index;
  return found;
}
