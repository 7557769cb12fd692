import PluginKit

extension RemotePlugin: DetectorPlugin {
  /// What the plugin finds in a text, each span checked against it.
  func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
    let result: DetectResult = try await instance.call(.detect, by: call.deadline) { left in
      DetectParameters(text: text, deadlineMs: left, language: call.language)
    }
    if let breach = SpanCheck(text).breach(in: result.findings) { throw await refuse(breach) }
    return result.findings
  }
}

/// Whether spans can be findings in a text: inside, not empty, on the borders of characters, each once.
struct SpanCheck {
  private let text: String

  init(_ text: String) {
    var text = text
    // Offsets are found in one step then.
    text.makeContiguousUTF8()
    self.text = text
  }

  func breach(in findings: [PluginFinding]) -> Breach? {
    var seen: Set<Range<Int>> = []
    let count = text.utf8.count
    for span in findings.map(\.span) {
      guard span.lowerBound >= 0, span.upperBound <= count, !span.isEmpty else {
        return .spanOutside
      }
      guard isBorder(span.lowerBound, count), isBorder(span.upperBound, count) else {
        return .spanInCharacter
      }
      guard seen.insert(span).inserted else { return .spanTwice }
    }
    return nil
  }

  /// Whether no character (Unicode scalar) has bytes on both sides.
  private func isBorder(_ offset: Int, _ count: Int) -> Bool {
    guard offset < count else { return true }
    return text.utf8[text.utf8.index(text.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }
}
