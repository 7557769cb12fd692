import JSONSchema
package import PluginKit
import StructuredText

/// Whether what a pack configures is what a plugin can be configured with.
package enum PluginConfiguration {
  /// What is wrong with a configuration, a sentence for each thing; empty if it can be used.
  package static func problems(_ configuration: JSON, for manifest: PluginManifest) -> [String] {
    guard let schema = manifest.configuration else {
      return configuration == .object([:])
        ? [] : ["the plugin has nothing that can be configured"]
    }
    guard let compiled = try? JSONSchema(Array(schema.text.utf8), name: "configuration") else {
      return ["the plugin's schema of its configuration cannot be used"]
    }
    let document = JSONReader.read(Array(configuration.text.utf8))
    guard let node = document.node, document.problems.isEmpty else {
      return ["the configuration is no JSON"]
    }
    return compiled.validate(node).map { violation in
      let pointer = violation.instancePointer.description
      return "\(violation.words(in: "en").short) (at \(pointer.isEmpty ? "the whole" : pointer))"
    }
  }
}
