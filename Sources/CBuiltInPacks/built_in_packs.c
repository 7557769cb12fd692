#include "built_in_packs.h"

#define COUNT(array) ((ptrdiff_t)(sizeof(array) / sizeof((array)[0])))

static const unsigned char baseline_attacks[] = {
#embed "../../policies/baseline/detectors/attacks.yaml"
};
static const unsigned char baseline_business[] = {
#embed "../../policies/baseline/detectors/business.yaml"
};
static const unsigned char baseline_credentials_generic[] = {
#embed "../../policies/baseline/detectors/credentials-generic.yaml"
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
static const unsigned char baseline_personal_europe[] = {
#embed "../../policies/baseline/detectors/personal-europe.yaml"
};
static const unsigned char baseline_personal_world[] = {
#embed "../../policies/baseline/detectors/personal-world.yaml"
};
static const unsigned char baseline_personal[] = {
#embed "../../policies/baseline/detectors/personal.yaml"
};
static const unsigned char baseline_pack[] = {
#embed "../../policies/baseline/pack.yaml"
};
static const unsigned char baseline_tools[] = {
#embed "../../policies/baseline/tools.yaml"
};
static const unsigned char baseline_de_attacks[] = {
#embed "../../policies/baseline/translations/de/attacks.yaml"
};
static const unsigned char baseline_de_business[] = {
#embed "../../policies/baseline/translations/de/business.yaml"
};
static const unsigned char baseline_de_credentials_generic[] = {
#embed "../../policies/baseline/translations/de/credentials-generic.yaml"
};
static const unsigned char baseline_de_credentials[] = {
#embed "../../policies/baseline/translations/de/credentials.yaml"
};
static const unsigned char baseline_de_financial[] = {
#embed "../../policies/baseline/translations/de/financial.yaml"
};
static const unsigned char baseline_de_health[] = {
#embed "../../policies/baseline/translations/de/health.yaml"
};
static const unsigned char baseline_de_pack[] = {
#embed "../../policies/baseline/translations/de/pack.yaml"
};
static const unsigned char baseline_de_personal_europe[] = {
#embed "../../policies/baseline/translations/de/personal-europe.yaml"
};
static const unsigned char baseline_de_personal_world[] = {
#embed "../../policies/baseline/translations/de/personal-world.yaml"
};
static const unsigned char baseline_de_personal[] = {
#embed "../../policies/baseline/translations/de/personal.yaml"
};
static const unsigned char eu_baseline_pack[] = {
#embed "../../policies/eu-baseline/pack.yaml"
};

// In the order of their names, as the files of a folder are read.
static const struct built_in_file files[] = {
    {"baseline/detectors/attacks.yaml", baseline_attacks, COUNT(baseline_attacks)},
    {"baseline/detectors/business.yaml", baseline_business, COUNT(baseline_business)},
    {"baseline/detectors/credentials-generic.yaml", baseline_credentials_generic,
     COUNT(baseline_credentials_generic)},
    {"baseline/detectors/credentials.yaml", baseline_credentials, COUNT(baseline_credentials)},
    {"baseline/detectors/financial.yaml", baseline_financial, COUNT(baseline_financial)},
    {"baseline/detectors/health.yaml", baseline_health, COUNT(baseline_health)},
    {"baseline/detectors/personal-europe.yaml", baseline_personal_europe,
     COUNT(baseline_personal_europe)},
    {"baseline/detectors/personal-world.yaml", baseline_personal_world,
     COUNT(baseline_personal_world)},
    {"baseline/detectors/personal.yaml", baseline_personal, COUNT(baseline_personal)},
    {"baseline/pack.yaml", baseline_pack, COUNT(baseline_pack)},
    {"baseline/tools.yaml", baseline_tools, COUNT(baseline_tools)},
    {"baseline/translations/de/attacks.yaml", baseline_de_attacks, COUNT(baseline_de_attacks)},
    {"baseline/translations/de/business.yaml", baseline_de_business, COUNT(baseline_de_business)},
    {"baseline/translations/de/credentials-generic.yaml", baseline_de_credentials_generic,
     COUNT(baseline_de_credentials_generic)},
    {"baseline/translations/de/credentials.yaml", baseline_de_credentials,
     COUNT(baseline_de_credentials)},
    {"baseline/translations/de/financial.yaml", baseline_de_financial,
     COUNT(baseline_de_financial)},
    {"baseline/translations/de/health.yaml", baseline_de_health, COUNT(baseline_de_health)},
    {"baseline/translations/de/pack.yaml", baseline_de_pack, COUNT(baseline_de_pack)},
    {"baseline/translations/de/personal-europe.yaml", baseline_de_personal_europe,
     COUNT(baseline_de_personal_europe)},
    {"baseline/translations/de/personal-world.yaml", baseline_de_personal_world,
     COUNT(baseline_de_personal_world)},
    {"baseline/translations/de/personal.yaml", baseline_de_personal, COUNT(baseline_de_personal)},
    {"eu-baseline/pack.yaml", eu_baseline_pack, COUNT(eu_baseline_pack)},
};

const struct built_in_file *built_in_files(ptrdiff_t *count) {
  *count = COUNT(files);
  return files;
}
