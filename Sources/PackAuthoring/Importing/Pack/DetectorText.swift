import Detection
import PolicyPacks

/// One imported detector as YAML, in the order in which authors write the keys.
struct DetectorText {
  let detector: ImportedDetector
  let source: String

  var text: String {
    let rule = detector.detector
    var lines = ["  \(rule.id):  # \(source):\(detector.line)"]
    lines += [detector.message.title.map { "    title: \(YAMLText.quoted($0))" }].compactMap { $0 }
    lines += ["    class: \(rule.dataClass)"]
    lines += method + settings
    lines += ["    redactAs: \(rule.redactAs)"]
    lines += message + examples
    return lines.joined(separator: "\n") + "\n"
  }

  private var method: [String] {
    switch detector.detector.method {
    case .words(let words): return ["    words: \(PackText.list(words))"]
    case .table, .dataset, .external: return []
    case .patterns(let patterns, let isCaseless):
      return list("pattern", patterns) + (isCaseless ? ["    caseless: true"] : [])
    }
  }

  private var settings: [String] {
    let rule = detector.detector
    var lines: [String] = []
    if !rule.keywords.isEmpty { lines.append("    keywords: \(PackText.list(rule.keywords))") }
    if let entropy = rule.minimumEntropy { lines.append("    entropy: \(entropy)") }
    if rule.confidence != .medium { lines.append("    confidence: \(rule.confidence.name)") }
    if let words = rule.raisedBy { lines.append("    raisedBy: \(PackText.context(words))") }
    return lines + (rule.never.isEmpty ? [] : list("never", rule.never))
  }

  private var message: [String] {
    let parts = [
      ("short", detector.message.short), ("why", detector.message.why),
      ("fix", detector.message.fix),
    ]
    return ["    message:"]
      + parts.compactMap { key, text in text.map { "      \(key): \(YAMLText.quoted($0))" } }
  }

  private var examples: [String] {
    let examples = detector.examples
    guard !examples.match.isEmpty || !examples.noMatch.isEmpty else { return [] }
    var lines = ["    examples:  # made by the import"]
    if !examples.match.isEmpty {
      lines.append("      match:")
      lines += examples.match.map { "        - \(YAMLText.quoted($0))" }
    }
    if !examples.noMatch.isEmpty {
      lines.append("      noMatch:")
      lines += examples.noMatch.map {
        "        - {text: \(YAMLText.quoted($0)), because: 'made by the import'}"
      }
    }
    return lines
  }

  private func list(_ key: String, _ texts: [String]) -> [String] {
    if texts.count == 1 { return ["    \(key): \(YAMLText.quoted(texts[0]))"] }
    return ["    \(key):"] + texts.map { "      - \(YAMLText.quoted($0))" }
  }
}
