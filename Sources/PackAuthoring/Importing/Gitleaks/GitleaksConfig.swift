import Diagnostics

/// A configuration of gitleaks, version 8, as its file says it.
///
/// Source: the section "Configuration" of <https://github.com/gitleaks/gitleaks>. Keys are read in
/// any case, as gitleaks does.
struct GitleaksConfig {
  var title: String?
  var rules: [GitleaksRule]
  var allowlists: [GitleaksAllowlist]
  var extended: GitleaksExtension?
  /// What the file says beside rules and allowlists that has no counterpart.
  var notes: [ImportNote]
  var location: Location

  init?(_ node: ImportNode) {
    guard var table = ImportTable(node, ignoringCase: true) else { return nil }
    location = table.location
    title = table.text("title")?.value
    rules = table.tables("rules").map { GitleaksRule($0) }
    allowlists = (table.tables("allowlist") + table.tables("allowlists")).map {
      GitleaksAllowlist($0)
    }
    extended = table.tables("extend").first.map { GitleaksExtension($0) }
    _ = table.text("description")
    // Which gitleaks reads the file says nothing about the rules.
    _ = table.text("minVersion")
    table.dropTheRest()
    notes = table.notes
  }
}

/// `[extend]`.
struct GitleaksExtension {
  var notes: [ImportNote]
  var location: Location

  init(_ table: ImportTable) {
    var table = table
    location = table.location
    if table.flag("useDefault") == true {
      table.drop(
        "the rules that come with gitleaks are in no file here; import its gitleaks.toml as a pack",
        at: table.location)
    }
    for key in ["path", "url"] {
      guard let other = table.text(key) else { continue }
      table.drop("the other file was not read; import it as a pack of its own", at: other.location)
    }
    for rule in table.texts("disabledRules") {
      table.drop("'\(rule.value)' is a rule of the file that is extended", at: rule.location)
    }
    table.dropTheRest()
    notes = table.notes
  }
}

/// One of `[[rules]]`.
struct GitleaksRule {
  var id: String
  var description: String?
  var regex: Placed<String>?
  var path: Placed<String>?
  var secretGroup: Int
  var entropy: Double?
  var keywords: [Placed<String>]
  var tags: [String]
  var allowlists: [GitleaksAllowlist]
  /// Whether it only serves other rules.
  var isSilent: Bool
  /// Where it says that other rules must have a finding nearby.
  var required: Location?
  var notes: [ImportNote]
  var location: Location

  init(_ table: ImportTable) {
    var table = table
    location = table.location
    id = table.text("id")?.value ?? ""
    description = table.text("description")?.value
    regex = table.text("regex")
    path = table.text("path")
    secretGroup = table.number("secretGroup").flatMap { Int(exactly: $0.value) } ?? 0
    entropy = table.number("entropy")?.value
    keywords = table.texts("keywords")
    tags = table.texts("tags").map(\.value)
    allowlists = (table.tables("allowlist") + table.tables("allowlists")).map {
      GitleaksAllowlist($0)
    }
    isSilent = table.flag("skipReport") ?? false
    required = table.node("required")?.location
    table.dropTheRest()
    notes = table.notes
  }
}
