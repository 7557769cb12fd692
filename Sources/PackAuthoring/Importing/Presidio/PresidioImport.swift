import Detection
import Diagnostics
import PolicyPacks

/// Turns the recognizers of Presidio into detectors.
struct PresidioImport {
  private var names: DetectorNames
  /// The parent's detectors.
  private let known: Set<RuleID>
  private let prefix: String
  private var result = ImportedRules()

  /// - Parameters:
  ///   - known: the parent's detectors.
  ///   - prefix: what stands in front of names that are taken or start with a digit.
  static func read(
    _ registry: PresidioRegistry, known: Set<RuleID>, prefix: String
  ) -> ImportedRules {
    var run = PresidioImport(known, prefix: prefix)
    if !registry.notes.isEmpty {
      run.result.report.entries.append(
        ImportEntry(subject: "the file", location: registry.location, notes: registry.notes))
    }
    for recognizer in registry.recognizers { run.add(recognizer) }
    return run.result
  }

  private init(_ known: Set<RuleID>, prefix: String) {
    self.known = known
    self.prefix = prefix
    names = DetectorNames(taken: known)
  }

  private mutating func add(_ recognizer: PresidioRecognizer) {
    let name = recognizer.name.isEmpty ? "a recognizer without a name" : recognizer.name
    var entry = ImportEntry(
      subject: name, location: recognizer.location, notes: recognizer.notes)
    if !recognizer.isEnabled {
      entry.isSwitchedOff = true
      entry.notes = []
    } else if recognizer.isPredefined {
      find(recognizer, &entry)
    } else if recognizer.patterns.isEmpty && recognizer.denyList.isEmpty {
      entry.drop("it has neither patterns nor a deny list")
    } else {
      carry(recognizer, &entry)
    }
    result.report.entries.append(entry)
  }

  /// What comes with Presidio is there only if the parent has it, too.
  private mutating func find(_ recognizer: PresidioRecognizer, _ entry: inout ImportEntry) {
    let rules = PresidioKinds.detectors(for: recognizer.name).filter(known.contains)
    guard !rules.isEmpty else {
      return entry.drop("its code is part of Presidio, and no parent has a detector for it")
    }
    entry.detectors = rules
    let list = rules.map(\.description).joined(separator: ", ")
    entry.notes.append(ImportNote(.kept, "the parent has it: \(list)", at: entry.location))
    for rule in rules {
      let index = result.contexts.firstIndex { $0.rule == rule }
      let known = index.map { result.contexts.remove(at: $0).words.words } ?? []
      guard let words = ContextWords(known + recognizer.context) else { continue }
      result.contexts.append(ImportedContext(rule: rule, words: words))
    }
  }

  private mutating func carry(_ recognizer: PresidioRecognizer, _ entry: inout ImportEntry) {
    let (dataClass, isKnown) = PresidioKinds.dataClass(of: recognizer.entity ?? recognizer.name)
    let plan = PresidioPlan(recognizer, &entry)
    guard !plan.groups.isEmpty else {
      entry.isDroppedWhole = true
      return
    }
    if !isKnown {
      let reason = "the class '\(dataClass)' was chosen by its name; is it the right one?"
      entry.notes.append(ImportNote(.changed, reason, at: entry.location))
    }
    if let language = recognizer.languages.first {
      let list = recognizer.languages.map(\.value).joined(separator: ", ")
      entry.notes.append(
        ImportNote(.changed, "it was for texts in \(list); here, for all", at: language.location))
    }
    for (index, group) in plan.groups.enumerated() {
      let suffix = index == 0 ? "" : " \(group.suffix)"
      let id = names.name(for: recognizer.plainName + suffix, prefix: prefix)
      var detector = Detector(
        id: id, dataClass: dataClass, method: group.method,
        redactAs: DetectorNames.label(for: recognizer.entity ?? recognizer.plainName, of: id))
      detector.confidence = group.confidence
      detector.raisedBy = ContextWords(recognizer.context)
      entry.detectors.append(id)
      result.detectors.append(
        ImportedDetector(
          detector: detector, message: recognizer.message, nodes: group.nodes,
          line: recognizer.location.position.line))
    }
  }
}

extension ContextWords {
  /// Presidio looks at five words before a match, which are about so many bytes.
  fileprivate init?(_ words: [String]) {
    var seen: Set<String> = []
    let words = words.filter { !$0.allSatisfy(\.isWhitespace) && seen.insert($0).inserted }
    guard !words.isEmpty else { return nil }
    self.init(words, within: 50)
  }
}

extension PresidioRecognizer {
  /// The name without the word that all of them end in.
  fileprivate var plainName: String {
    let words = name.replacing("Recognizer", with: "").replacing("recognizer", with: "")
    return words.allSatisfy(\.isWhitespace) ? entity ?? name : words
  }

  fileprivate var message: Message {
    let name = plainName.contains(" ") ? MessageText.plain(plainName) : nil
    let title = name ?? DetectorNames.title(for: plainName)
    return Message(
      title: title, short: "This looks like: \(title)",
      why: "Rules that were imported mark it as \(MessageText.plain(entity ?? name) ?? title).",
      fix: "Replace it with {placeholder}.")
  }
}
