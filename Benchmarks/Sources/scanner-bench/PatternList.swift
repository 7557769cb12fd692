import Foundation
import PCRE2
import PatternScanner

/// A list of patterns.
///
/// In each line an id, a tab, keywords with commas between them, a tab, and the pattern. An id that ends in `~i` stands for a pattern that is read without regard to case.
struct PatternList {
  let name: String
  let ids: [String]
  let patterns: [ScanPattern]

  init(_ path: String) throws {
    name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var (ids, patterns): ([String], [ScanPattern]) = ([], [])
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      ids.append(String(parts[0]))
      patterns.append(
        ScanPattern(
          String(parts[2]), options: parts[0].hasSuffix("~i") ? .caseless : [],
          keywords: parts[1].split(separator: ",").map(String.init)))
    }
    (self.ids, self.patterns) = (ids, patterns)
  }
}
