import Detection
import Diagnostics
import PolicyPacks

/// Makes examples of a detector, and tries each with the detector itself.
struct ExampleMaker {
  /// How many texts are tried before giving up.
  private static let attempts = 96
  private static let wanted = 2

  private let detector: Detector
  private let detectors: DetectorSet
  private var numbers: SeededNumbers

  /// - Throws: `DetectorError` if the detector does not compile.
  init(_ detector: Detector) throws(DetectorError) {
    self.detector = detector
    detectors = try DetectorSet([detector])
    numbers = SeededNumbers(seed: detector.id.description)
  }

  /// Examples for the patterns that the detector was made from.
  mutating func examples(of nodes: [RegexNode]) -> ImportedExamples {
    var examples = ImportedExamples()
    var tried: Set<String> = []
    var tooLong = 0
    for attempt in 0..<Self.attempts where examples.match.count < Self.wanted {
      guard let core = core(nodes, attempt: attempt) else {
        tooLong += 1
        if tooLong > Self.wanted * nodes.count { break }
        continue
      }
      guard tried.insert(core).inserted, let found = found(around: core) else { continue }
      examples.match.append(found.marked)
      if examples.noMatch.count < Self.wanted, let other = spoiled(found) {
        examples.noMatch.append(other)
      }
    }
    return examples
  }

  /// Whether every text that was made for the patterns holds a keyword, as keywords should.
  mutating func impliesKeywords(_ nodes: [RegexNode]) throws(DetectorError) -> Bool {
    guard !detector.keywords.isEmpty else { return true }
    var bare = detector
    bare.keywords = []
    let detectors = try DetectorSet([bare])
    return (0..<8).allSatisfy { attempt in
      guard let core = core(nodes, attempt: attempt) else { return true }
      let text = core.lowercased()
      return detector.keywords.contains(where: text.contains)
        || detectors.detect(in: Array(core.utf8)).findings.isEmpty
    }
  }

  private mutating func core(_ nodes: [RegexNode], attempt: Int) -> String? {
    if case .words(let words) = detector.method {
      return words.isEmpty ? nil : words[attempt % words.count]
    }
    guard !nodes.isEmpty else { return nil }
    return StringMaker.make(nodes[attempt % nodes.count], attempt: attempt / nodes.count, &numbers)
  }

  /// The text by itself, and beside the words without which the detector says nothing.
  private func framed(_ core: String) -> [String] {
    let hints = detector.keywords.prefix(3) + (detector.raisedBy?.words.prefix(3) ?? [])
    let plain = [core, "Use \(core)", "\(core) is here", "Use \(core) here"]
    return plain + hints.flatMap { ["\($0) \(core)", "\($0) \(core) here", "\($0)\n\(core)"] }
  }

  private func found(around core: String) -> FoundExample? {
    for text in framed(core) {
      if let found = found(in: text) { return found }
    }
    return nil
  }

  /// The text with its finding marked, if there is exactly one and the marks can be read back.
  private func found(in text: String) -> FoundExample? {
    let bytes = Array(text.utf8)
    let detections = detectors.detect(in: bytes)
    guard detections.unevaluated.isEmpty, detections.findings.count == 1,
      let range = detections.findings.first?.range
    else { return nil }
    let example = FoundExample(bytes: bytes, range: range)
    let place = Location(SourceText(name: "", ""), 0..<0)
    guard let marked = MarkedText(example.marked, at: place), marked.text == text,
      marked.spans == [range]
    else { return nil }
    return example
  }

  /// The text with less of its value, so that nothing is found.
  private func spoiled(_ example: FoundExample) -> String? {
    let value = Array(String(decoding: example.bytes[example.range], as: UTF8.self))
    let cut = value.prefix(max(1, value.count / 2))
    let shorter = value.dropLast()
    let others = [
      String(shorter), String(cut), String(repeating: "x", count: value.count),
      "x\(String(value))x",
      "…",
    ]
    return others.map(example.replacing).first { text in
      let detections = detectors.detect(in: Array(text.utf8))
      return detections.findings.isEmpty && detections.unevaluated.isEmpty
    }
  }
}

/// Examples that were made for a detector.
struct ImportedExamples: Sendable, Hashable {
  /// Texts with the finding marked «so».
  var match: [String] = []
  /// Texts in which nothing is found.
  var noMatch: [String] = []
}

/// A text in which a detector found something.
private struct FoundExample {
  var bytes: [UInt8]
  var range: Range<Int>

  var marked: String { replacing("«" + String(decoding: bytes[range], as: UTF8.self) + "»") }

  func replacing(_ value: String) -> String {
    String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + value
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
  }
}
