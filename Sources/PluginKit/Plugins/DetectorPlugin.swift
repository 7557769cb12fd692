/// Finds data in a text that no pattern can express.
///
/// ## Requirements
/// - Spans are in UTF-8 bytes of the text, half-open, inside the text, on the borders of characters
///   (Unicode scalars), not empty, and each is reported once. The order does not matter.
/// - The same text gives the same findings, if the manifest says `isDeterministic`.
/// - An empty text has no finding. Any Unicode text, and 1 MiB of it, is answered in time.
/// - A text that cannot be judged is thrown as an error. No finding means that there is none: the host
///   lets the text pass then.
///
/// ## The test that must pass
/// `ConformanceKit` checks spans in texts of every plane, an empty text, 1 MiB, determinism, deadlines,
/// cancellation, calls beside each other, and the manifest's examples.
public protocol DetectorPlugin: Sendable {
  /// What is found in a text.
  func detect(_ text: String, _ call: Call) async throws -> [PluginFinding]
}

/// Where something was found, and how sure that is.
public struct PluginFinding: Sendable, Hashable {
  /// How sure it is that a finding is what it looks like.
  public enum Confidence: String, Sendable, Hashable, Codable, CaseIterable {
    /// Not sure enough to be told.
    case low
    /// Likely.
    case medium
    /// As good as certain: a check digit holds, or the value stands in a list.
    case high
  }

  /// Where, in UTF-8 bytes of the text, half-open.
  public var span: Range<Int>
  /// How sure.
  public var confidence: Confidence

  /// A finding.
  public init(_ span: Range<Int>, confidence: Confidence = .medium) {
    self.span = span
    self.confidence = confidence
  }
}

extension PluginFinding: Codable {
  private enum CodingKeys: CodingKey { case span, confidence }

  /// Reads `{"span": [start, end], "confidence": "high"}`; without a word the confidence is `medium`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let bounds = try container.decode([Int].self, forKey: .span)
    guard bounds.count == 2, bounds[0] <= bounds[1] else {
      throw DecodingError.dataCorruptedError(
        forKey: .span, in: container, debugDescription: "a span is [start, end], start first")
    }
    self.init(
      bounds[0]..<bounds[1],
      confidence: try container.decodeIfPresent(Confidence.self, forKey: .confidence) ?? .medium)
  }

  /// Writes `{"span": [start, end], "confidence": "high"}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode([span.lowerBound, span.upperBound], forKey: .span)
    try container.encode(confidence, forKey: .confidence)
  }
}
