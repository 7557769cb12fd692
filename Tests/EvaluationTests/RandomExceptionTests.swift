import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import TestSupport
import Testing

/// Nothing but a valid exception loosens, over random exceptions of a parent and its child.
@Suite struct RandomExceptionTests {
  /// `DRYRUN_MERGE_CASES` asks for more than a usual run has the time for.
  private static let seeds =
    0..<(ProcessInfo.processInfo.environment["DRYRUN_MERGE_CASES"].flatMap { Int($0) } ?? 40)
  private static let words = ["one": "heron", "two": "plover", "three": "flu"]

  @Test("a verdict is loosened by an exception that holds, to what it says, and by nothing else")
  func verdicts() throws {
    var (asked, loosened, dropped) = (0, 0, 0)
    for seed in Self.seeds {
      let drawn = Self.withoutRefused(RandomExceptions(seed: UInt64(seed)))
      dropped += 4 - drawn.parent.count - drawn.child.count
      let engine = try Self.engine(drawn.files(withExceptions: true))
      let strict = try Self.engine(drawn.files(withExceptions: false))
      var random = SplitMix64(seed: UInt64(seed))
      for _ in 0..<12 {
        let question = ExceptionQuestion(&random)
        let rules = RandomExceptions.rules.filter { _ in Bool.random(using: &random) }
        for tool in RandomExceptions.tools {
          let verdict = Self.verdict(engine, rules, tool, question)
          let expected = rules.map { rule in
            Self.expected(
              Self.verdict(strict, [rule], tool, question), drawn, rule, tool, question)
          }
          #expect(verdict == expected.max() ?? .allow, "seed \(seed) \(rules) \(tool) \(question)")
          asked += 1
          loosened += verdict < Self.verdict(strict, rules, tool, question) ? 1 : 0
        }
      }
    }
    print("exceptions: \(asked) verdicts, \(loosened) loosened, \(dropped) exceptions refused")
    #expect(loosened * 50 > asked)
    #expect(dropped > 0)
  }

  @Test("what a parent finds is found under its child, and no verdict is looser")
  func findings() throws {
    var random = SplitMix64(seed: 1)
    let files = RandomExceptions(seed: 0).files(withExceptions: false)
    let (child, parent) = try (Self.engine(files), Self.engine(files, "base"))
    var stricter = 0
    for _ in 0..<400 {
      let words = (0..<4).compactMap { _ in
        ["the", "heron", "plover", "flu", "and"].randomElement(using: &random)
      }
      let text = words.joined(separator: " ")
      for tool in RandomExceptions.tools {
        let (own, above) = (child.evaluate(text, ToolID(tool)), parent.evaluate(text, ToolID(tool)))
        #expect(own.verdict >= above.verdict, "\(text) \(tool)")
        stricter += own.verdict > above.verdict ? 1 : 0
        for ruling in above.rulings {
          let covering = own.rulings.filter {
            $0.finding.range.lowerBound <= ruling.finding.range.lowerBound
              && $0.finding.range.upperBound >= ruling.finding.range.upperBound
          }
          #expect((covering.map(\.verdict).max() ?? .allow) >= ruling.verdict, "\(text) \(tool)")
          #expect(!covering.isEmpty, "\(text) \(tool)")
        }
      }
    }
    #expect(stricter > 0)
  }

  @Test("an exception of a child on a firm rule, a parent's or its own, is refused")
  func firm() throws {
    for seed in Self.seeds {
      let drawn = RandomExceptions(seed: UInt64(seed))
      let diagnostics = try Self.load(drawn.files(withExceptions: true)).diagnostics
      let refused =
        drawn.child.contains { drawn.firm.contains($0.rule) }
        || drawn.parent.contains { drawn.firmInParent.contains($0.rule) }
      let codes = Set(diagnostics.map(\.id.description)).subtracting(["broken-parent"])
      #expect(codes == (refused ? ["firm-rule"] : []), "seed \(seed)")
    }
  }

  /// The same without the exceptions that the loader refuses.
  private static func withoutRefused(_ drawn: RandomExceptions) -> RandomExceptions {
    var less = drawn
    less.parent.removeAll { drawn.firmInParent.contains($0.rule) }
    less.child.removeAll { drawn.firm.contains($0.rule) }
    return less
  }

  private static func expected(
    _ strict: Verdict, _ drawn: RandomExceptions, _ rule: String, _ tool: String,
    _ question: ExceptionQuestion
  ) -> Verdict {
    // A child may call a rule firm that a parent's exception loosens: that ends the exception.
    guard !drawn.firm.contains(rule) else { return strict }
    let verdicts = (drawn.parent + drawn.child).filter { $0.holds(rule, tool, question) }
      .compactMap { Verdict(name: $0.verdict) }
    return min(strict, verdicts.min() ?? strict)
  }

  private static func verdict(
    _ engine: Engine, _ rules: [String], _ tool: String, _ question: ExceptionQuestion
  ) -> Verdict {
    let text = rules.compactMap { words[$0] }.joined(separator: " . ")
    let groups = question.group.map { Set([GroupID($0)]) } ?? []
    return engine.evaluate(
      Draft(text, tool: ToolID(tool), task: question.task.map { TaskID($0) }),
      for: Requester(groups: groups), at: question.moment
    ).verdict
  }

  private static func load(_ files: [String: String], _ pack: String = "team") throws -> LoadedPack
  {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, yaml) in files {
      try Data(yaml.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    return PackLoader().load(at: folder + "/\(pack).yaml")
  }

  private static func engine(_ files: [String: String], _ pack: String = "team") throws -> Engine {
    let loaded = try load(files, pack)
    try #require(loaded.diagnostics.map(\.message) == [])
    return Engine(try #require(loaded.pack))
  }
}
