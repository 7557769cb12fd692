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

ALWAYS_INLINE uint32_t slot_of(uint32_t bytes) {
  return ((bytes & 0x7F7F7F) | 0x202020) * 0x9E3779B1u >> (32 - SCAN_LITERAL_BITS);
}

uint32_t scan_literal_slot(uint8_t first, uint8_t second, uint8_t third) {
  return slot_of((uint32_t)first | (uint32_t)second << 8 | (uint32_t)third << 16);
}

ALWAYS_INLINE size_t hint_column(size_t part) { return SCAN_COLUMNS_BEFORE + (part < 2 ? part - 2 : part + 1); }

size_t scan_hint_column(size_t part) { return hint_column(part); }

ALWAYS_INLINE uint32_t place_in_hint(size_t part, uint8_t byte) { return 8 * (uint32_t)part + (byte & 7); }

uint32_t scan_hint_bit(size_t part, uint8_t byte) { return 1u << place_in_hint(part, byte); }

// Whether a literal of a slot may stand where these bytes are.
ALWAYS_INLINE uint32_t may_stand(uint32_t hint, const uint8_t *around) {
  uint32_t all = 1;
  for (size_t part = 0; part < SCAN_HINTS; part++) all &= hint >> place_in_hint(part, around[hint_column(part)]);
  return all;
}

// Copies the bytes around a place, some of which lie outside the text.
static const uint8_t *copy_around(const uint8_t *text, size_t count, size_t place, uint8_t copy[SCAN_COLUMNS]) {
  for (size_t column = 0; column < SCAN_COLUMNS; column++) {
    // Before the text this wraps around, to far behind it.
    size_t at = place + column - SCAN_COLUMNS_BEFORE;
    copy[column] = at < count ? text[at] : 0;
  }
  return copy;
}

// The bytes around a place: in the text, or else copied.
ALWAYS_INLINE const uint8_t *bytes_around(
    const uint8_t *text, size_t count, size_t place, uint8_t copy[SCAN_COLUMNS]) {
  return is_far_from_edges(count, place) ? text + place - SCAN_COLUMNS_BEFORE : copy_around(text, count, place, copy);
}

ALWAYS_INLINE uint32_t slot_of_gram(const uint8_t *around) {
  uint32_t bytes;
  memcpy(&bytes, around + SCAN_COLUMNS_BEFORE, 4);
  return slot_of(bytes);
}

ALWAYS_INLINE int stands(struct scan_bits bits, uint64_t bytes) { return (bytes & bits.care) == bits.value; }

size_t scan_survivors(
    const uint64_t *buckets, const uint32_t *hints, const uint8_t *text, size_t count, size_t from,
    uint32_t *places, size_t place_count, uint64_t *left) {
  size_t kept = 0;
  for (size_t index = 0; index < place_count; index++) {
    uint8_t copy[SCAN_COLUMNS];
    const uint8_t *around = bytes_around(text, count, from + places[index] - SCAN_MARGIN, copy);
    uint64_t set = left_inside(buckets, around);
    places[kept] = places[index];
    left[kept] = set;
    kept += (set != 0) | may_stand(hints[slot_of_gram(around)], around);
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
    uint8_t copy[SCAN_COLUMNS];
    const uint8_t *around = bytes_around(text, count, from + places[index] - SCAN_MARGIN, copy);
    for (uint64_t buckets = left[index]; buckets != 0; buckets &= buckets - 1) {
      int bucket = __builtin_ctzll(buckets);
      for (uint32_t page = entries.page_starts[bucket]; page < entries.page_starts[bucket + 1]; page++) {
        uint64_t set = left_far(entries.pages + (size_t)page * SCAN_COLUMNS * 256, around);
        if (set != 0) matches[found++] = (struct scan_match){places[index], page, set};
      }
    }
    uint32_t slot = slot_of_gram(around);
    if (!may_stand(entries.hints[slot], around)) continue;
    uint64_t first, last;
    memcpy(&first, around, 8);
    memcpy(&last, around + SCAN_COLUMNS - 8, 8);
    for (uint32_t literal = entries.slots[slot]; literal < entries.slots[slot + 1]; literal++) {
      if (stands(entries.first_halves[literal], first) && stands(entries.last_halves[literal], last))
        matches[found++] = (struct scan_match){places[index], page_count + (literal >> 6), 1ull << (literal & 63)};
    }
  }
  *next = index;
  return found;
}
