import Detection
import Diagnostics
import PackAuthoring
import PolicyPacks
import TestSupport
import Testing

/// What becomes of texts under two packs.
@Suite struct CorpusComparisonTests {
  private func diff(_ edits: (String, String)) throws -> PackDiff {
    try VersionedPacks.diff(VersionedPacks.load(), VersionedPacks.load(edits))
  }

  private func text(
    _ text: String, _ label: CorpusText.Label? = nil, tool: ToolID? = nil, task: TaskID? = nil
  ) -> CorpusText {
    CorpusText(
      at: "corpus:\(text.count)", SensitiveText(text), tool: tool, task: task, label: label)
  }

  @Test("each text is checked for each tool that both packs have, and counted by rule and cell")
  func groups() async throws {
    let tally = try await VersionedPacks.tally(
      diff(("internal: allow,", "internal: block,")),
      [text("Lark called"), text("Heron Ltd and Lark"), text("nothing"), text("KD-0018")])
    #expect(tally.texts.all == 4)
    #expect(tally.checks == 8)
    #expect(tally.stricterChecks == 2)
    #expect(tally.looserChecks == 0)
    #expect(tally.sameChecks == 6)
    #expect(tally.stricter.unlabelled == 2)
    let cell = try #require(tally.groups.keys.first)
    #expect(tally.groups.count == 1)
    #expect(cell.rule == "name")
    #expect(cell.tool == "office")
    #expect(cell.dataClass == "customer.name")
    #expect((cell.old, cell.new) == (.allow, .block))
    #expect(tally.rules[ChangedRule(direction: .stricter, rule: "name")]?.all == 2)
  }

  @Test("what gets looser is told by the rule that stopped it")
  func looser() async throws {
    let tally = try await VersionedPacks.tally(
      diff(("restricted: block}}\n  web", "restricted: warn}}\n  web")), [text("Lark has KD-0018")])
    #expect(tally.looserChecks == 1)
    #expect(tally.groups.keys.map(\.rule) == ["both"])
    #expect(tally.groups.keys.first?.dataClass == nil)
    #expect(tally.groups.keys.map(\.new) == [.approval])
  }

  @Test("a text's own tool and task count, and those that are named come before")
  func tools() async throws {
    let diff = try diff(("internal: warn,", "internal: block,"))
    let own = [text("Lark", tool: "web"), text("Lark", tool: "office")]
    #expect(try await VersionedPacks.tally(diff, own).checks == 2)
    #expect(try await VersionedPacks.tally(diff, own).stricterChecks == 1)
    let named = try await VersionedPacks.tally(diff, own, tools: ["web"])
    #expect(named.stricterChecks == 2)
    let task = try VersionedPacks.diff(
      VersionedPacks.load(), VersionedPacks.load(("anyOf: [because]", "anyOf: [because, letter]")))
    let letters = [text("a letter", task: "letters"), text("a letter")]
    let tally = try await VersionedPacks.tally(task, letters)
    #expect(tally.looserChecks == 1)
    #expect(tally.groups.keys.map(\.rule) == ["says-why"])
    #expect(try await VersionedPacks.tally(task, letters, task: "letters").looserChecks == 2)
  }

  @Test("texts that go against their label are told, with how many are new")
  func labels() async throws {
    let diff = try diff(("words: [Heron Ltd, Lark]", "words: [Heron Ltd, Robin]"))
    let texts = [
      text("Lark", .shouldStop, tool: "web"), text("KD-0018", .shouldStop, tool: "web"),
      text("Robin", .shouldAllow, tool: "web"), text("KD-0018", .shouldAllow, tool: "office"),
    ]
    let strict = try VersionedPacks.diff(
      VersionedPacks.load(("internal: warn,", "internal: block,")),
      VersionedPacks.load(
        ("internal: warn,", "internal: block,"),
        ("words: [Heron Ltd, Lark]", "words: [Heron Ltd, Robin]")))
    let tally = try await VersionedPacks.tally(strict, texts)
    #expect((tally.passing.texts, tally.passing.isNew) == (1, 1))
    #expect((tally.stopped.texts, tally.stopped.isNew) == (2, 1))
    #expect(tally.looser.shouldStop == 1)
    #expect(tally.stricter.shouldAllow == 1)
    // A warning stops nobody, so under these rules a name passes before and after.
    let mild = try await VersionedPacks.tally(diff, [text("Lark", .shouldStop, tool: "web")])
    #expect((mild.passing.texts, mild.passing.isNew) == (1, 0))
  }

  @Test("a labelled text without a tool is judged as a check without one")
  func withoutTool() async throws {
    let diff = try diff(("internal: warn,", "internal: block,"))
    // Without a default tool the strictest of all counts.
    let tally = try await VersionedPacks.tally(
      diff, [text("Lark", .shouldAllow), text("hi", .shouldAllow)])
    #expect((tally.stopped.texts, tally.stopped.isNew) == (1, 1))
  }

  @Test("the same verdict for other reasons is counted as such")
  func otherReasons() async throws {
    let tally = try await VersionedPacks.tally(
      diff(("words: [Heron Ltd, Lark]", "words: [Heron Ltd]")), [text("Lark wrote to write x@y")],
      tools: ["web"])
    #expect(tally.sameChecks == 1)
    #expect(tally.otherReasons == 1)
  }

  @Test("what cannot be read is counted, named, and keeps nothing else from being compared")
  func unread() async throws {
    let diff = try diff(("internal: allow,", "internal: block,"))
    let comparison = try CorpusComparison(
      from: diff.old, to: diff.new, .init(), at: VersionedPacks.now)
    var tally = CorpusTally()
    await comparison.add(Array(0..<10), to: &tally) { item throws(UnreadText) in
      guard item != 3 && item != 7 else { throw UnreadText(at: "c:\(item)", "broken") }
      return CorpusText(at: "c:\(item)", SensitiveText("Lark"))
    }
    #expect(tally.unread.map(\.place) == ["c:3", "c:7"])
    #expect(tally.unreadCount == 2)
    #expect(tally.texts.all == 8)
    await comparison.add([1], to: &tally) { item throws(UnreadText) in
      throw UnreadText(at: "d", "x")
    }
    #expect(tally.unread.map(\.place) == ["d"])
    #expect(tally.unreadCount == 3)
  }

  @Test("the report is the same whatever the number of threads and the size of the parts")
  func determinism() async throws {
    var diff = try diff(("words: [Heron Ltd, Lark]", "words: [Heron Ltd, Robin]"))
    var random = SplitMix64(seed: 9)
    let texts = (0..<500).map { index in
      let names = ["Lark", "Robin", "Heron Ltd", "KD-0018", "hello", "write a@b"]
      let words = (0..<3).map { _ in names.randomElement(using: &random) ?? "" }
      return CorpusText(
        at: "c:\(index)", SensitiveText(words.joined(separator: " ")),
        label: [.shouldStop, .shouldAllow, nil][index % 3])
    }
    var reports: Set<String> = []
    for (threads, size) in [(1, 500), (2, 77), (7, 13), (64, 1), (3, 250)] {
      diff.corpus = try await VersionedPacks.tally(diff, texts, threads: threads, atOnce: size)
      reports.insert(DiffText(style: .plain).render(diff))
    }
    #expect(reports.count == 1)
    #expect(reports.first?.contains("c:") == true)
  }
}

extension VersionedPacks {
  static func tally(
    _ diff: PackDiff, _ texts: [CorpusText], tools: [ToolID] = [], task: TaskID? = nil,
    threads: Int = 2, atOnce: Int = 100, limit: Int = 3
  ) async throws -> CorpusTally {
    let options = CorpusComparison.Options(
      tools: tools, task: task, limit: limit, threads: threads)
    let comparison = try CorpusComparison(from: diff.old, to: diff.new, options, at: now)
    var tally = CorpusTally()
    for start in stride(from: 0, to: texts.count, by: atOnce) {
      let part = Array(texts[start..<min(start + atOnce, texts.count)])
      await comparison.add(part, to: &tally) { text throws(UnreadText) in text }
    }
    return tally
  }
}
