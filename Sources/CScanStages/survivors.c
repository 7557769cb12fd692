// Stages two and three: the bytes around a hit, each looked up in what it leaves of 64 buckets, and then of the
// entries in those.
#include "scan_stages.h"

// Whether all bytes around a place are in the text.
static inline int is_far_from_edges(size_t count, size_t place) {
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

static inline __attribute__((always_inline)) uint64_t left_inside(const uint64_t *table, const uint8_t *bytes) {
  // In three chains, so that the loads need not wait for one another.
  uint64_t a = table[bytes[0]] & table[256 + bytes[1]] & table[512 + bytes[2]] & table[768 + bytes[3]];
  uint64_t b = table[1024 + bytes[4]] & table[1280 + bytes[5]] & table[1536 + bytes[6]] & table[1792 + bytes[7]]
               & table[2048 + bytes[8]];
  uint64_t c = table[2304 + bytes[9]] & table[2560 + bytes[10]] & table[2816 + bytes[11]]
               & table[3072 + bytes[12]] & table[3328 + bytes[13]];
  return a & b & c;
}

// The same for a table that is too large for the nearest cache: the gram alone leaves nothing of most.
static inline __attribute__((always_inline)) uint64_t left_far(const uint64_t *table, const uint8_t *bytes) {
  uint64_t gram = table[768 + bytes[3]] & table[1024 + bytes[4]] & table[1280 + bytes[5]] & table[1536 + bytes[6]];
  return gram == 0 ? 0 : gram & left_inside(table, bytes);
}

static inline __attribute__((always_inline)) uint64_t left_at(const uint64_t *table, const uint8_t *text, size_t count, size_t place) {
  if (!is_far_from_edges(count, place)) return left_at_edge(table, text, count, place);
  return left_inside(table, text + place - SCAN_COLUMNS_BEFORE);
}

size_t scan_survivors(
    const uint64_t *buckets, const uint8_t *text, size_t count, size_t from, uint32_t *places,
    size_t place_count, uint64_t *left) {
  size_t kept = 0;
  for (size_t index = 0; index < place_count; index++) {
    uint64_t set = left_at(buckets, text, count, from + places[index] - SCAN_MARGIN);
    places[kept] = places[index];
    left[kept] = set;
    kept += set != 0;
  }
  return kept;
}

size_t scan_matches(
    const uint64_t *pages, const uint32_t *page_starts, const uint8_t *text, size_t count, size_t from,
    const uint32_t *places, const uint64_t *left, size_t place_count, size_t *next,
    struct scan_match *matches, size_t room) {
  size_t found = 0, index = *next;
  for (; index < place_count; index++) {
    size_t place = from + places[index] - SCAN_MARGIN;
    int is_inside = is_far_from_edges(count, place);
    for (uint64_t buckets = left[index]; buckets != 0; buckets &= buckets - 1) {
      int bucket = __builtin_ctzll(buckets);
      // No bucket of a place is left out, so there must be room for all of one.
      for (uint32_t page = page_starts[bucket]; page < page_starts[bucket + 1]; page++) {
        const uint64_t *table = pages + (size_t)page * SCAN_COLUMNS * 256;
        uint64_t entries =
            is_inside ? left_far(table, text + place - SCAN_COLUMNS_BEFORE) : left_at_edge(table, text, count, place);
        if (entries != 0) matches[found++] = (struct scan_match){places[index], page, entries};
      }
    }
    if (found + page_starts[64] > room) {
      index++;
      break;
    }
  }
  *next = index;
  return found;
}
