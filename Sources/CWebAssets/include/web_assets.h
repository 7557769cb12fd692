// The files of the web page inside the program. They stand in `Sources/Web/Assets/`; the compiler
// copies them.
#ifndef WEB_ASSETS_H
#define WEB_ASSETS_H

#include <stddef.h>

/// One file of the page.
struct web_asset {
  /// Its path, such as "scripts/page.js".
  const char *path;
  const unsigned char *bytes;
  ptrdiff_t count;
};

/// All files; their number goes to `count`.
const struct web_asset *web_assets(ptrdiff_t *count);

#endif
