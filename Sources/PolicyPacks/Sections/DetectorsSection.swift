package import Detection
package import Diagnostics
import PCRE2

/// A detector as one pack's files say it.
package struct DetectorEntry: Sendable {
  package var rule: DetectorRule
  package var examples: DetectorExamples
  package var location: Location
}

/// What a child adds to a detector of a parent.
package struct DetectorAmendment: Sendable {
  package var id: RuleID
  package var confidence: Confidence?
  package var raisedBy: ContextWords?
  package var message: Message
  package var learn: String?
  package var location: Location
}

/// The section `detectors`.
enum DetectorsSection {
  static func read(_ node: YAMLNode, into document: inout PackDocument, _ problems: Problems) {
    for entry in node.entries("detectors", of: "detector", problems) {
      guard var fields = Fields(entry.value, "the detector '\(entry.name)'", problems) else {
        continue
      }
      if fields.node("pattern") == nil, fields.node("words") == nil, fields.node("class") == nil {
        document.amendments.append(amendment(entry.name, entry.key.location, &fields))
      } else if let detector = detector(entry.name, entry.key.location, &fields, &document) {
        document.detectors.append(detector)
      }
      fields.finish()
    }
  }

  private static func amendment(
    _ name: String, _ location: Location, _ fields: inout Fields
  ) -> DetectorAmendment {
    DetectorAmendment(
      id: RuleID(name),
      confidence: confidence(&fields),
      raisedBy: context("raisedBy", &fields),
      message: message(&fields),
      learn: fields.text("learn"),
      location: location)
  }

  private static func detector(
    _ name: String, _ location: Location, _ fields: inout Fields, _ document: inout PackDocument
  ) -> DetectorEntry? {
    let problems = fields.problems
    let dataClass = fields.required("class")?
      .reference("class", into: &document.references.classes, problems)
    let method = method(&fields, at: location)
    var detector = Detector(
      id: RuleID(name), dataClass: dataClass ?? "company", method: method ?? .words([]),
      redactAs: label(&fields) ?? name.uppercased())
    detector.keywords = fields.texts("keywords") ?? []
    detector.validators =
      fields.node("validator")
      .map { ValidatorReader.read($0, groups: method?.groupNames ?? [], problems) } ?? []
    detector.minimumEntropy = fields.node("entropy")?.decimal("entropy", problems)
    detector.confidence = confidence(&fields) ?? .medium
    detector.raisedBy = context("raisedBy", &fields)
    detector.loweredBy = context("loweredBy", &fields)
    detector.never = wholeValues("never", &fields)
    if let dataClass, dataClass.root != "credentials", let node = fields.node("never") {
      problems.error(
        "never-of-data", "'never' is for placeholders of credentials, not for '\(dataClass)'",
        at: node.location, notes: ["published values of other kinds belong under 'samples'"])
    }
    detector.samples = wholeValues("samples", &fields)
    let rule = DetectorRule(
      detector: detector, message: message(&fields), learn: fields.text("learn"),
      origin: Origin(location))
    let examples = ExamplesReader.read(fields.node("examples"), problems)
    guard dataClass != nil, method != nil else { return nil }
    return DetectorEntry(rule: rule, examples: examples, location: location)
  }

  private static func method(_ fields: inout Fields, at location: Location) -> Detector.Method? {
    let problems = fields.problems
    let isCaseless = fields.flag("caseless") ?? false
    switch (fields.node("pattern"), fields.node("words")) {
    case (let node?, nil):
      let options: PatternOptions = isCaseless ? .caseless : []
      let patterns = PatternReader.read(node, "pattern", options: options, problems)
      node.refuseEmptyList("pattern", problems)
      return patterns.isEmpty ? nil : .patterns(patterns, caseless: isCaseless)
    case (nil, let node?):
      let words = node.strings("words", problems) ?? []
      node.refuseEmptyList("words", problems)
      guard !words.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
        problems.error("empty-words", "a phrase must not be empty", at: node.location)
        return nil
      }
      return words.isEmpty ? nil : .words(words)
    default:
      problems.error(
        "no-method", "\(fields.name) needs either 'pattern' or 'words'", at: location)
      return nil
    }
  }

  private static func message(_ fields: inout Fields) -> Message {
    var message = MessageReader.read(fields.node("message"), fields.problems)
    message.title = fields.text("title")
    return message
  }

  private static func confidence(_ fields: inout Fields) -> Confidence? {
    let words = Dictionary(uniqueKeysWithValues: Confidence.allCases.map { ($0.name, $0) })
    return fields.node("confidence")?.choice("confidence", words, fields.problems)
  }

  private static func context(_ key: String, _ fields: inout Fields) -> ContextWords? {
    guard let node = fields.node(key), var parts = Fields(node, "'\(key)'", fields.problems) else {
      return nil
    }
    let words = parts.required("words")?.strings("words", fields.problems) ?? []
    let distance = parts.count("within") ?? 50
    parts.finish()
    if let empty = words.first(where: { $0.allSatisfy(\.isWhitespace) }) {
      fields.problems.error("empty-words", "'\(empty)' is no word", at: node.location)
    }
    return words.isEmpty ? nil : ContextWords(words, within: min(distance, 1_000))
  }

  private static func wholeValues(_ key: String, _ fields: inout Fields) -> [String] {
    fields.node(key).map {
      PatternReader.read($0, key, options: .caseless, allowsEmpty: true, fields.problems)
    } ?? []
  }

  /// The word of a placeholder: capitals, digits and underscores, or nothing.
  private static func label(_ fields: inout Fields) -> String? {
    guard let node = fields.required("redactAs"),
      let text = node.string("redactAs", fields.problems)
    else { return nil }
    let isClean = text.utf8.allSatisfy { byte in
      (65...90).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard isClean, text.isEmpty || text.first?.isLetter == true, text.last != "_" else {
      fields.problems.error(
        "bad-name", "'\(text)' is no word for a placeholder", at: node.location,
        notes: ["use capitals, digits and underscores, such as POLICY_NUMBER"])
      return nil
    }
    return text
  }
}

extension Detector.Method {
  /// The named groups of all patterns.
  fileprivate var groupNames: Set<String> {
    guard case .patterns(let sources, _) = self else { return [] }
    let patterns = sources.compactMap { try? Pattern($0) }
    return Set(patterns.flatMap { $0.groupNames.map(\.name) })
  }
}
