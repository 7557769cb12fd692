import Detection
import Diagnostics
import Evaluation
import PolicyPacks

/// Runs the examples of one detector, by itself: what other detectors find does not matter here.
struct ExampleRun {
  private let rule: RuleID
  private let detectors: DetectorSet
  /// What plugins say to texts.
  private let engine: Engine

  init(_ detector: Detector, _ engine: Engine) {
    rule = detector.id
    detectors = DetectorSet(deferring: [detector], datasets: engine.datasets)
    self.engine = engine
  }

  /// Exactly the marked spans must be found.
  func check(_ example: MarkedText) -> Diagnostic? {
    failure(
      example.text, wanted: example.spans, at: example.location,
      "'\(rule)' does not find what its example marks")
  }

  /// Nothing must be found.
  func check(_ example: CounterExample) -> Diagnostic? {
    let reason = example.because.map { ", though \($0)" } ?? ""
    return failure(
      example.text, wanted: [], at: example.location,
      "'\(rule)' finds something in this example\(reason)")
  }

  private func failure(
    _ text: String, wanted: [Range<Int>], at location: Location, _ message: String
  ) -> Diagnostic? {
    let bytes = Array(text.utf8)
    let external = engine.external(SensitiveText(text))
    let detections = detectors.detect(in: bytes, given: external)
    let found = detections.findings.map(\.range)
    guard found != wanted || !detections.unevaluated.isEmpty else { return nil }
    var notes = [
      "wanted: \(words(wanted, bytes))", "found: \(words(found, bytes))",
    ]
    notes += detections.unevaluated.map { "could not be evaluated: \($0.reason)" }
    notes += detectors.trace(rule, in: bytes, given: external).prefix(5).map {
      "«\(part($0.range, bytes))»: \($0.outcome)"
    }
    if notes.count == 2, detectors.externalRules.isEmpty {
      notes.append("no pattern matched, or no keyword stands in the text")
    }
    return Diagnostic("example-failed", .error, message, at: location, notes: notes)
  }

  private func words(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> String {
    ranges.isEmpty ? "nothing" : ranges.map { "«\(part($0, bytes))»" }.joined(separator: ", ")
  }

  private func part(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Excerpt.visible(text.count > 60 ? text.prefix(57) + "…" : text)
  }
}
