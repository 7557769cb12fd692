import PluginKit

/// Plugin title: finds numbers of customers, such as KD-104233.
struct PluginName: Plugin, DetectorPlugin {
  /// The same as in plugin.yaml.
  static let manifest = PluginManifest(
    id: "plugin-id", title: "Plugin title", version: "0.1.0", kinds: [.detector],
    isDeterministic: true, needs: PluginNeeds(deadlineMs: 2000),
    examples: [
      DetectorExample(marked: "order «KD-104233», please"), DetectorExample(marked: "«KD-000017»"),
      DetectorExample("order KD-12", spans: []), DetectorExample("ABKD-104233", spans: []),
    ])

  init(_ setup: PluginSetup) throws {}

  func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
    var findings: [PluginFinding] = []
    let bytes = Array(text.utf8)
    var start = 0
    // Spans are offsets in UTF-8 bytes, so the text is looked at as bytes.
    while start + 9 <= bytes.count {
      if isNumber(bytes, at: start) {
        findings.append(PluginFinding(start..<(start + 9), confidence: .high))
        start += 9
      } else {
        start += 1
      }
    }
    return findings
  }

  /// Whether `KD-` and six digits stand here, as a word of their own.
  private func isNumber(_ bytes: [UInt8], at start: Int) -> Bool {
    guard bytes[start..<(start + 3)].elementsEqual("KD-".utf8) else { return false }
    let isDigit = bytes[(start + 3)..<(start + 9)].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    let isAlone =
      (start == 0 || !isWord(bytes[start - 1]))
      && (start + 9 == bytes.count || !isWord(bytes[start + 9]))
    return isDigit && isAlone
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "_") || Character(Unicode.Scalar(byte)).isLetter
      || Character(Unicode.Scalar(byte)).isNumber
  }
}
