import Courses
import Detection
import Diagnostics
import Evaluation
import PCRE2
import PolicyPacks

/// Finds everything in a case that is to be replaced.
struct CaseReader {
  let engine: Engine
  /// What the trainer wants hidden.
  let hides: [String]

  /// The values of a case.
  ///
  /// - Throws: `AuthoringError` if a rule could not be evaluated, or something that is to be hidden is not
  ///   there.
  func read(_ text: SensitiveText) throws(AuthoringError) -> CaseReading {
    var reading = CaseReading(text.bytes)
    try takeFindings(text, &reading)
    try takeHidden(&reading)
    takeUnsure(text, &reading)
    reading.takeRepeats()
    takeDays(&reading)
    takeAmounts(&reading)
    reading.takeRepeats()
    takeBraces(&reading)
    return reading
  }

  private func takeFindings(
    _ text: SensitiveText, _ reading: inout CaseReading
  ) throws(AuthoringError) {
    let detections = engine.detections(in: text)
    if let open = detections.unevaluated.first { throw .notEvaluated(open.rule) }
    for finding in detections.findings.sorted(by: { $0.range.count > $1.range.count }) {
      reading.take(finding.range, as: .found(finding.rule, isSure: true))
    }
    // Of two findings that share a part, the rest of the shorter one stays no less.
    for finding in detections.findings {
      for rest in reading.free(in: finding.range) {
        reading.take(rest, as: .found(finding.rule, isSure: false))
      }
    }
  }

  /// What only looks like something, with a check digit that holds: better replaced than left.
  private func takeUnsure(_ text: SensitiveText, _ reading: inout CaseReading) {
    for finding in engine.detections(in: text, allCandidates: true).findings {
      let isValid = finding.evidence.contains { if case .valid = $0 { true } else { false } }
      if isValid { reading.take(finding.range, as: .found(finding.rule, isSure: false)) }
    }
  }

  private func takeHidden(_ reading: inout CaseReading) throws(AuthoringError) {
    for (index, hide) in hides.enumerated() {
      let ranges = WordSearch.namePlaces(of: hide, in: reading.text)
      guard !ranges.isEmpty else { throw .notInCase("--hide", index + 1) }
      for range in ranges {
        for word in HiddenWords(reading, range).words where !reading.isTaken(word.range) {
          reading.take(word.range, as: .hidden(word.kind))
        }
      }
    }
  }

  private static let days = [
    #"(?<![\w.,/-])\d{4}-\d{2}-\d{2}(?![\w-])"#,
    #"(?<![\w.,/-])\d{1,2}\. ?\d{1,2}\. ?(?:19|20)?\d{2}(?![\w-])"#,
    #"(?<![\w.,/-])\d{1,2}/\d{1,2}/(?:19|20)?\d{2}(?![\w/-])"#,
    #"(?<![\w.,/-])\d{1,2}\.? (?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember),? (?:19|20)\d{2}(?!\w)"#,
    #"(?<!\w)(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, (?:19|20)\d{2}(?!\w)"#,
  ].map { FixedPattern($0).pattern }

  private func takeDays(_ reading: inout CaseReading) {
    for pattern in CaseReader.days { take(pattern, as: .day, &reading) }
  }

  private func takeAmounts(_ reading: inout CaseReading) {
    for range in AmountSearch.places(in: reading.text) { reading.take(range, as: .amount) }
    // The same amount in another spelling is as real.
    let known = Set(reading.amounts.compactMap(AmountSearch.digits))
    for range in AmountSearch.places(of: known, in: reading.text) {
      reading.take(range, as: .amount)
    }
  }

  private func take(
    _ pattern: Pattern, as origin: CaseValue.Origin, _ reading: inout CaseReading
  ) {
    var found: [Range<Int>] = []
    _ = pattern.forEachMatch(in: reading.text.span) { range in
      found.append(range)
      return true
    }
    for range in found { reading.take(range, as: origin) }
  }

  /// A brace before what a template would take for the name of a gap.
  private func takeBraces(_ reading: inout CaseReading) {
    let place = Location(SourceText(name: "the case", ""), 0..<0)
    let template = Template(String(decoding: reading.text, as: UTF8.self), at: place)
    for gap in template.gaps {
      reading.take(gap.range.lowerBound..<gap.range.lowerBound + 1, as: .brace)
    }
  }
}

extension CaseReading {
  /// The parts of a range that nothing is taken of.
  fileprivate func free(in range: Range<Int>) -> [Range<Int>] {
    var free: [Range<Int>] = []
    var position = range.lowerBound
    for place in places where place.range.overlaps(range) {
      if place.range.lowerBound > position { free.append(position..<place.range.lowerBound) }
      position = max(position, place.range.upperBound)
    }
    if position < range.upperBound { free.append(position..<range.upperBound) }
    return free
  }
}
