#include "plugin_templates.h"

#define COUNT(array) ((ptrdiff_t)(sizeof(array) / sizeof((array)[0])))

static const unsigned char python_connector_py[] = {
#embed "Templates/python/connector.py"
};
static const unsigned char python_detector_py[] = {
#embed "Templates/python/detector.py"
};
static const unsigned char python_dryrun_plugin_py[] = {
#embed "Templates/python/dryrun_plugin.py"
};
static const unsigned char python_exporter_py[] = {
#embed "Templates/python/exporter.py"
};
static const unsigned char python_tool_py[] = {
#embed "Templates/python/tool.py"
};
static const unsigned char sh_connector_sh[] = {
#embed "Templates/sh/connector.sh"
};
static const unsigned char sh_detector_sh[] = {
#embed "Templates/sh/detector.sh"
};
static const unsigned char sh_exporter_sh[] = {
#embed "Templates/sh/exporter.sh"
};
static const unsigned char sh_tool_sh[] = {
#embed "Templates/sh/tool.sh"
};
static const unsigned char swift_package_swift[] = {
#embed "Templates/swift/package.swift"
};
static const unsigned char swift_build_sh[] = {
#embed "Templates/swift/build.sh"
};
static const unsigned char swift_connector_swift[] = {
#embed "Templates/swift/connector.swift"
};
static const unsigned char swift_detector_swift[] = {
#embed "Templates/swift/detector.swift"
};
static const unsigned char swift_exporter_swift[] = {
#embed "Templates/swift/exporter.swift"
};
static const unsigned char swift_main_swift[] = {
#embed "Templates/swift/main.swift"
};
static const unsigned char swift_tool_swift[] = {
#embed "Templates/swift/tool.swift"
};
static const unsigned char yaml_connector_yaml[] = {
#embed "Templates/yaml/connector.yaml"
};
static const unsigned char yaml_detector_yaml[] = {
#embed "Templates/yaml/detector.yaml"
};
static const unsigned char yaml_exporter_yaml[] = {
#embed "Templates/yaml/exporter.yaml"
};
static const unsigned char yaml_tool_yaml[] = {
#embed "Templates/yaml/tool.yaml"
};

static const struct plugin_template templates[] = {
    {"python/connector.py", python_connector_py, COUNT(python_connector_py)},
    {"python/detector.py", python_detector_py, COUNT(python_detector_py)},
    {"python/dryrun_plugin.py", python_dryrun_plugin_py, COUNT(python_dryrun_plugin_py)},
    {"python/exporter.py", python_exporter_py, COUNT(python_exporter_py)},
    {"python/tool.py", python_tool_py, COUNT(python_tool_py)},
    {"sh/connector.sh", sh_connector_sh, COUNT(sh_connector_sh)},
    {"sh/detector.sh", sh_detector_sh, COUNT(sh_detector_sh)},
    {"sh/exporter.sh", sh_exporter_sh, COUNT(sh_exporter_sh)},
    {"sh/tool.sh", sh_tool_sh, COUNT(sh_tool_sh)},
    {"swift/package.swift", swift_package_swift, COUNT(swift_package_swift)},
    {"swift/build.sh", swift_build_sh, COUNT(swift_build_sh)},
    {"swift/connector.swift", swift_connector_swift, COUNT(swift_connector_swift)},
    {"swift/detector.swift", swift_detector_swift, COUNT(swift_detector_swift)},
    {"swift/exporter.swift", swift_exporter_swift, COUNT(swift_exporter_swift)},
    {"swift/main.swift", swift_main_swift, COUNT(swift_main_swift)},
    {"swift/tool.swift", swift_tool_swift, COUNT(swift_tool_swift)},
    {"yaml/connector.yaml", yaml_connector_yaml, COUNT(yaml_connector_yaml)},
    {"yaml/detector.yaml", yaml_detector_yaml, COUNT(yaml_detector_yaml)},
    {"yaml/exporter.yaml", yaml_exporter_yaml, COUNT(yaml_exporter_yaml)},
    {"yaml/tool.yaml", yaml_tool_yaml, COUNT(yaml_tool_yaml)},
};

const struct plugin_template *plugin_templates(ptrdiff_t *count) {
  *count = COUNT(templates);
  return templates;
}
