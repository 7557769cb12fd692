public import PluginKit

extension FilterPlugin: DetectorPlugin {
  /// What the script finds in a text: it reads the text and prints a line for each finding.
  public func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
    let output = try await filter(.detector).output(input: Array(text.utf8), call)
    var findings: [PluginFinding] = []
    for line in output.split(separator: UInt8(ascii: "\n")) {
      guard let finding = PluginFinding(line: line) else {
        throw PluginError(
          .internalFailure, "the script printed a line that is neither START END nor START:TEXT")
      }
      findings.append(finding)
    }
    return findings
  }
}

extension PluginFinding {
  /// Reads `START END`, `START END CONFIDENCE`, or `START:TEXT` as `grep -ob` prints it; bytes.
  init?(line: ArraySlice<UInt8>) {
    let digits = line.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard let start = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    let rest = line.dropFirst(digits.count)
    if rest.first == UInt8(ascii: ":") {
      guard rest.count > 1 else { return nil }
      self.init(start..<(start + rest.count - 1))
      return
    }
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 2 || words.count == 3, let end = Int(words[1]), start < end else {
      return nil
    }
    guard words.count == 3 else {
      self.init(start..<end)
      return
    }
    guard let confidence = Confidence(rawValue: String(words[2])) else { return nil }
    self.init(start..<end, confidence: confidence)
  }
}
