import JSONSchema
package import PluginKit
import StructuredText

/// Whether what a pack configures is what a plugin can be configured with.
package enum PluginConfiguration {
  /// What is wrong with a configuration, a sentence for each thing; empty if it can be used.
  package static func problems(_ configuration: JSON, for manifest: PluginManifest) -> [String] {
    errors(configuration, for: manifest).map(\.description)
  }

  /// The first thing that is wrong with a configuration, as a plugin says it; `nil` if it can be used.
  package static func firstProblem(
    _ configuration: JSON, for manifest: PluginManifest
  ) -> PluginError? {
    errors(configuration, for: manifest).first
  }

  private static func errors(_ configuration: JSON, for manifest: PluginManifest) -> [PluginError] {
    guard let schema = manifest.configuration else {
      return configuration == .object([:])
        ? [] : [error("the plugin has nothing that can be configured")]
    }
    guard let compiled = try? JSONSchema(Array(schema.text.utf8), name: "configuration") else {
      return [error("the plugin's schema of its configuration cannot be used")]
    }
    let document = JSONReader.read(Array(configuration.text.utf8))
    guard let node = document.node, document.problems.isEmpty else {
      return [error("the configuration is no JSON")]
    }
    return compiled.validate(node).map { violation in
      error(violation.words(in: "en").short, at: violation.instancePointer.description)
    }
  }

  private static func error(_ message: String, at pointer: String? = nil) -> PluginError {
    PluginError(.badConfiguration, message, pointer: pointer)
  }
}
