// Where the C header is: PCRE2 with 8-bit code units, which is what UTF-8 text is made of.
#ifndef CPCRE2_SHIM_H
#define CPCRE2_SHIM_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
