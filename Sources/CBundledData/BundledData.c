#include "CBundledData.h"

static const uint8_t roadmap[] = {
#embed "../../data/roadmap.json"
};
static const uint8_t connectivity[] = {
#embed "../../data/areas/01-connectivity.json"
};
static const uint8_t digital_public_goods[] = {
#embed "../../data/areas/02-digital-public-goods.json"
};
static const uint8_t digital_inclusion[] = {
#embed "../../data/areas/03-digital-inclusion.json"
};
static const uint8_t capacity_building[] = {
#embed "../../data/areas/04-capacity-building.json"
};
static const uint8_t human_rights[] = {
#embed "../../data/areas/05-human-rights.json"
};
static const uint8_t artificial_intelligence[] = {
#embed "../../data/areas/06-artificial-intelligence.json"
};
static const uint8_t trust_and_security[] = {
#embed "../../data/areas/07-trust-and-security.json"
};
static const uint8_t global_cooperation[] = {
#embed "../../data/areas/08-global-cooperation.json"
};
static const uint8_t roundtables[] = {
#embed "../../data/roundtables.json"
};
static const uint8_t milestones[] = {
#embed "../../data/milestones.json"
};
static const uint8_t bodies[] = {
#embed "../../data/bodies.json"
};
static const uint8_t risks[] = {
#embed "../../data/risks.json"
};
static const uint8_t sources[] = {
#embed "../../data/sources.json"
};
static const uint8_t queries[] = {
#embed "../../data/queries.json"
};

static const bundled_file files[] = {
    {"roadmap.json", roadmap, sizeof roadmap},
    {"areas/01-connectivity.json", connectivity, sizeof connectivity},
    {"areas/02-digital-public-goods.json", digital_public_goods, sizeof digital_public_goods},
    {"areas/03-digital-inclusion.json", digital_inclusion, sizeof digital_inclusion},
    {"areas/04-capacity-building.json", capacity_building, sizeof capacity_building},
    {"areas/05-human-rights.json", human_rights, sizeof human_rights},
    {"areas/06-artificial-intelligence.json", artificial_intelligence, sizeof artificial_intelligence},
    {"areas/07-trust-and-security.json", trust_and_security, sizeof trust_and_security},
    {"areas/08-global-cooperation.json", global_cooperation, sizeof global_cooperation},
    {"roundtables.json", roundtables, sizeof roundtables},
    {"milestones.json", milestones, sizeof milestones},
    {"bodies.json", bodies, sizeof bodies},
    {"risks.json", risks, sizeof risks},
    {"sources.json", sources, sizeof sources},
    {"queries.json", queries, sizeof queries},
};

const bundled_file *bundled_files(void) { return files; }

size_t bundled_file_count(void) { return sizeof files / sizeof files[0]; }
