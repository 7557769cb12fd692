import Diagnostics

/// What `dryrun.yaml` says about a project.
public struct ProjectSettings: Sendable, Hashable {
  /// The policy pack, from the folder of the file.
  public var policy: String

  /// Reads the file's text; `nil` if it is no YAML or names no pack.
  public init?(_ text: String) {
    let problems = Problems()
    let file = PackFile(name: "dryrun.yaml", bytes: Array(text.utf8))
    guard let root = YAMLReader.read(file, problems),
      var fields = Fields(root, "the file", problems),
      let policy = fields.text("policy")
    else { return nil }
    self.policy = policy
  }
}
