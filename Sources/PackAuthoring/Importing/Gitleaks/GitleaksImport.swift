import Detection
import Diagnostics

/// Turns the rules of gitleaks into detectors of credentials.
struct GitleaksImport {
  private var names: DetectorNames
  private let prefix: String
  private let config: GitleaksConfig
  /// The global allowlists, for rules whose secret is the whole match and for others.
  private let global: [(allowlist: GitleaksAllowlist, whole: NeverPatterns, part: NeverPatterns)]
  private var result = ImportedRules()

  /// - Parameters:
  ///   - taken: names that the parent's detectors have.
  ///   - prefix: what stands in front of names that are taken or start with a digit.
  static func read(
    _ config: GitleaksConfig, taken: some Sequence<RuleID>, prefix: String
  ) -> ImportedRules {
    var run = GitleaksImport(config, names: DetectorNames(taken: taken), prefix: prefix)
    run.addFileNotes()
    let last = Dictionary(config.rules.map { ($0.id, $0.location) }) { _, later in later }
    for rule in config.rules { run.add(rule, lastPlace: last[rule.id]) }
    return run.result
  }

  private init(_ config: GitleaksConfig, names: DetectorNames, prefix: String) {
    self.config = config
    self.prefix = prefix
    self.names = names
    global = config.allowlists.map { allowlist in
      (
        allowlist, NeverPatterns(allowlist, isValueWhole: true),
        NeverPatterns(allowlist, isValueWhole: false)
      )
    }
    result.title = config.title
  }

  /// What stands beside the rules: the global allowlists, the file that is extended.
  private mutating func addFileNotes() {
    if !config.notes.isEmpty { addEntry("the file", at: config.location, config.notes) }
    if let extended = config.extended {
      addEntry("[extend]", at: extended.location, extended.notes)
    }
    for item in global {
      addEntry("[allowlist]", at: item.allowlist.location, item.part.notes)
    }
  }

  private mutating func addEntry(_ subject: String, at location: Location, _ notes: [ImportNote]) {
    result.report.entries.append(ImportEntry(subject: subject, location: location, notes: notes))
  }

  private mutating func add(_ rule: GitleaksRule, lastPlace: Location?) {
    let subject = rule.id.isEmpty ? "a rule without an id" : rule.id
    var entry = ImportEntry(subject: subject, location: rule.location, notes: rule.notes)
    if let lastPlace, lastPlace != rule.location {
      entry.drop(
        "the rule stands again in line \(lastPlace.position.line), and the last one counts")
    } else if rule.isSilent {
      entry.drop("it reports nothing by itself (skipReport)", at: rule.required ?? rule.location)
    } else if let regex = rule.regex {
      carry(rule, regex, &entry)
    } else {
      entry.drop(
        rule.path == nil
          ? "it has no regex of its own, and amends a rule of a file that is extended"
          : "it looks at file paths only, and a draft has none")
    }
    result.report.entries.append(entry)
  }

  private mutating func carry(
    _ rule: GitleaksRule, _ regex: Placed<String>, _ entry: inout ImportEntry
  ) {
    do {
      let pattern = try GitleaksPattern(regex.value, secretGroup: rule.secretGroup)
      let id = names.name(for: rule.id, prefix: prefix)
      var detector = Detector(
        id: id, dataClass: GitleaksWords.dataClass(of: rule.id),
        method: .patterns([pattern.carried.source], caseless: pattern.carried.isCaseless),
        redactAs: DetectorNames.label(for: rule.id, of: id))
      detector.minimumEntropy = rule.entropy.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
      detector.keywords = keywords(of: rule, &entry)
      detector.never = never(of: rule, pattern, &entry)
      noteWhatIsLeft(of: rule, pattern, &entry)
      if id.description != rule.id {
        entry.notes.append(ImportNote(.changed, "it is called '\(id)' here", at: rule.location))
      }
      entry.detectors = [id]
      result.detectors.append(
        ImportedDetector(
          detector: detector, message: GitleaksWords.message(for: rule),
          nodes: [pattern.carried.node], line: rule.location.position.line))
    } catch {
      entry.drop("its regex cannot be carried over: \(error.words)", at: regex.location)
    }
  }

  private func noteWhatIsLeft(
    of rule: GitleaksRule, _ pattern: GitleaksPattern, _ entry: inout ImportEntry
  ) {
    if pattern.isShortened, let regex = rule.regex {
      let reason =
        "optional characters in front are no part of the match any more; the values are the same"
      entry.notes.append(ImportNote(.changed, reason, at: regex.location))
    }
    if let path = rule.path {
      let reason = "a draft has no file path, so the rule looks at every text"
      entry.notes.append(ImportNote(.dropped, reason, at: path.location))
    }
    if let required = rule.required {
      let reason = "the rule counts by itself here, whatever other rules find nearby"
      entry.notes.append(ImportNote(.dropped, reason, at: required))
    }
  }

  private func keywords(of rule: GitleaksRule, _ entry: inout ImportEntry) -> [String] {
    let keywords = rule.keywords.filter { !$0.value.isEmpty }
    guard let other = keywords.first(where: { !$0.value.utf8.allSatisfy { $0 < 0x80 } }) else {
      return keywords.map { $0.value.lowercased() }
    }
    let reason = "keywords are ASCII here, so the rule looks at texts without one too"
    entry.notes.append(ImportNote(.changed, reason, at: other.location))
    return []
  }

  private func never(
    of rule: GitleaksRule, _ pattern: GitleaksPattern, _ entry: inout ImportEntry
  ) -> [String] {
    let alphabet = Alphabet(of: pattern.value)
    var sources: [String] = []
    for allowlist in rule.allowlists {
      let never = NeverPatterns(allowlist, isValueWhole: pattern.isValueWhole)
      entry.notes += never.notes
      sources += never.sources(for: alphabet)
    }
    for item in global {
      let targets = item.allowlist.targetRules
      guard targets.isEmpty || targets.contains(rule.id) else { continue }
      sources += (pattern.isValueWhole ? item.whole : item.part).sources(for: alphabet)
    }
    return sources
  }
}

extension ImportEntry {
  /// Says that nothing of the rule is in the pack, and why.
  mutating func drop(_ reason: String, at place: Location? = nil) {
    isDroppedWhole = true
    notes.append(ImportNote(.dropped, reason, at: place ?? location))
  }
}
