#include "built_in_packs.h"

#define COUNT(array) ((ptrdiff_t)(sizeof(array) / sizeof((array)[0])))

static const unsigned char baseline_attacks[] = {
#embed "../../policies/baseline/detectors/attacks.yaml"
};
static const unsigned char baseline_business[] = {
#embed "../../policies/baseline/detectors/business.yaml"
};
static const unsigned char baseline_credentials[] = {
#embed "../../policies/baseline/detectors/credentials.yaml"
};
static const unsigned char baseline_financial[] = {
#embed "../../policies/baseline/detectors/financial.yaml"
};
static const unsigned char baseline_health[] = {
#embed "../../policies/baseline/detectors/health.yaml"
};
static const unsigned char baseline_personal[] = {
#embed "../../policies/baseline/detectors/personal.yaml"
};
static const unsigned char baseline_structure[] = {
#embed "../../policies/baseline/detectors/structure.yaml"
};
static const unsigned char baseline_pack[] = {
#embed "../../policies/baseline/pack.yaml"
};
static const unsigned char baseline_tools[] = {
#embed "../../policies/baseline/tools.yaml"
};
static const unsigned char baseline_german[] = {
#embed "../../policies/baseline/translations/de.yaml"
};
static const unsigned char baseline_german_structure[] = {
#embed "../../policies/baseline/translations/de/structure.yaml"
};
static const unsigned char eu_baseline_pack[] = {
#embed "../../policies/eu-baseline/pack.yaml"
};

// In the order of their names, as the files of a folder are read.
static const struct built_in_file files[] = {
    {"baseline/detectors/attacks.yaml", baseline_attacks, COUNT(baseline_attacks)},
    {"baseline/detectors/business.yaml", baseline_business, COUNT(baseline_business)},
    {"baseline/detectors/credentials.yaml", baseline_credentials, COUNT(baseline_credentials)},
    {"baseline/detectors/financial.yaml", baseline_financial, COUNT(baseline_financial)},
    {"baseline/detectors/health.yaml", baseline_health, COUNT(baseline_health)},
    {"baseline/detectors/personal.yaml", baseline_personal, COUNT(baseline_personal)},
    {"baseline/detectors/structure.yaml", baseline_structure, COUNT(baseline_structure)},
    {"baseline/pack.yaml", baseline_pack, COUNT(baseline_pack)},
    {"baseline/tools.yaml", baseline_tools, COUNT(baseline_tools)},
    {"baseline/translations/de.yaml", baseline_german, COUNT(baseline_german)},
    {"baseline/translations/de/structure.yaml", baseline_german_structure,
     COUNT(baseline_german_structure)},
    {"eu-baseline/pack.yaml", eu_baseline_pack, COUNT(eu_baseline_pack)},
};

const struct built_in_file *built_in_files(ptrdiff_t *count) {
  *count = COUNT(files);
  return files;
}
