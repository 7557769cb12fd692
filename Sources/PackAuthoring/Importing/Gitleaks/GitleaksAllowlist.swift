import Diagnostics

/// An allowlist of gitleaks: findings that do not count.
struct GitleaksAllowlist {
  /// What its patterns look at.
  enum Target: String {
    case secret, match, line
  }

  var commits: [Placed<String>]
  var paths: [Placed<String>]
  var regexes: [Placed<String>]
  var stopwords: [Placed<String>]
  /// The rules that a global one is for; none means all.
  var targetRules: Set<String>
  var target: Target
  /// Whether all kinds of conditions must hold, not just one of them.
  var needsAll: Bool
  var notes: [ImportNote]
  var location: Location

  init(_ table: ImportTable) {
    var table = table
    location = table.location
    commits = table.texts("commits")
    paths = table.texts("paths")
    regexes = table.texts("regexes")
    stopwords = table.texts("stopwords").filter { !$0.value.isEmpty }
    targetRules = Set(table.texts("targetRules").map(\.value))
    let target = table.text("regexTarget")
    self.target = target.flatMap { Target(rawValue: $0.value.lowercased()) } ?? .secret
    if let target, !target.value.isEmpty, Target(rawValue: target.value.lowercased()) == nil {
      table.drop("the target of its patterns is unknown", at: target.location)
      regexes = []
    }
    needsAll = ["and", "&&"].contains(table.text("condition")?.value.lowercased() ?? "")
    _ = table.text("description")
    table.dropTheRest()
    notes = table.notes
  }
}
