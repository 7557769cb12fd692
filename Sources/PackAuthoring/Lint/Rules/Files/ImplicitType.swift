import Diagnostics
import Foundation
import PolicyPacks

extension LintRule {
  /// Plain scalars that readers of YAML 1.1 take for something else.
  static let implicitType = LintRule(
    PackCode(
      "implicit-type", .warning, .files,
      what: "A value without quotes is text here, and something else to other YAML readers.",
      why: """
        By YAML 1.1, which editors and scripts still use, `no` is false, `12:30` a number and `1.20` the number \
        1.2. Quotes make it the same text for all.
        """,
      bad: """
        formats:
          answer:
            title: Answer
            csv: {columns: [{name: paid, oneOf: [yes, ⟦no⟧]}]}
        """,
      good: """
        formats:
          answer:
            title: Answer
            csv: {columns: [{name: paid, oneOf: ['yes', 'no']}]}
        """)
  ) { subject in
    var problems: [LintProblem] = []
    for file in subject.files {
      file.root.eachScalar { node, path in
        guard case .scalar(let text, isPlain: true) = node.value,
          let reading = OldReading.of(text, key: path.last ?? "")
        else { return }
        problems.append(
          LintProblem(
            "'\(text)' is text here, but \(reading) to readers of YAML 1.1", at: node.location,
            "write '\(text)' in quotes"))
      }
    }
    return problems
  }
}

/// What YAML 1.1 (its type repository: bool, int, float) makes of a plain scalar.
private enum OldReading {
  private static let words: Set<String> = ["yes", "no", "on", "off", "y", "n"]

  static func of(_ text: String, key: String) -> String? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 40 else { return nil }
    if bytes.count <= 3, words.contains(text.lowercased()) { return "true or false" }
    guard isDigit(first) else { return nil }
    if key == "version", text.split(separator: ".").count == 2, bytes.allSatisfy(isDigitOrDot) {
      return "the number \(Double(text) ?? 0)"
    }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isSexagesimal =
      parts.count > 1
      && parts.allSatisfy { (1...2).contains($0.count) && $0.utf8.allSatisfy(isDigit) }
    if isSexagesimal { return "a number in base sixty" }
    let isOctal =
      bytes.count > 1 && first == 0x30 && bytes.allSatisfy { (0x30...0x37).contains($0) }
    return isOctal ? "a number in base eight" : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isDigitOrDot(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2E }
}
