// The styles of a pack's documentation inside the program. They stand in
// `Sources/PackAuthoring/Docs/Styles/`; the compiler copies them.
#ifndef SITE_ASSETS_H
#define SITE_ASSETS_H

#include <stddef.h>

/// One style sheet.
struct site_style {
  const unsigned char *bytes;
  ptrdiff_t count;
};

/// All style sheets, in the order in which they count; their number goes to `count`.
const struct site_style *site_styles(ptrdiff_t *count);

#endif
