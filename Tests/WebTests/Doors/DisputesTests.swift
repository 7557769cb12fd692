import Detection
import Foundation
import HTTPTypes
import PolicyPacks
import Storage
import Testing

/// Saying that a finding is wrong, and answering.
@Suite struct DisputesTests {
  private let people: TestPeople
  private let site: TestSite
  private let draft = ["text": "PLAN-A for KD-104233", "tool": "office", "rule": "number"]

  init() throws {
    people = try TestPeople()
    site = try people.site()
  }

  private func disputed(_ more: [String: String] = [:]) async throws -> Dispute {
    let fields = draft.merging(["seed": "7", "reason": "an order number"]) { $1 }
      .merging(more) { $1 }
    let answer = try await site.send("/disputes", fields, try people.session(of: "ann"))
    #expect(answer.headers[.location] == "/requests?said=Disputed")
    return try #require(try people.store.disputes.list().first)
  }

  @Test("what would be kept is shown, and that is what is kept")
  func preview() async throws {
    let page = try await site.send(
      "/disputes/preview", draft.merging(["seed": "7"]) { $1 }, try people.session(of: "ann"))
    #expect(page.status == .ok)
    #expect(page.text.contains("[PLAN_1] for <mark>KD-104233</mark>"))
    #expect(try people.store.disputes.list().isEmpty)
    let kept = try await disputed()
    let value = try #require(kept.keptText.split(separator: " ").last)
    #expect(value != "KD-104233")
    #expect(page.text.contains("[PLAN_1] for <mark>\(value)</mark>"))
    #expect(try await disputed(["keep": "value"]).keptText.isEmpty == false)
    let texts = try people.store.disputes.list().map(\.keptText)
    #expect(texts.contains("[PLAN_1] for KD-104233"))
  }

  @Test("of several places one says which is meant")
  func places() async throws {
    let ann = try people.session(of: "ann")
    let fields = ["text": "KD-104233 or KD-104234", "tool": "office", "rule": "number"]
    let page = try await site.send("/disputes/preview", fields, ann)
    #expect(page.text.contains("name=\"start\" value=\"0\""))
    #expect(page.text.contains("name=\"start\" value=\"13\""))
    let chosen = try await site.send(
      "/disputes/preview", fields.merging(["start": "13"]) { $1 }, ann)
    #expect(chosen.text.contains("or <mark>KD-104234</mark>"))
  }

  @Test("without a reason nothing is kept")
  func noReason() async throws {
    let page = try await site.send(
      "/disputes", draft.merging(["seed": "7", "reason": " \r\n"]) { $1 },
      try people.session(of: "ann"))
    #expect(page.status == .unprocessableContent)
    #expect(try people.store.disputes.list().isEmpty)
  }

  @Test("an answer reaches whoever disputed, until they have read it")
  func answer() async throws {
    let dispute = try await disputed()
    let (ann, art) = (try people.session(of: "ann"), try people.session(of: "art"))
    #expect(try await site.page("/disputes", art).text.contains("/disputes/\(dispute.id)"))
    let done = try await site.send(
      "/disputes/\(dispute.id)/reject", ["reason": "it <is> one"], art)
    #expect(done.headers[.location] == "/disputes?said=DisputesAnswered")
    let page = try await site.page("/requests", ann)
    #expect(page.text.contains("it &lt;is&gt; one"))
    #expect(page.text.contains("/disputes/\(dispute.id)/seen"))
    #expect(try await site.send("/disputes/\(dispute.id)/seen", [:], art).status == .notFound)
    _ = try await site.send("/disputes/\(dispute.id)/seen", [:], ann)
    #expect(try await !site.page("/requests", ann).text.contains("/seen"))
    let again = try await site.send("/disputes/\(dispute.id)/reject", ["reason": "no"], art)
    #expect(again.headers[.location] == "/disputes/\(dispute.id)?said=DisputesMeanwhile")
  }

  @Test("an accepted dispute becomes an example in the pack's file")
  func accepted() async throws {
    let dispute = try await disputed(["keep": "value"])
    let done = try await site.send(
      "/disputes/\(dispute.id)/accept", ["message": "you are right"],
      try people.session(of: "art"))
    #expect(done.headers[.location] == "/disputes?said=DisputesAnswered", "\(done.text)")
    let file = try String(contentsOfFile: people.pack, encoding: .utf8)
    #expect(file.contains("[PLAN_1] for KD-104233") && file.contains("an order number"))
    let page = try await site.page("/requests", try people.session(of: "ann"), language: "de")
    #expect(page.text.contains("you are right") && page.text.contains("angenommen"))
  }
}
