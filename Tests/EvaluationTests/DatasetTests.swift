import Detection
import Evaluation
import ExactMatch
import Foundation
import PolicyPacks
import Testing

/// Checks by rules that look for the entries of a dataset, with its key and without.
@Suite final class DatasetTests {
  private let folder = NSTemporaryDirectory() + "datasets-\(UUID().uuidString)"
  private var keys: DatasetKeys { DatasetKeys(in: folder + "/keys") }

  init() throws {
    let datasets = folder + "/team/datasets"
    try FileManager.default.createDirectory(atPath: datasets, withIntermediateDirectories: true)
    try Data(
      """
      pack: {format: 1, id: team, version: 1.0.0, languages: [en, de], onDetectorError: approval}
      detectors:
        customer: {title: Customer, class: customer, dataset: customers, redactAs: CUSTOMER}
      tools: {chat: {title: Chat, boundary: tenant, accepts: {restricted: warn}}}

      """.utf8
    ).write(to: URL(fileURLWithPath: folder + "/team/pack.yaml"))
    var builder = DatasetBuilder(key: try keys.only())
    _ = builder.add("Anna Schmidt")
    try builder.file().write(to: URL(fileURLWithPath: datasets + "/customers.dataset"))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func evaluate(
    _ text: String, keys: DatasetKeys, language: String = "en"
  ) throws -> Evaluation {
    let pack = try #require(PackLoader().load(at: folder + "/team").pack)
    return Engine(pack, keys: keys).evaluate(
      Draft(SensitiveText(text), tool: "chat"), for: Requester(language: language), at: .now)
  }

  @Test("an entry is a finding, with the rewrite that may go")
  func finding() throws {
    let evaluation = try evaluate("Write to ANNA-SCHMIDT.", keys: keys)
    #expect(evaluation.verdict == .warn)
    #expect(evaluation.rulings.map(\.finding.range) == [9..<21])
    #expect(evaluation.rewrite?.text.string == "Write to [CUSTOMER_1].")
    #expect(try evaluate("Write to Anna.", keys: keys).verdict == .allow)
  }

  @Test("without the key every text is one that could not be evaluated, in a sentence that says so")
  func noKey() throws {
    let evaluation = try evaluate("Nothing of it.", keys: DatasetKeys(in: nil))
    #expect(evaluation.verdict == .approval)
    let feedback = try #require(evaluation.feedback.first)
    #expect(feedback.kind == .unevaluated && feedback.rule == "customer")
    #expect(feedback.title == "A list could not be searched: Customer")
    #expect(feedback.why?.hasPrefix("The key of the list is not on this machine.") == true)
    let german = try evaluate("Nichts davon.", keys: DatasetKeys(in: nil), language: "de")
    #expect(
      german.feedback.first?.why?.hasPrefix("Der Schlüssel der Liste ist nicht auf diesem Rechner.")
        == true)
  }

  @Test("so it is with another key in its place")
  func wrongKey() throws {
    let other = DatasetKeys(in: folder + "/other")
    let key = try other.only()
    let name = try #require(keys.file(keys.only().id)?.split(separator: "/").last)
    try FileManager.default.moveItem(
      atPath: #require(other.file(key.id)), toPath: folder + "/other/\(name)")
    let evaluation = try evaluate("Anna Schmidt", keys: other)
    #expect(evaluation.verdict == .approval && evaluation.rulings.isEmpty)
    #expect(evaluation.feedback.first?.why?.hasPrefix("The key of the list cannot be used") == true)
  }
}
