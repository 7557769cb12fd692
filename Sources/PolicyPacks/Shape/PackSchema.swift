/// The files of a pack as a JSON Schema, for editors and other tools.
///
/// It comes from the description that the loader reads by, so it knows the same keys, words and
/// ranges. What a schema cannot say is left to `dryrun pack check`: that names exist, that patterns
/// compile, that nothing is looser than a parent.
public enum PackSchema {
  /// The drafts of JSON Schema that it can be written in.
  public enum Draft: String, Sendable, CaseIterable {
    /// Draft 2020-12.
    case draft202012 = "2020-12"
    /// Draft-07, which many editors read.
    case draft07 = "07"
  }

  /// The schema of one file of a pack, with a line feed at the end.
  ///
  /// A pack of one file is such a file with every section.
  public static func text(_ draft: Draft = .draft202012) -> String {
    text(of: file, "urn:dryrun:policy-pack:1", draft)
  }

  /// The schema of `dryrun.yaml`, with a line feed at the end.
  public static func settingsText(_ draft: Draft = .draft202012) -> String {
    text(of: settings, "urn:dryrun:settings:1", draft)
  }

  /// The schema of a plugin's `plugin.yaml`, with a line feed at the end.
  public static func pluginText(_ draft: Draft = .draft202012) -> String {
    text(of: plugin, "urn:dryrun:plugin:1", draft)
  }

  /// Any file of a pack.
  static let file: SchemaNode = [
    "title": "A file of a policy pack",
    "description": "Rules for AI tools. Each file of a pack may hold any of the sections.",
    "type": ["object", "null"],
    "properties": .object(PackSections.all.map { ($0.name, $0.schema) }),
    "additionalProperties": false,
  ]

  private static let settings = (["title": "The settings of a project"] as SchemaNode)
    .and(ProjectSettings.shape.schema)

  private static let plugin = (["title": "What a plugin says of itself"] as SchemaNode)
    .and(PluginFile.shape.schema)

  /// A schema with its name, in a draft, with a line feed at the end.
  package static func text(of schema: SchemaNode, _ id: String, _ draft: Draft) -> String {
    var writer = SchemaWriter(definitionsKey: draft.definitionsKey)
    let head: SchemaNode = ["$schema": .text(draft.uri), "$id": .text(id)]
    return writer.text(of: head.and(schema))
  }
}

extension PackSchema.Draft {
  fileprivate var uri: String {
    switch self {
    case .draft202012: "https://json-schema.org/draft/2020-12/schema"
    case .draft07: "http://json-schema.org/draft-07/schema#"
    }
  }

  fileprivate var definitionsKey: String {
    switch self {
    case .draft202012: "$defs"
    case .draft07: "definitions"
    }
  }
}
