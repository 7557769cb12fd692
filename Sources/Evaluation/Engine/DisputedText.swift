import Detection
import PolicyPacks

/// The line of a draft that somebody disputes a finding in, without what else was found in it.
public struct DisputedText: Sendable, Hashable {
  /// The line: other findings are placeholders.
  public var text: String
  /// Where the disputed value stands in it, in UTF-8 bytes.
  public var range: Range<Int>
  /// Whether another value of the same shape stands for the disputed one.
  public var isLookalike: Bool
}

extension Engine {
  /// What can be kept of a disputed finding.
  ///
  /// - Parameters:
  ///   - ruling: the finding, of an evaluation by this engine.
  ///   - evaluation: the evaluation.
  ///   - keepsValue: whether the value itself is kept; otherwise one of the same shape that the rule
  ///     finds as well stands for it.
  ///   - random: draws the other value.
  /// - Returns: `nil` if no value of that shape could be found that the rule finds.
  public func disputedText(
    of ruling: Ruling, in evaluation: Evaluation, keepsValue: Bool,
    using random: inout some RandomNumberGenerator
  ) -> DisputedText? {
    let bytes = evaluation.text.bytes
    let finding = ruling.finding.range
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<finding.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[finding.upperBound...].firstIndex(of: newline) ?? bytes.count
    let before = redacted(evaluation, start..<finding.lowerBound)
    let after = redacted(evaluation, finding.upperBound..<end)
    let value = String(decoding: bytes[finding], as: UTF8.self)
    func candidate(_ value: String) -> DisputedText {
      let range = before.utf8.count..<before.utf8.count + value.utf8.count
      return DisputedText(text: before + value + after, range: range, isLookalike: !keepsValue)
    }
    guard !keepsValue else { return candidate(value) }
    for keeping in Lookalike.Keeping.allCases {
      for _ in 0..<Self.lookalikes {
        guard let other = Lookalike.of(value, keeping: keeping, using: &random), other != value
        else { break }
        let text = candidate(other)
        let found = detections(in: SensitiveText(text.text)).findings
        if found.contains(where: { $0.rule == ruling.finding.rule && $0.range == text.range }) {
          return text
        }
      }
    }
    return nil
  }

  /// A value of one in ten has the right check digit, one in ninety-seven at worst.
  private static let lookalikes = 500

  /// A part of a text without anything that is found in it, by itself or among the words around it.
  private func redacted(_ evaluation: Evaluation, _ range: Range<Int>) -> String {
    let part = Array(evaluation.text.bytes[range])
    let known = evaluation.rulings.map { ruling in
      var finding = ruling.finding
      let place = finding.range.clamped(to: range)
      finding.range = place.lowerBound - range.lowerBound..<place.upperBound - range.lowerBound
      return finding
    }
    let redaction = Redaction(
      of: known + detect(SensitiveText(String(decoding: part, as: UTF8.self))).findings, in: part
    ) { rule in
      pack.detectors.first { $0.detector.id == rule }?.detector.redactAs ?? "REDACTED"
    }
    return String(decoding: redaction.text, as: UTF8.self)
  }
}
