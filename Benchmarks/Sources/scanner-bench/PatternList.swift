import Detection
import Foundation
import PCRE2
import PatternScanner
import PolicyPacks

/// A list of patterns.
///
/// In each line an id, a tab, keywords with commas between them, a tab, and the pattern. What stands before a
/// slash in an id is its group. An id that ends in `~i` stands for a pattern that is read without regard to case.
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

  /// The groups that ids name.
  var groups: [String] {
    Set(ids.filter { $0.contains("/") }.map { String($0.prefix { $0 != "/" }) }).sorted()
  }

  /// The patterns of a group.
  func patterns(in group: String) -> [ScanPattern] {
    zip(ids, patterns).filter { $0.0.hasPrefix(group + "/") }.map(\.1)
  }
}

/// A pack's patterns as a list: credentials are secrets, all else personal data.
enum PackList {
  static func lines(of policy: String) -> [String]? {
    guard let pack = PackLoader().load(at: policy).pack else { return nil }
    let detectors = pack.detectors.map(\.detector)
    return DetectorSet(deferring: detectors).patterns.map { rule, index, pattern in
      let dataClass = detectors.first { $0.id == rule }?.dataClass
      let isSecret = dataClass?.lineage.contains(DataClass("credentials")) ?? false
      let id =
        "\(isSecret ? "secrets" : "personal")/\(rule).\(index)"
        + (pattern.options.contains(.caseless) ? "~i" : "")
      // Patterns of several lines are written so that white space in them means nothing.
      let source = pattern.source.replacing("\n", with: " ")
      return "\(id)\t\(pattern.keywords.joined(separator: ","))\t\(source)"
    }
  }
}
