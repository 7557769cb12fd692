// The files that a new plugin begins with. They stand in `Templates/`; the compiler copies them.
#ifndef PLUGIN_TEMPLATES_H
#define PLUGIN_TEMPLATES_H

#include <stddef.h>

/// One file of the templates.
struct plugin_template {
  /// Language and name, such as "python/detector.py".
  const char *name;
  const unsigned char *bytes;
  ptrdiff_t count;
};

/// All templates; their number goes to `count`.
const struct plugin_template *plugin_templates(ptrdiff_t *count);

#endif
