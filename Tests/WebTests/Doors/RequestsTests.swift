import Approvals
import Detection
import Foundation
import HTTPTypes
import PolicyPacks
import Storage
import Testing

/// Asking for approval, and deciding about it.
@Suite struct RequestsTests {
  private let people: TestPeople
  private let site: TestSite
  private let draft = ["text": "Tell KD-104233\r\nwe <wait>", "tool": "office", "task": ""]
  private let text = #"Tell KD-104233\nwe <wait>"#

  init() throws {
    people = try TestPeople()
    site = try people.site()
  }

  private func ask(_ more: [String: String] = [:]) async throws -> Answer {
    let fields = draft.merging(["field-reason": "the board <meets>", "keep": "redacted"]) { $1 }
      .merging(more) { $1 }
    return try await site.send("/requests", fields, try people.session(of: "ann"))
  }

  private func asked() async throws -> ApprovalCase {
    #expect(try await ask().headers[.location] == "/requests?said=RequestsAsked")
    return try #require(try people.store.requests.list().first)
  }

  @Test("before somebody asks they see all that would be kept, and nothing is kept")
  func preview() async throws {
    let page = try await site.send("/requests/preview", draft, try people.session(of: "ann"))
    #expect(page.status == .ok)
    #expect(page.text.contains("Tell [CUSTOMER_1]\nwe &lt;wait&gt;</pre>"))
    #expect(page.text.contains("Tell KD-104233\nwe &lt;wait&gt;</pre>"))
    #expect(page.text.contains("stewards (Sam)"))
    #expect(page.text.contains("name=\"field-reason\""))
    #expect(try people.store.requests.list().isEmpty)
  }

  @Test("what is asked is kept without what needs approval, signed, and shown to whoever asked")
  func asking() async throws {
    let approval = try await asked()
    #expect(approval.request.keptText == "Tell [CUSTOMER_1]\nwe <wait>")
    #expect(approval.request.fields == ["reason": "the board <meets>"])
    #expect(approval.request.signature != nil)
    let mine = try await site.page("/requests", try people.session(of: "ann"))
    #expect(mine.text.contains("stewards (Sam)") && mine.text.contains("the board &lt;meets&gt;"))
    let others = try await site.page("/requests", try people.session(of: "art"))
    #expect(!others.text.contains(approval.request.id.description))
  }

  @Test("the text as it stands is kept only where that was chosen", arguments: ["text", "nothing"])
  func keeping(_ keep: String) async throws {
    _ = try await ask(["keep": keep])
    let kept = try #require(try people.store.requests.list().first).request.keptText
    #expect(kept == (keep == "text" ? "Tell KD-104233\nwe <wait>" : nil))
  }

  @Test("a field that is missing is asked for again, with what was written before")
  func missing() async throws {
    let page = try await ask(["field-reason": "  ", "keep": "text"])
    #expect(page.status == .unprocessableContent)
    #expect(page.text.contains("aria-invalid=\"true\""))
    #expect(page.text.contains("value=\"text\" checked"))
    #expect(try people.store.requests.list().isEmpty)
  }

  @Test("asking twice is said, and kept once")
  func twice() async throws {
    _ = try await asked()
    #expect(try await ask().headers[.location] == "/requests?said=RequestsAlready")
    #expect(try people.store.requests.list().count == 1)
  }

  @Test(
    "what needs no approval, or can have none, is said in a sentence",
    arguments: [("nothing", "needs no approval"), ("PLAN-B", "nobody can approve it")])
  func nothingToAsk(_ text: String, _ words: String) async throws {
    let page = try await site.send(
      "/requests/preview", ["text": text, "tool": "office"], try people.session(of: "ann"))
    #expect(page.status == .unprocessableContent)
    #expect(page.text.contains(words))
  }

  @Test("once the steward agrees, the same draft passes for whoever asked, and no other")
  func granted() async throws {
    let request = try await asked().request.id
    let (ann, sam) = (try people.session(of: "ann"), try people.session(of: "sam"))
    let list = try await site.page("/approve", sam)
    #expect(list.text.contains("href=\"/approve/\(request)\""))
    let page = try await site.page("/approve/\(request)", sam)
    #expect(page.text.contains("Tell [CUSTOMER_1]") && !page.text.contains("KD-104233"))
    #expect(try await site.verdict(on: text, ann) == "approval")
    let done = try await site.send("/approve/\(request)/approve", ["seen": "0"], sam)
    #expect(done.headers[.location] == "/approve?said=ApproveApproved")
    #expect(try await site.verdict(on: text, ann) == "allow")
    #expect(try await site.verdict(on: text, sam) == "approval")
    #expect(try await site.verdict(on: text + "!", ann) == "approval")
    let revoked = try await site.send(
      "/approve/\(request)/revoke", ["seen": "1", "reason": "changed my mind"], sam)
    #expect(revoked.headers[.location] == "/approve?said=ApproveRevoked")
    #expect(try await site.verdict(on: text, ann) == "approval")
  }

  @Test("a refusal has a reason, which reaches whoever asked")
  func refused() async throws {
    let request = try await asked().request.id
    let sam = try people.session(of: "sam")
    let silent = try await site.send(
      "/approve/\(request)/reject", ["seen": "0", "reason": " "], sam)
    #expect(silent.headers[.location] == "/approve/\(request)?said=ApproveNoReason")
    _ = try await site.send(
      "/approve/\(request)/reject", ["seen": "0", "reason": "ask for a summary"], sam)
    let page = try await site.page("/requests", try people.session(of: "ann"))
    #expect(page.text.contains("ask for a summary") && page.text.contains("refused"))
  }

  @Test("a decision about what changed meanwhile is not made, and that is said")
  func changed() async throws {
    let request = try await asked().request.id
    let (ann, sam) = (try people.session(of: "ann"), try people.session(of: "sam"))
    #expect(
      try await site.send("/requests/\(request)/withdraw", [:], ann).headers[.location]
        == "/requests?said=RequestsWithdrawn")
    let late = try await site.send("/approve/\(request)/approve", ["seen": "0"], sam)
    let there = try #require(late.headers[.location])
    #expect(there == "/approve/\(request)?said=ApproveMeanwhile")
    let page = try await site.page(there, sam)
    #expect(page.text.contains("so nothing was decided"))
    #expect(!page.text.contains("/approve/\(request)/approve\""))
  }

  @Test("an approver who is not asked sees nothing of it, and decides nothing")
  func notAsked() async throws {
    let request = try await asked().request.id
    let zoe = try people.session(of: "zoe")
    #expect(try await !site.page("/approve", zoe).text.contains(request.description))
    #expect(try await site.page("/approve/\(request)", zoe).status == .notFound)
    #expect(
      try await site.send("/approve/\(request)/approve", ["seen": "0"], zoe).status == .notFound)
    #expect(
      try await site.send("/requests/\(request)/withdraw", [:], zoe).status == .notFound)
  }

  @Test("only a draft that came as a whole is counted, and only of people who agreed")
  func counting() async throws {
    let ann = try people.session(of: "ann")
    _ = try await site.verdict(on: "KD-104233", ann, isWhole: true)
    #expect(try people.store.events.recordedCount() == 0)
    for purpose in ConsentPurpose.allCases {
      try people.store.consent.set(true, for: "ann", purpose: purpose, at: .now)
    }
    _ = try await site.verdict(on: "KD-104233", ann)
    #expect(try people.store.events.recordedCount() == 0)
    _ = try await site.verdict(on: "KD-104233", ann, isWhole: true)
    #expect(try people.store.events.recordedCount() == 1)
  }
}
