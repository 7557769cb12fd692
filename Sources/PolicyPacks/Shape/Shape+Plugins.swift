import Diagnostics
import Foundation
import PluginKit

/// Plugins and what is configured for them.
extension Shape where Value == PluginUse {
  private struct PluginUseKeys: Keys {
    let use = Key.required("use", Shape<PluginID>.plugin, "The plugin's name.")
    let configuration = Key(
      "configuration", Shape<JSON>.anyObject, "What the plugin's own schema asks for.")
  }

  /// A plugin by its name, or with what is configured for it.
  static var pluginUse: Shape {
    let name = Shape<PluginID>.plugin
    let long = Shape<PluginUse>.mapping(PluginUseKeys(), called: "the plugin") { fields in
      fields.use.map { PluginUse($0, configuration: fields.configuration ?? .object([:])) }
    }
    return Shape(.definition("plugin", .any(of: name.schema, long.schema))) { entry, reading in
      guard entry.value.text != nil else { return long.read(entry, reading) }
      return name.read(entry, reading).map { PluginUse($0) }
    }
  }
}

extension Shape where Value == PluginID {
  /// The name of a plugin.
  static var plugin: Shape {
    Shape(.text(like: "^[a-z][a-z0-9.-]{0,63}$")) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      let id = PluginID(text)
      guard id.isWellFormed, !entry.value.isFlag else {
        reading.problems.error(
          "bad-name", "'\(text)' is no name for a plugin", at: entry.value.location,
          notes: ["use small letters, digits, hyphens and dots, such as icd-codes"])
        return nil
      }
      return id
    }
  }
}

extension Shape where Value == JSON {
  /// Whatever a plugin is configured with.
  static var anyObject: Shape {
    Shape(["type": "object"]) { entry, reading in
      guard entry.value.pairs("'\(entry.name)'", reading.problems) != nil else { return nil }
      return try? JSON(text: entry.value.json)
    }
  }
}

extension YAMLNode {
  /// Whether it is what YAML takes for a flag, which is no name.
  fileprivate var isFlag: Bool {
    guard case .scalar(let text, true) = value else { return false }
    return text == "true" || text == "false"
  }
}
