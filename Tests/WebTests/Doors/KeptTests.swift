import Detection
import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Web

/// What is kept about somebody: seen, agreed to and deleted by themselves alone.
@Suite struct KeptTests {
  @Test("one sees what is kept, takes it along, and deletes what was practised")
  func practised() async throws {
    let site = try SignedInSite()
    let (lea, tom) = (try site.add("lea-1"), try site.add("tom-1"))
    _ = try await site.handIn("I take the names out first.", by: lea)
    _ = try await site.handIn("", by: lea, at: "redact-claim")
    _ = try await site.handIn("Names go out.", by: tom)
    let page = try await site.get("/me/kept", as: lea)
    #expect(page.text.contains("2 attempts at exercises"))
    #expect(!page.text.contains("requests for approval, with"))
    let file = try await site.get("/me/kept.json", as: lea)
    #expect(file.text.contains("I take the names out first."))
    #expect(!file.text.contains("Names go out."))
    let unsure = try await site.post("/me/delete", ["what": "practice"], as: lea)
    #expect(unsure.text.contains("Nothing was deleted"))
    #expect(try site.store.practice.attempts(of: "lea-1").count == 2)
    let sure = try await site.post("/me/delete", ["what": "practice", "sure": "yes"], as: lea)
    #expect(sure.headers[.location] == "/me/kept?said=Deleted")
    #expect(try site.store.practice.attempts(of: "lea-1").isEmpty)
    #expect(try site.store.practice.attempts(of: "tom-1").count == 1)
    #expect(try site.store.log.verify().isIntact)
  }

  @Test("a skill that a real check stopped is told by its name")
  func skills() async throws {
    let site = try SignedInSite()
    let lea = try site.add("lea-1")
    try site.store.consent.set(true, for: "lea-1", purpose: .practice, at: .now)
    let check =
      #"{"kind": "draft", "text": "Policy HL-12345678-2", "tool": "office-assistant", "whole": true}"#
    let checked = try await site.answer(
      .post, "/api/check", headers: [.cookie: lea.cookie, .contentType: "application/json"],
      body: check)
    #expect(checked.status == .ok)
    let page = try await site.get("/me/kept", as: lea)
    #expect(page.text.contains("stopped by a real check"))
    #expect(page.text.contains("Comes again") && !page.text.contains("harbourline/claims/"))
  }

  @Test("each purpose is agreed to and withdrawn by itself", arguments: ConsentPurpose.allCases)
  func consent(_ purpose: ConsentPurpose) async throws {
    let site = try SignedInSite()
    let lea = try site.add("lea-1")
    func isOn(_ purpose: ConsentPurpose) throws -> Bool {
      try site.store.consent.choice(of: "lea-1", purpose: purpose)?.isOn ?? false
    }
    for answer in ["on", "off"] {
      _ = try await site.post(
        "/me/consent", ["purpose": purpose.rawValue, "answer": answer], as: lea)
      #expect(try isOn(purpose) == (answer == "on"))
      for other in ConsentPurpose.allCases where other != purpose {
        #expect(try !isOn(other))
      }
    }
    let wrong = try await site.post("/me/consent", ["purpose": "x", "answer": "on"], as: lea)
    #expect(wrong.status == .badRequest)
  }

  @Test("with everything goes the account, and nobody else's")
  func everything() async throws {
    let site = try SignedInSite()
    let (lea, tom) = (try site.add("lea-1"), try site.add("tom-1"))
    let answer = try await site.post(
      "/me/delete", ["what": "everything", "sure": "yes"], as: lea)
    #expect(answer.headers[.location] == "/sign-in?said=Deleted")
    #expect(try site.store.accounts["lea-1"] == nil)
    #expect(try await site.get("/me", as: lea).status == .seeOther)
    #expect(try await site.get("/me", as: tom).status == .ok)
    let again = try await site.send(
      "/sign-in", ["name": "lea-1", "password": "quiet lamps under water"])
    #expect(again.status == .forbidden)
  }
}
