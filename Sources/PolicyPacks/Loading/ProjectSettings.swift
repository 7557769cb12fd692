public import Diagnostics

/// What `dryrun.yaml` says about a project.
public struct ProjectSettings: Sendable, Hashable {
  /// The policy pack, from the folder of the file.
  public var policy: String?
  /// The folder with requests, disputes and the log, from the folder of the file.
  public var data: String?
  /// The trust policy, from the folder of the file.
  public var trust: String?

  /// Reads the file's text.
  ///
  /// - Parameter name: what to call the file in messages.
  /// - Returns: the settings, and everything that is wrong with the file.
  public static func read(
    _ bytes: [UInt8], name: String
  ) -> (settings: ProjectSettings, diagnostics: [Diagnostic]) {
    let problems = Problems()
    var settings = ProjectSettings()
    if let root = YAMLReader.read(PackFile(name: name, path: name, bytes: bytes), problems),
      var fields = Fields(root, "the file", problems)
    {
      settings.policy = fields.requiredText("policy")
      settings.data = fields.text("data")
      settings.trust = fields.text("trust")
      fields.finish()
    }
    return (settings, problems.diagnostics)
  }
}
