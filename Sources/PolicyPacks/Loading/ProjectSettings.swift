public import Diagnostics

/// What `dryrun.yaml` says about a project.
public struct ProjectSettings: Sendable, Hashable {
  /// The policy pack, from the folder of the file.
  public var policy: String?
  /// The folder with requests, disputes and the log, from the folder of the file.
  public var data: String?
  /// The trust policy, from the folder of the file.
  public var trust: String?
  /// Folders that hold plugins, from the folder of the file.
  public var plugins: [String] = []

  /// Reads the file's text.
  ///
  /// - Parameter name: what to call the file in messages.
  /// - Returns: the settings, and everything that is wrong with the file.
  public static func read(
    _ bytes: [UInt8], name: String
  ) -> (settings: ProjectSettings, diagnostics: [Diagnostic]) {
    let problems = Problems()
    var settings = ProjectSettings()
    if let root = YAMLReader.read(PackFile(name: name, path: name, bytes: bytes), problems) {
      settings = shape.read(Entry("the file", root), Reading(problems)) ?? settings
    }
    return (settings, problems.diagnostics)
  }

  private struct SettingsKeys: Keys {
    let policy = Key.required("policy", .text, "The policy pack, from the folder of this file.")
    let data = Key(
      "data", .text, "The folder with requests, disputes and the log, from the folder of this file."
    )
    let trust = Key("trust", .text, "The trust policy, from the folder of this file.")
    let plugins = Key(
      "plugins", .texts, "Folders that hold plugins beside `Plugins`, from the folder of this file."
    )
  }

  static let shape = Shape<ProjectSettings>.mapping(SettingsKeys(), called: "the file") { fields in
    ProjectSettings(
      policy: fields.policy, data: fields.data, trust: fields.trust, plugins: fields.plugins ?? [])
  }
}
