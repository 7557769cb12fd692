// Words to write a filter of system calls with: each adds steps of the kernel's packet filter language
// (Documentation/userspace-api/seccomp_filter.rst). The accumulator holds the call's number between them.
#ifndef FILTER_STEPS_H
#define FILTER_STEPS_H

#include "child_box.h"

#ifdef __linux__
#include <errno.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>

#define LOW_HALF(argument) (offsetof(struct seccomp_data, args[argument]))
#define HIGH_HALF(argument) (LOW_HALF(argument) + 4)

// A filter that does not fit stays too long to be installed: nothing runs with half of one.
static inline void add(struct filter *filter, uint16_t code, uint32_t value, uint8_t yes, uint8_t no) {
  if (filter->count < FILTER_CAPACITY) {
    filter->steps[filter->count] = (struct sock_filter){code, yes, no, value};
  }
  filter->count++;
}

static inline void load(struct filter *filter, uint32_t offset) {
  add(filter, BPF_LD | BPF_W | BPF_ABS, offset, 0, 0);
}

static inline void answer(struct filter *filter, uint32_t result) {
  add(filter, BPF_RET | BPF_K, result, 0, 0);
}

static inline void allow(struct filter *filter) { answer(filter, SECCOMP_RET_ALLOW); }

static inline void refuse(struct filter *filter, uint32_t error) {
  answer(filter, SECCOMP_RET_ERRNO | error);
}

// Goes on with the next steps if the accumulator is the value; else passes over so many.
static inline void if_equal(struct filter *filter, uint32_t value, uint8_t otherwise_skip) {
  add(filter, BPF_JMP | BPF_JEQ | BPF_K, value, 0, otherwise_skip);
}

// Goes on with the next steps if the accumulator has one of the bits; else passes over so many.
static inline void if_any_bit(struct filter *filter, uint32_t bits, uint8_t otherwise_skip) {
  add(filter, BPF_JMP | BPF_JSET | BPF_K, bits, 0, otherwise_skip);
}

static inline void mask(struct filter *filter, uint32_t bits) {
  add(filter, BPF_ALU | BPF_AND | BPF_K, bits, 0, 0);
}

static inline void refuse_call(struct filter *filter, uint32_t number, uint32_t error) {
  if_equal(filter, number, 1);
  refuse(filter, error);
}
#endif

#endif
