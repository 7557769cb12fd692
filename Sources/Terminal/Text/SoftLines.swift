import Diagnostics

/// Takes out line ends that an author made only because their own window was narrow.
///
/// A blank takes the place of each, so offsets in UTF-8 bytes stay what they are.
package enum SoftLines {
  /// A paragraph of prose flows on.
  package static func flowing(_ text: String) -> String { joined(text) { _ in true } }

  /// In a text whose lines may matter, only lines that are too long for the width anyway flow on.
  package static func fitting(_ text: String, width: Int) -> String {
    joined(text) { $0.displayWidth > width && !isData($0) }
  }

  private static func joined(_ text: String, _ flowsOn: (Substring) -> Bool) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var result = ""
    for (index, line) in lines.enumerated() {
      result += line
      guard index + 1 < lines.count else { break }
      result += flowsOn(line) && isProse(line, before: lines[index + 1]) ? " " : "\n"
    }
    return result
  }

  /// Whether a line and the next one read as one sentence.
  private static func isProse(_ line: Substring, before next: Substring) -> Bool {
    guard let first = next.first, let last = line.last else { return false }
    let isHeading = line.first == "#" || line.first == "|" || next.first == "|"
    return !isHeading && !".:;!?}]>".contains(last)
      && (first.isLetter || first.isNumber || "([{„“\"'".contains(first)) && !isList(next)
      || !isHeading && line.count > 60 && first.isLetter && !isList(next)
  }

  private static func isList(_ line: Substring) -> Bool {
    line.hasPrefix("- ") || line.hasPrefix("* ")
      || line.drop { $0.isNumber }.hasPrefix(". ") && line.first?.isNumber == true
  }

  /// Whether a line is a row of a table, where each line is one.
  private static func isData(_ line: Substring) -> Bool {
    let separators = line.indices.count { index in
      ",;|\t".contains(line[index])
        && (line[index] == "\t" || line[index] == "|"
          || line.index(after: index) < line.endIndex && line[line.index(after: index)] != " ")
    }
    return separators >= 3
  }
}
