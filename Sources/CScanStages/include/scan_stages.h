// The stages of a scan that look at every byte, and the statistics of ordinary text.
//
// They are in C because the compiler can then make copies of them for processors that can do more, one of which is
// chosen while the program runs.
#ifndef SCAN_STAGES_H
#define SCAN_STAGES_H

#include <stddef.h>
#include <stdint.h>

// How many bytes around a place the second stage looks at, and how many of them stand before it.
enum { SCAN_COLUMNS = 14, SCAN_COLUMNS_BEFORE = 3 };

// Which copy of the stages to use.
enum scan_build { SCAN_PORTABLE = 0, SCAN_BMI2 = 1, SCAN_AVX512 = 2 };

// Whether this processor can run a copy.
int scan_can_run(enum scan_build build);

// The copy that suits this processor best.
enum scan_build scan_best_build(void);

// The number of three bytes, each without its highest bit: a place in a set of 2^21 bits.
uint32_t scan_gram(uint8_t first, uint8_t second, uint8_t third);

// Places are counted from this many bytes before the start of a block: a gram may begin before the text.
enum { SCAN_MARGIN = 2 };

// Stage one: the even offsets in [from, to) whose three bytes are in `grams`, a set of 2^21 bits; at the start of
// the text also -2. Bytes outside the text count as 0. Writes the places, and returns how many there are; `places`
// must have room for (to - from) / 2 + 16. `from` must be even.
size_t scan_hits(
    enum scan_build build, const uint64_t *grams, const uint8_t *text, size_t count, size_t from, size_t to,
    uint32_t *places);

// How many slots literals are in, by the three bytes at a place.
enum { SCAN_LITERAL_BITS = 16, SCAN_LITERAL_SLOTS = 1 << SCAN_LITERAL_BITS };

// The slot of three bytes, without their highest bits and whether letters are small.
uint32_t scan_literal_slot(uint8_t first, uint8_t second, uint8_t third);

// Each slot has a hint: eight bits for each of four of the bytes around a place, two before the three and two behind.
enum { SCAN_HINTS = 4 };

// Which of the bytes around a place a part of a hint is about.
size_t scan_hint_column(size_t part);

// The bit of a byte in a part of a hint; it is set if one of the slot's literals allows such a byte.
uint32_t scan_hint_bit(size_t part, uint8_t byte);

// Bits that eight bytes must have.
struct scan_bits {
  uint64_t care;
  uint64_t value;
};

// Stage two: at each place, what the bytes around it leave of 64 buckets of entries, by a table of
// [SCAN_COLUMNS][256] sets of buckets; and whether literals may stand there, by the hint of the slot of its three
// bytes. Bytes outside the text count as 0. Keeps the places where something is left, with the buckets, and returns
// how many there are.
size_t scan_survivors(
    const uint64_t *buckets, const uint32_t *hints, const uint8_t *text, size_t count, size_t from,
    uint32_t *places, size_t place_count, uint64_t *left);

// What is left of up to 64 entries of one bucket.
struct scan_match {
  uint32_t place;
  uint32_t page;
  uint64_t entries;
};

// What stage three looks things up in. Each page is a table of [SCAN_COLUMNS][256] sets of entries; bucket b has
// those from page_starts[b] to page_starts[b + 1]. Literals count as entries of further pages, 64 on each; slot s has
// those from slots[s] to slots[s + 1].
struct scan_entries {
  const uint64_t *pages;
  const uint32_t *page_starts;
  const uint32_t *hints;
  const uint32_t *slots;
  // For each literal, the bits of the first and of the last eight of the SCAN_COLUMNS bytes around a place.
  const struct scan_bits *first_halves;
  const struct scan_bits *last_halves;
  // The most matches at one place.
  size_t most;
};

// Stage three: the entries in the buckets that are left, and the literals in the slots. Writes at most `room`
// matches and returns how many; looks at places from *next on, and leaves in it the first that it has not looked
// at.
size_t scan_matches(
    struct scan_entries entries, const uint8_t *text, size_t count, size_t from, const uint32_t *places,
    const uint64_t *left, size_t place_count, size_t *next, struct scan_match *matches, size_t room);

// Words are looked up by their first bytes, at most four, whether letters are small or not, in so many slots.
enum { SCAN_HEAD_BITS = 16, SCAN_HEAD_SLOTS = 1 << SCAN_HEAD_BITS, SCAN_LONGEST_HEAD = 4 };

// The slot of the first `length` bytes of a word.
uint32_t scan_head_slot(const uint8_t *head, size_t length);

// The offsets in [from, to) whose next `length` bytes are in the text, and their slot in `heads`, a set of
// SCAN_HEAD_SLOTS bits. Writes the offsets from `from` on, in any order, and returns how many there are; `places` must
// have room for to - from + 16.
size_t scan_heads(
    enum scan_build build, const uint64_t *heads, size_t length, const uint8_t *text, size_t count, size_t from,
    size_t to, uint32_t *places);

// Of such offsets those where the first eight bytes of a word may stand: words[w] has the bits of word w, and slot s
// those from slots[s] to slots[s + 1]. Bytes behind the text count as 0. Keeps them in place, and returns how many
// there are.
size_t scan_words(
    const uint32_t *slots, const struct scan_bits *words, size_t length, const uint8_t *text, size_t count, size_t from,
    uint32_t *places, size_t place_count);

// How rare a pair of bytes, without their highest bits, is in ordinary text: -8 log2 of its share, 255 if it is
// rarer than that can say. Pairs are in rows of the first byte, 128 times 128.
uint8_t scan_background(size_t pair);

#endif
