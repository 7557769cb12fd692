#include "built_in_packs.h"

#define COUNT(array) ((ptrdiff_t)(sizeof(array) / sizeof((array)[0])))

static const unsigned char baseline_attacks[] = {
#embed "../../policies/baseline/detectors/attacks.yaml"
};
static const unsigned char baseline_business[] = {
#embed "../../policies/baseline/detectors/business.yaml"
};
static const unsigned char baseline_contact[] = {
#embed "../../policies/baseline/detectors/contact.yaml"
};
static const unsigned char baseline_credentials_ai[] = {
#embed "../../policies/baseline/detectors/credentials-ai.yaml"
};
static const unsigned char baseline_credentials_cloud[] = {
#embed "../../policies/baseline/detectors/credentials-cloud.yaml"
};
static const unsigned char baseline_credentials_code[] = {
#embed "../../policies/baseline/detectors/credentials-code.yaml"
};
static const unsigned char baseline_credentials_generic[] = {
#embed "../../policies/baseline/detectors/credentials-generic.yaml"
};
static const unsigned char baseline_credentials_labelled[] = {
#embed "../../policies/baseline/detectors/credentials-labelled.yaml"
};
static const unsigned char baseline_credentials_messaging[] = {
#embed "../../policies/baseline/detectors/credentials-messaging.yaml"
};
static const unsigned char baseline_credentials_payments[] = {
#embed "../../policies/baseline/detectors/credentials-payments.yaml"
};
static const unsigned char baseline_credentials_registries[] = {
#embed "../../policies/baseline/detectors/credentials-registries.yaml"
};
static const unsigned char baseline_credentials_services[] = {
#embed "../../policies/baseline/detectors/credentials-services.yaml"
};
static const unsigned char baseline_financial[] = {
#embed "../../policies/baseline/detectors/financial.yaml"
};
static const unsigned char baseline_health[] = {
#embed "../../policies/baseline/detectors/health.yaml"
};
static const unsigned char baseline_names[] = {
#embed "../../policies/baseline/detectors/names.yaml"
};
static const unsigned char baseline_personal_americas[] = {
#embed "../../policies/baseline/detectors/personal-americas.yaml"
};
static const unsigned char baseline_personal_asia[] = {
#embed "../../policies/baseline/detectors/personal-asia.yaml"
};
static const unsigned char baseline_personal_documents[] = {
#embed "../../policies/baseline/detectors/personal-documents.yaml"
};
static const unsigned char baseline_personal_europe_east[] = {
#embed "../../policies/baseline/detectors/personal-europe-east.yaml"
};
static const unsigned char baseline_personal_europe_north[] = {
#embed "../../policies/baseline/detectors/personal-europe-north.yaml"
};
static const unsigned char baseline_personal_europe_south[] = {
#embed "../../policies/baseline/detectors/personal-europe-south.yaml"
};
static const unsigned char baseline_personal_europe_west[] = {
#embed "../../policies/baseline/detectors/personal-europe-west.yaml"
};
static const unsigned char baseline_personal_germany[] = {
#embed "../../policies/baseline/detectors/personal-germany.yaml"
};
static const unsigned char baseline_personal_uk[] = {
#embed "../../policies/baseline/detectors/personal-uk.yaml"
};
static const unsigned char baseline_personal_world[] = {
#embed "../../policies/baseline/detectors/personal-world.yaml"
};
static const unsigned char baseline_personal[] = {
#embed "../../policies/baseline/detectors/personal.yaml"
};
static const unsigned char baseline_places[] = {
#embed "../../policies/baseline/detectors/places.yaml"
};
static const unsigned char baseline_structure[] = {
#embed "../../policies/baseline/detectors/structure.yaml"
};
static const unsigned char baseline_vehicles[] = {
#embed "../../policies/baseline/detectors/vehicles.yaml"
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
static const unsigned char baseline_de_contact[] = {
#embed "../../policies/baseline/translations/de/contact.yaml"
};
static const unsigned char baseline_de_credentials_ai[] = {
#embed "../../policies/baseline/translations/de/credentials-ai.yaml"
};
static const unsigned char baseline_de_credentials_cloud[] = {
#embed "../../policies/baseline/translations/de/credentials-cloud.yaml"
};
static const unsigned char baseline_de_credentials_code[] = {
#embed "../../policies/baseline/translations/de/credentials-code.yaml"
};
static const unsigned char baseline_de_credentials_generic[] = {
#embed "../../policies/baseline/translations/de/credentials-generic.yaml"
};
static const unsigned char baseline_de_credentials_labelled[] = {
#embed "../../policies/baseline/translations/de/credentials-labelled.yaml"
};
static const unsigned char baseline_de_credentials_messaging[] = {
#embed "../../policies/baseline/translations/de/credentials-messaging.yaml"
};
static const unsigned char baseline_de_credentials_payments[] = {
#embed "../../policies/baseline/translations/de/credentials-payments.yaml"
};
static const unsigned char baseline_de_credentials_registries[] = {
#embed "../../policies/baseline/translations/de/credentials-registries.yaml"
};
static const unsigned char baseline_de_credentials_services[] = {
#embed "../../policies/baseline/translations/de/credentials-services.yaml"
};
static const unsigned char baseline_de_financial[] = {
#embed "../../policies/baseline/translations/de/financial.yaml"
};
static const unsigned char baseline_de_health[] = {
#embed "../../policies/baseline/translations/de/health.yaml"
};
static const unsigned char baseline_de_names[] = {
#embed "../../policies/baseline/translations/de/names.yaml"
};
static const unsigned char baseline_de_pack[] = {
#embed "../../policies/baseline/translations/de/pack.yaml"
};
static const unsigned char baseline_de_personal_americas[] = {
#embed "../../policies/baseline/translations/de/personal-americas.yaml"
};
static const unsigned char baseline_de_personal_asia[] = {
#embed "../../policies/baseline/translations/de/personal-asia.yaml"
};
static const unsigned char baseline_de_personal_documents[] = {
#embed "../../policies/baseline/translations/de/personal-documents.yaml"
};
static const unsigned char baseline_de_personal_europe_east[] = {
#embed "../../policies/baseline/translations/de/personal-europe-east.yaml"
};
static const unsigned char baseline_de_personal_europe_north[] = {
#embed "../../policies/baseline/translations/de/personal-europe-north.yaml"
};
static const unsigned char baseline_de_personal_europe_south[] = {
#embed "../../policies/baseline/translations/de/personal-europe-south.yaml"
};
static const unsigned char baseline_de_personal_europe_west[] = {
#embed "../../policies/baseline/translations/de/personal-europe-west.yaml"
};
static const unsigned char baseline_de_personal_germany[] = {
#embed "../../policies/baseline/translations/de/personal-germany.yaml"
};
static const unsigned char baseline_de_personal_uk[] = {
#embed "../../policies/baseline/translations/de/personal-uk.yaml"
};
static const unsigned char baseline_de_personal_world[] = {
#embed "../../policies/baseline/translations/de/personal-world.yaml"
};
static const unsigned char baseline_de_personal[] = {
#embed "../../policies/baseline/translations/de/personal.yaml"
};
static const unsigned char baseline_de_places[] = {
#embed "../../policies/baseline/translations/de/places.yaml"
};
static const unsigned char baseline_de_structure[] = {
#embed "../../policies/baseline/translations/de/structure.yaml"
};
static const unsigned char baseline_de_vehicles[] = {
#embed "../../policies/baseline/translations/de/vehicles.yaml"
};
static const unsigned char eu_baseline_pack[] = {
#embed "../../policies/eu-baseline/pack.yaml"
};

// In the order of their names, as the files of a folder are read.
static const struct built_in_file files[] = {
    {"baseline/detectors/attacks.yaml", baseline_attacks, COUNT(baseline_attacks)},
    {"baseline/detectors/business.yaml", baseline_business, COUNT(baseline_business)},
    {"baseline/detectors/contact.yaml", baseline_contact, COUNT(baseline_contact)},
    {"baseline/detectors/credentials-ai.yaml", baseline_credentials_ai,
     COUNT(baseline_credentials_ai)},
    {"baseline/detectors/credentials-cloud.yaml", baseline_credentials_cloud,
     COUNT(baseline_credentials_cloud)},
    {"baseline/detectors/credentials-code.yaml", baseline_credentials_code,
     COUNT(baseline_credentials_code)},
    {"baseline/detectors/credentials-generic.yaml", baseline_credentials_generic,
     COUNT(baseline_credentials_generic)},
    {"baseline/detectors/credentials-labelled.yaml", baseline_credentials_labelled,
     COUNT(baseline_credentials_labelled)},
    {"baseline/detectors/credentials-messaging.yaml", baseline_credentials_messaging,
     COUNT(baseline_credentials_messaging)},
    {"baseline/detectors/credentials-payments.yaml", baseline_credentials_payments,
     COUNT(baseline_credentials_payments)},
    {"baseline/detectors/credentials-registries.yaml", baseline_credentials_registries,
     COUNT(baseline_credentials_registries)},
    {"baseline/detectors/credentials-services.yaml", baseline_credentials_services,
     COUNT(baseline_credentials_services)},
    {"baseline/detectors/financial.yaml", baseline_financial, COUNT(baseline_financial)},
    {"baseline/detectors/health.yaml", baseline_health, COUNT(baseline_health)},
    {"baseline/detectors/names.yaml", baseline_names, COUNT(baseline_names)},
    {"baseline/detectors/personal-americas.yaml", baseline_personal_americas,
     COUNT(baseline_personal_americas)},
    {"baseline/detectors/personal-asia.yaml", baseline_personal_asia,
     COUNT(baseline_personal_asia)},
    {"baseline/detectors/personal-documents.yaml", baseline_personal_documents,
     COUNT(baseline_personal_documents)},
    {"baseline/detectors/personal-europe-east.yaml", baseline_personal_europe_east,
     COUNT(baseline_personal_europe_east)},
    {"baseline/detectors/personal-europe-north.yaml", baseline_personal_europe_north,
     COUNT(baseline_personal_europe_north)},
    {"baseline/detectors/personal-europe-south.yaml", baseline_personal_europe_south,
     COUNT(baseline_personal_europe_south)},
    {"baseline/detectors/personal-europe-west.yaml", baseline_personal_europe_west,
     COUNT(baseline_personal_europe_west)},
    {"baseline/detectors/personal-germany.yaml", baseline_personal_germany,
     COUNT(baseline_personal_germany)},
    {"baseline/detectors/personal-uk.yaml", baseline_personal_uk, COUNT(baseline_personal_uk)},
    {"baseline/detectors/personal-world.yaml", baseline_personal_world,
     COUNT(baseline_personal_world)},
    {"baseline/detectors/personal.yaml", baseline_personal, COUNT(baseline_personal)},
    {"baseline/detectors/places.yaml", baseline_places, COUNT(baseline_places)},
    {"baseline/detectors/structure.yaml", baseline_structure, COUNT(baseline_structure)},
    {"baseline/detectors/vehicles.yaml", baseline_vehicles, COUNT(baseline_vehicles)},
    {"baseline/pack.yaml", baseline_pack, COUNT(baseline_pack)},
    {"baseline/tools.yaml", baseline_tools, COUNT(baseline_tools)},
    {"baseline/translations/de/attacks.yaml", baseline_de_attacks, COUNT(baseline_de_attacks)},
    {"baseline/translations/de/business.yaml", baseline_de_business, COUNT(baseline_de_business)},
    {"baseline/translations/de/contact.yaml", baseline_de_contact, COUNT(baseline_de_contact)},
    {"baseline/translations/de/credentials-ai.yaml", baseline_de_credentials_ai,
     COUNT(baseline_de_credentials_ai)},
    {"baseline/translations/de/credentials-cloud.yaml", baseline_de_credentials_cloud,
     COUNT(baseline_de_credentials_cloud)},
    {"baseline/translations/de/credentials-code.yaml", baseline_de_credentials_code,
     COUNT(baseline_de_credentials_code)},
    {"baseline/translations/de/credentials-generic.yaml", baseline_de_credentials_generic,
     COUNT(baseline_de_credentials_generic)},
    {"baseline/translations/de/credentials-labelled.yaml", baseline_de_credentials_labelled,
     COUNT(baseline_de_credentials_labelled)},
    {"baseline/translations/de/credentials-messaging.yaml", baseline_de_credentials_messaging,
     COUNT(baseline_de_credentials_messaging)},
    {"baseline/translations/de/credentials-payments.yaml", baseline_de_credentials_payments,
     COUNT(baseline_de_credentials_payments)},
    {"baseline/translations/de/credentials-registries.yaml", baseline_de_credentials_registries,
     COUNT(baseline_de_credentials_registries)},
    {"baseline/translations/de/credentials-services.yaml", baseline_de_credentials_services,
     COUNT(baseline_de_credentials_services)},
    {"baseline/translations/de/financial.yaml", baseline_de_financial,
     COUNT(baseline_de_financial)},
    {"baseline/translations/de/health.yaml", baseline_de_health, COUNT(baseline_de_health)},
    {"baseline/translations/de/names.yaml", baseline_de_names, COUNT(baseline_de_names)},
    {"baseline/translations/de/pack.yaml", baseline_de_pack, COUNT(baseline_de_pack)},
    {"baseline/translations/de/personal-americas.yaml", baseline_de_personal_americas,
     COUNT(baseline_de_personal_americas)},
    {"baseline/translations/de/personal-asia.yaml", baseline_de_personal_asia,
     COUNT(baseline_de_personal_asia)},
    {"baseline/translations/de/personal-documents.yaml", baseline_de_personal_documents,
     COUNT(baseline_de_personal_documents)},
    {"baseline/translations/de/personal-europe-east.yaml", baseline_de_personal_europe_east,
     COUNT(baseline_de_personal_europe_east)},
    {"baseline/translations/de/personal-europe-north.yaml", baseline_de_personal_europe_north,
     COUNT(baseline_de_personal_europe_north)},
    {"baseline/translations/de/personal-europe-south.yaml", baseline_de_personal_europe_south,
     COUNT(baseline_de_personal_europe_south)},
    {"baseline/translations/de/personal-europe-west.yaml", baseline_de_personal_europe_west,
     COUNT(baseline_de_personal_europe_west)},
    {"baseline/translations/de/personal-germany.yaml", baseline_de_personal_germany,
     COUNT(baseline_de_personal_germany)},
    {"baseline/translations/de/personal-uk.yaml", baseline_de_personal_uk,
     COUNT(baseline_de_personal_uk)},
    {"baseline/translations/de/personal-world.yaml", baseline_de_personal_world,
     COUNT(baseline_de_personal_world)},
    {"baseline/translations/de/personal.yaml", baseline_de_personal, COUNT(baseline_de_personal)},
    {"baseline/translations/de/places.yaml", baseline_de_places, COUNT(baseline_de_places)},
    {"baseline/translations/de/structure.yaml", baseline_de_structure,
     COUNT(baseline_de_structure)},
    {"baseline/translations/de/vehicles.yaml", baseline_de_vehicles, COUNT(baseline_de_vehicles)},
    {"eu-baseline/pack.yaml", eu_baseline_pack, COUNT(eu_baseline_pack)},
};

const struct built_in_file *built_in_files(ptrdiff_t *count) {
  *count = COUNT(files);
  return files;
}
