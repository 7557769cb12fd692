package import Diagnostics
package import PluginKit

/// A plugin's `plugin.yaml`: what the plugin says of itself, and the program that it is.
package struct PluginFile: Sendable {
  /// What the plugin says of itself.
  package var manifest: PluginManifest
  /// The program and its arguments, as they are written.
  package var command: [String]

  /// The name of the file.
  package static let fileName = "plugin.yaml"

  /// Reads the file's text.
  ///
  /// - Parameters:
  ///   - name: what to call the file in messages.
  ///   - folder: the name of the plugin's folder, which is its id.
  /// - Returns: the plugin, and everything that is wrong with the file; `nil` if no part of it can be used.
  package static func read(
    _ bytes: [UInt8], name: String, folder: String
  ) -> (file: PluginFile?, diagnostics: [Diagnostic]) {
    let problems = Problems()
    var file: PluginFile?
    if let root = YAMLReader.read(PackFile(name: name, path: name, bytes: bytes), problems) {
      file = shape.read(Entry("the file", root), Reading(problems))?.checked(for: folder, problems)
    }
    return (file, problems.diagnostics)
  }

  static let shape = Shape<WrittenPlugin>.mapping(PluginKeys(), called: "the file") { fields in
    WrittenPlugin(fields)
  }
}

/// The keys of `plugin.yaml`.
struct PluginKeys: Keys {
  let id = Key.required("id", Shape<PluginID>.plugin.located, "The plugin's name, as its folder's.")
  let title = Key.required("title", .text, "What people call it.")
  let version = Key.required("version", .version, "Its version: three numbers.")
  let api = Key.required(
    "api",
    Shape<Int>.count(1...999, "must be a major of the contract, such as 1").list(atLeast: 1)
      .located, "The majors of the contract that it speaks, such as `[1]`.")
  let kinds = Key.required(
    "kinds",
    Shape<PluginKind>.choice(PluginKind.allCases.map { ($0.rawValue, $0) }, called: "kind")
      .list(atLeast: 1), "What it does: `tool`, `detector`, `connector` or `exporter`.")
  let command = Key.required(
    "command", Shape<String>.text.list(atLeast: 1),
    "The program and its arguments. A program with a slash is relative to the plugin's folder, "
      + "`dryrun` is the running dryrun.")
  let deterministic = Key(
    "deterministic", .flag, "Whether the same input always gives the same answer."
  ).or(false)
  let configuration = Key(
    "configuration", Shape<JSON>.schemaOfConfiguration,
    "A JSON Schema 2020-12 of what can be configured.")
  let needs = Key("needs", PluginNeedsReader.shape, "What it needs from the machine.")
  let examples = Key(
    "examples", ExamplesReader.shape.located, "What a detector finds: its test of itself.")
}

/// What a `plugin.yaml` says, before it is known whether it fits its folder.
struct WrittenPlugin {
  let id: Located<PluginID>
  let api: Located<[Int]>
  let examples: Located<DetectorExamples>?
  let file: PluginFile

  /// The plugin; `nil` if a key is missing or wrong, which is reported then.
  init?(_ fields: Fields<PluginKeys>) {
    let (id, title, version, api) = (fields.id, fields.title, fields.version, fields.api)
    let (kinds, command, needs) = (fields.kinds, fields.command, fields.needs)
    let (configuration, isDeterministic) = (fields.configuration, fields.deterministic)
    examples = fields.examples
    guard let id, let title, let version, let api, let kinds, let command, !command.isEmpty,
      !kinds.isEmpty
    else { return nil }
    (self.id, self.api) = (id, api)
    let marked = examples?.value.match.map { DetectorExample($0.text, spans: $0.spans) } ?? []
    let plain = examples?.value.noMatch.map { DetectorExample($0.text, spans: []) } ?? []
    file = PluginFile(
      manifest: PluginManifest(
        id: id.value, title: title, version: version.description, api: api.value, kinds: kinds,
        isDeterministic: isDeterministic, configuration: configuration,
        needs: needs ?? PluginNeeds(), examples: marked + plain),
      command: command)
  }

  /// The plugin, once what belongs together has been compared.
  func checked(for folder: String, _ problems: Problems) -> PluginFile {
    if id.value.name != folder {
      problems.error(
        "wrong-id", "the plugin calls itself '\(id.value)', and its folder '\(folder)'",
        at: id.location, notes: ["give both the same name"])
    }
    if PluginAPI.common(api.value, PluginAPI.supported) == nil {
      let known = PluginAPI.supported.map(String.init).joined(separator: ", ")
      problems.error(
        "unsupported-api", "this dryrun speaks none of these majors of the contract",
        at: api.location, notes: ["it speaks: \(known)"])
    }
    if let examples, !file.manifest.kinds.contains(.detector) {
      problems.error(
        "wrong-kind", "only a detector has examples", at: examples.location,
        notes: ["add 'detector' to 'kinds', or remove 'examples'"])
    }
    return file
  }
}
