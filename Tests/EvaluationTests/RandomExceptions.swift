import Foundation
import PolicyPacks
import TestSupport

/// A parent and a child with random exceptions and firm rules.
struct RandomExceptions: Sendable {
  /// An exception as it is drawn; its days are counted from 1 November 2026.
  struct Entry: Sendable {
    var id: String
    var rule: String
    var verdict: String
    var days: ClosedRange<Int>
    var group, tool, task: String?
  }

  static let rules = ["one", "two", "three"]
  static let tools = ["desk", "office", "web"]

  var parent: [Entry]
  var child: [Entry]
  var firmInParent: [String]
  var firmInChild: [String]

  var firm: Set<String> { Set(firmInParent + firmInChild) }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let firm = Self.rules.map { ($0, Int.random(in: 0..<10, using: &random)) }
    firmInParent = firm.filter { $0.1 == 0 }.map(\.0)
    firmInChild = firm.filter { $0.1 == 1 }.map(\.0)
    let entries = (0..<4).map { Self.entry("e\($0)", &random) }
    (parent, child) = (Array(entries.prefix(2)), Array(entries.suffix(2)))
  }

  private static func entry(_ id: String, _ random: inout SplitMix64) -> Entry {
    let first = Int.random(in: 0..<50, using: &random)
    return Entry(
      id: id, rule: rules.randomElement(using: &random) ?? "one",
      verdict: Bool.random(using: &random) ? "warn" : "approval",
      days: first...first + Int.random(in: 0..<40, using: &random),
      group: Bool.random(using: &random) ? "movers" : nil,
      tool: Int.random(in: 0..<3, using: &random) == 0 ? tools.randomElement(using: &random) : nil,
      task: Int.random(in: 0..<3, using: &random) == 0 ? "letters" : nil)
  }

  /// Midnight of the first day.
  static let start = Date(timeIntervalSince1970: 1_793_491_200)

  private static func day(_ number: Int) -> String {
    String(start.addingTimeInterval(Double(number) * 86_400).ISO8601Format().prefix(10))
  }
}

/// The files.
extension RandomExceptions {
  /// The packs' files, without any exception if so asked.
  func files(withExceptions: Bool) -> [String: String] {
    let none: [Entry] = []
    return [
      "base.yaml": """
      pack: {format: 1, id: base, version: 1.0.0, groups: [movers, others], tasks: [letters, memos]}
      classes: {customer.one: internal, customer.two: confidential, health: restricted}
      detectors:
        one: {class: customer.one, words: [heron], redactAs: ONE}
        two: {class: customer.two, words: [plover], redactAs: TWO}
        three: {class: health, words: [flu], redactAs: THREE}
      tools:
        desk: {boundary: device, accepts: {internal: allow, confidential: warn, restricted: approval}}
        office: {boundary: tenant, accepts: {internal: warn, confidential: approval}}
        web: {boundary: public, accepts: {internal: block}}
      firm: [\(firmInParent.joined(separator: ", "))]
      exceptions: \(Self.yaml(withExceptions ? parent : none))

      """,
      "team.yaml": """
      pack: {format: 1, id: team, version: 1.0.0, extends: base}
      detectors:
        wide: {class: company, pattern: 'the (?:heron|flu)', redactAs: WIDE}
      boundaries: {device: {restricted: block}, tenant: {company: allow}}
      firm: [\(firmInChild.joined(separator: ", "))]
      exceptions: \(Self.yaml(withExceptions ? child : none))

      """,
    ]
  }

  private static func yaml(_ entries: [Entry]) -> String {
    "[" + entries.map { $0.yaml }.joined(separator: ", ") + "]"
  }
}

extension RandomExceptions.Entry {
  fileprivate var yaml: String {
    let scope = [("groups", group), ("tools", tool), ("tasks", task)].compactMap { key, value in
      value.map { "\(key): [\($0)]" }
    }
    return "{id: \(id), rules: [\(rule)], verdict: \(verdict), reason: r, owner: a, approvedBy: b, "
      + "from: \(RandomExceptions.day(days.lowerBound)), "
      + "until: \(RandomExceptions.day(days.upperBound))"
      + (scope.isEmpty ? "}" : ", for: {\(scope.joined(separator: ", "))}}")
  }

  /// Whether it is for a rule in a tool, for somebody on a day.
  func holds(_ rule: String, _ tool: String, _ asked: ExceptionQuestion) -> Bool {
    self.rule == rule && days.contains(asked.day) && (self.tool ?? tool) == tool
      && (group.map { asked.group == $0 } ?? true) && (task.map { asked.task == $0 } ?? true)
  }
}

/// Who asks for what, when.
struct ExceptionQuestion: Sendable {
  var day: Int
  var seconds: Int
  var group: String?
  var task: String?

  init(_ random: inout SplitMix64) {
    day = Int.random(in: -3..<95, using: &random)
    seconds = [0, 43_200, 86_399].randomElement(using: &random) ?? 0
    group = ["movers", "others", nil].randomElement(using: &random) ?? nil
    task = ["letters", "memos", nil].randomElement(using: &random) ?? nil
  }

  var moment: Date {
    RandomExceptions.start.addingTimeInterval(Double(day * 86_400 + seconds))
  }
}
