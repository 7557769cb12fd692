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
  static let section = Section(
    "detectors", "How each class of data is found, with message and examples.",
    entry.entries(of: "detectors", "detector")
  ) { entries, document, _ in
    for entry in entries {
      switch entry {
      case .detector(let detector): document.detectors.append(detector)
      case .amendment(let amendment): document.amendments.append(amendment)
      }
    }
  }

  private enum Item {
    case detector(DetectorEntry)
    case amendment(DetectorAmendment)
  }

  private static let keys = DetectorKeys()
  /// What makes a detector of its own; without any of them it is a parent's that is amended.
  private static let own: [any AnyKey] = [
    keys.pattern, keys.words, keys.table, keys.dataset, keys.plugin, keys.dataClass,
  ]

  private static let entry = Shape<Item>(
    [
      "if": .any(of: own.map { .has($0) }), "then": detector.schema,
      "else": amendment.schema,
    ]
  ) { entry, reading in
    guard let pairs = entry.value.pairs(label(entry.name), reading.problems) else { return nil }
    let isOwn = pairs.contains { pair in own.contains { $0.name == pair.key.text } }
    return (isOwn ? detector : amendment).read(entry, reading)
  }

  private static let amendment = Shape<Item>.mapping(
    AmendableKeys(), called: label, hints: own.map(\.name)
  ) { fields in
    .amendment(
      DetectorAmendment(
        id: RuleID(fields.entry.name), confidence: fields.confidence, raisedBy: fields.raisedBy,
        message: message(fields), learn: fields.learn, location: fields.entry.key.location))
  }

  private static let detector = Shape<Item>.mapping(keys, called: label) { fields in
    detector(fields).map { .detector($0) }
  }

  @Sendable private static func label(_ name: String) -> String { "the detector '\(name)'" }

  private static func detector(_ fields: Fields<DetectorKeys>) -> DetectorEntry? {
    let (name, location) = (fields.entry.name, fields.entry.key.location)
    let dataClass = fields.dataClass
    let dataset = fields.dataset
    let method = method(fields, dataset)
    var detector = Detector(
      id: RuleID(name), dataClass: dataClass ?? "company", method: method ?? .words([]),
      redactAs: fields.redactAs ?? name.uppercased())
    detector.keywords = fields.keywords ?? []
    detector.validators = ValidatorReader.checks(
      fields.validator ?? [], groups: method?.groupNames ?? [], fields.problems)
    detector.minimumEntropy = fields.entropy
    detector.confidence = fields.amendable.confidence ?? .medium
    detector.raisedBy = fields.amendable.raisedBy
    detector.loweredBy = fields.loweredBy
    detector.never = fields.never ?? []
    checkNever(of: dataClass, fields)
    detector.samples = fields.samples ?? []
    checkMisplaced(fields)
    let rule = DetectorRule(
      detector: detector, plugin: fields.plugin, datasetFile: dataset?.file,
      message: message(fields.amendable),
      learn: fields.amendable.learn,
      origin: Origin(location))
    let examples = fields.examples ?? DetectorExamples()
    guard dataClass != nil, method != nil else { return nil }
    return DetectorEntry(rule: rule, examples: examples, location: location)
  }

  private static func method(
    _ fields: Fields<DetectorKeys>, _ dataset: DatasetUse?
  ) -> Detector.Method? {
    let (isCaseless, patterns, words) = (fields.caseless, fields.pattern, fields.words)
    let named = keys.methods.filter { fields.location(of: $0) != nil }.map(\.name)
    switch named {
    case [keys.pattern.name]:
      let patterns = patterns ?? []
      return patterns.isEmpty ? nil : .patterns(patterns, caseless: isCaseless)
    case [keys.words.name]: return method(words ?? [], fields)
    case [keys.table.name]: return fields.table.map { .table($0) }
    case [keys.dataset.name]: return dataset.map { .dataset($0.reference) }
    case [keys.plugin.name]: return .external
    default:
      fields.problems.error(
        "no-method",
        "\(fields.label) needs either 'pattern', 'words', 'table', 'dataset' or 'plugin'",
        at: fields.entry.key.location)
      return nil
    }
  }

  private static func method(
    _ words: [String], _ fields: Fields<DetectorKeys>
  ) -> Detector.Method? {
    guard !words.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
      fields.problems.error(
        "empty-words", "a phrase must not be empty", at: fields.location(of: \.words))
      return nil
    }
    return words.isEmpty ? nil : .words(words)
  }

  /// What is about patterns does nothing where something else finds the values.
  private static func checkMisplaced(_ fields: Fields<DetectorKeys>) {
    for key in keys.aboutPatterns where fields.has(\.plugin) {
      guard let location = fields.location(of: key) else { continue }
      fields.problems.error(
        "key-beside-plugin", "'\(key.name)' does nothing beside 'plugin'", at: location,
        notes: ["the plugin says what it finds and how sure it is; take the key out"])
    }
    for key in keys.aboutTrying where fields.has(\.dataset) {
      guard let location = fields.location(of: key) else { continue }
      fields.problems.error(
        "key-beside-dataset", "'\(key.name)' does nothing beside 'dataset'", at: location,
        notes: ["entries are found in any case, and without keywords; take the key out"])
    }
  }

  private static func checkNever(of dataClass: DataClass?, _ fields: Fields<DetectorKeys>) {
    guard let dataClass, dataClass.root != "credentials",
      let location = fields.location(of: \.never)
    else { return }
    fields.problems.error(
      "never-of-data", "'never' is for placeholders of credentials, not for '\(dataClass)'",
      at: location, notes: ["published values of other kinds belong under 'samples'"])
  }

  private static func message(_ fields: Fields<AmendableKeys>) -> Message {
    var message = fields.message ?? Message()
    message.title = fields.title
    return message
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
