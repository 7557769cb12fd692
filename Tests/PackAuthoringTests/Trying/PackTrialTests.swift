import Detection
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// What a change of one file would do, without writing it.
@Suite final class PackTrialTests {
  private let above = NSTemporaryDirectory() + "trial-\(UUID().uuidString)"
  private var folder: String { above + "/team" }

  init() throws {
    try write(Self.rules("approval"), to: "team/pack.yaml")
    try write("{\"text\": \"KD-0018\", \"label\": \"should-stop\"}\n", to: "team/corpus/all.jsonl")
  }

  deinit { try? FileManager.default.removeItem(atPath: above) }

  private static func rules(_ verdict: String, extends: String = "") -> String {
    """
    pack: {format: 1, id: team, version: 1.0.0, defaultTool: chat, groups: [all]\(extends)}
    detectors: {number: {class: customer, pattern: 'KD-\\d{4}', redactAs: N}}
    approvals: {somebody: {title: somebody, group: all}}
    tools: {chat: {boundary: tenant, accepts: {customer: \(verdict)}}}

    """
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: "\(above)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func trial(_ text: String, in path: String = "pack.yaml") throws -> PackTrial {
    let files = try #require(AuthoredFiles(at: folder))
    return try PackTrial(of: files, saying: text, in: path, at: TestPolicies.now)
  }

  @Test("a looser cell is a looser change, and the text of the corpus passes")
  func looser() async throws {
    var trial = try trial(Self.rules("allow"))
    let corpus = try #require(CorpusFolder(at: folder + "/corpus"))
    try await trial.compare(corpus, at: TestPolicies.now) { true }
    #expect(trial.diff?.rules.changes.map(\.direction).max() == .looser)
    #expect(trial.diff?.corpus?.passing.texts == 1)
    #expect(trial.diff?.rules.changes.first?.origin?.file == "team/pack.yaml")
    #expect(trial.corpus?.files == 1)
    #expect(trial.corpus?.of == 1)
  }

  @Test("without time, nothing of the corpus is looked at, and that is told")
  func noTime() async throws {
    var trial = try trial(Self.rules("allow"))
    let corpus = try #require(CorpusFolder(at: folder + "/corpus"))
    try await trial.compare(corpus, at: TestPolicies.now) { false }
    #expect(trial.corpus?.files == 0)
    #expect(trial.corpus?.of == 1)
  }

  @Test("a parent beside the pack is found, also one that only the change names")
  func parents() throws {
    try write("pack: {format: 1, id: group, version: 1.0.0}\n", to: "group/pack.yaml")
    let trial = try trial(Self.rules("allow", extends: ", extends: [group]"))
    #expect(trial.check.loaded.pack != nil)
    #expect(trial.diff != nil)
  }

  @Test("nothing is left behind, and the pack's files are as they were")
  func traces() throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: above)
    _ = try trial("tools: [")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: above) == before)
    #expect(
      try String(contentsOfFile: folder + "/pack.yaml", encoding: .utf8) == Self.rules("approval"))
  }

  @Test("a link in the pack is not followed, and is said to be there")
  func links() throws {
    try write("detectors: {}\n", to: "outside.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/more.yaml", withDestinationPath: above + "/outside.yaml")
    #expect(try #require(AuthoredFiles(at: folder)).paths == ["pack.yaml"])
    let error = #expect(throws: PackTrialError.self) { try trial(Self.rules("allow")) }
    #expect(error?.description.contains("more.yaml") == true)
  }

  @Test("only files of the pack can be changed", arguments: ["../outside.yaml", "new.yaml", ""])
  func otherFiles(_ path: String) throws {
    #expect(throws: PackTrialError.self) { try trial("pack: {}", in: path) }
  }

  @Test("a file with line ends of Windows keeps them")
  func lineEnds() throws {
    try write(Self.rules("approval").replacing("\n", with: "\r\n"), to: "team/pack.yaml")
    let trial = try trial(Self.rules("block"))
    let removed = trial.patch.text.utf8.split(separator: UInt8(ascii: "\n")).count {
      $0.first == UInt8(ascii: "-")
    }
    #expect(removed == 2, "the head, and the one line that changed")
  }

  @Test("a signed pack is tried without its signature, and that is told")
  func signatures() throws {
    try write(
      "format: 1\nsigners: allowed_signers\npacks: signed\nexceptions: unsigned\n", to: "trust.yaml"
    )
    try write("", to: "allowed_signers")
    let trial = try trial(Self.rules("allow"))
    #expect(trial.ignoresSignatures)
    #expect(trial.diff != nil)
  }
}
