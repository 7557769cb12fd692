#include "site_assets.h"

#define COUNT(array) ((ptrdiff_t)(sizeof(array) / sizeof((array)[0])))

static const unsigned char base[] = {
#embed "../PackAuthoring/Docs/Styles/base.css"
};
static const unsigned char layout[] = {
#embed "../PackAuthoring/Docs/Styles/layout.css"
};
static const unsigned char blocks[] = {
#embed "../PackAuthoring/Docs/Styles/blocks.css"
};
static const unsigned char tables[] = {
#embed "../PackAuthoring/Docs/Styles/tables.css"
};
static const unsigned char routes[] = {
#embed "../PackAuthoring/Docs/Styles/routes.css"
};
static const unsigned char print[] = {
#embed "../PackAuthoring/Docs/Styles/print.css"
};

static const struct site_style styles[] = {
    {base, COUNT(base)},     {layout, COUNT(layout)}, {blocks, COUNT(blocks)},
    {tables, COUNT(tables)}, {routes, COUNT(routes)}, {print, COUNT(print)},
};

const struct site_style *site_styles(ptrdiff_t *count) {
  *count = COUNT(styles);
  return styles;
}
