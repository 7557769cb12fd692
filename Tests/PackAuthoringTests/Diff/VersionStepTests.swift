import Detection
import Diagnostics
import PackAuthoring
import PolicyPacks
import Testing

/// The version step that a change asks for.
@Suite struct VersionStepTests {
  private func advice(
    _ old: String = "", _ new: String = "", version: String = "1.0.0"
  ) throws -> VersionAdvice {
    let edited =
      old.isEmpty
      ? try VersionedPacks.load(version: version)
      : try VersionedPacks.load((old, new), version: version)
    return try #require(try VersionedPacks.diff(VersionedPacks.load(), edited).advice)
  }

  @Test(
    "looser asks for a major step, stricter and new for a minor one, words for a patch",
    arguments: [
      ("internal: warn,", "internal: allow,", .major),
      ("internal: warn,", "internal: block,", .minor),
      ("firm: [mail]", "firm: [mail, name]", .minor),
      ("words: [Heron Ltd, Lark]", "words: [Lark]", .major),
      ("words: [Heron Ltd, Lark]", "pattern: Heron", .minor), ("short: Nummer", "short: N", .patch),
      ("tasks: [letters]", "tasks: [letters, memos]", .minor), ("", "", .unchanged),
      ("[Heron Ltd, Lark]", "[Heron Ltd,  Lark]", .patch),
    ] as [(String, String, VersionStep)])
  func implied(_ old: String, _ new: String, _ step: VersionStep) throws {
    #expect(try advice(old, new).implied == step)
  }

  @Test(
    "the author's step is enough, or a warning at the version says which would be",
    arguments: [
      ("1.0.0", .unchanged, true), ("1.0.1", .patch, true), ("1.1.0", .minor, true),
      ("2.0.0", .major, false),
      ("1.9.9", .minor, true), ("0.9.0", nil, true), ("3.0.0", .major, false),
    ] as [(String, VersionStep?, Bool)])
  func written(_ version: String, _ step: VersionStep?, _ isTooSmall: Bool) throws {
    let new = try VersionedPacks.load(("internal: warn,", "internal: allow,"), version: version)
    let diff = try VersionedPacks.diff(VersionedPacks.load(), new)
    #expect(diff.advice?.written == step)
    #expect(diff.advice?.isTooSmall == isTooSmall)
    let warning = diff.versionWarning
    #expect((warning != nil) == isTooSmall)
    guard let warning else { return }
    #expect(warning.id == "version-step")
    #expect(warning.marked == version)
    #expect(warning.notes.last == "write version: 2.0.0")
    #expect(warning.notes.first?.hasPrefix("because web × internal") == true)
  }

  @Test("packs with different names are no versions of each other")
  func others() throws {
    let new = try VersionedPacks.load(
      ("id: team", "id: crew"), ("internal: warn,", "internal: allow,"))
    let diff = try VersionedPacks.diff(VersionedPacks.load(), new)
    #expect(diff.advice == nil)
    #expect(diff.versionWarning == nil)
  }

  @Test(
    "texts tell what rules do not",
    arguments: [
      (CorpusText.Label.shouldStop, .major), (.shouldAllow, .minor), (nil, .major),
    ] as [(CorpusText.Label?, VersionStep)])
  func texts(_ label: CorpusText.Label?, _ step: VersionStep) async throws {
    let old = try VersionedPacks.load(("words: [Heron Ltd, Lark]", "pattern: '[A-Z][a-z]+ Ltd'"))
    let new = try VersionedPacks.load(("words: [Heron Ltd, Lark]", "pattern: 'Her[a-z]+ Ltd'"))
    var diff = try VersionedPacks.diff(old, new)
    #expect(diff.advice?.implied == .minor)
    let text = CorpusText(at: "c:1", .init("Robin Ltd called"), label: label)
    diff.corpus = try await VersionedPacks.tally(diff, [text])
    #expect(diff.advice?.implied == step)
    #expect(diff.isLooser)
  }
}
