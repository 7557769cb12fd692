import Accounts
import BrowserTesting
import Detection
import Foundation
import HTTPTypes
import PolicyPacks
import Storage
import Testing

@testable import Web

/// Signing in, without a browser.
@Suite struct SignInTests {
  @Test("an invitation sets a password once, and lets the person in")
  func invitation() async throws {
    let site = try SignedInSite()
    let admin = try site.add("admin-1", [.admin])
    let made = try await site.post(
      "/accounts", ["id": "new-1", "name": "New person", "role": "learner"], as: admin)
    let path = try #require(made.text.firstMatch(of: /\/invitation\/dr_i_[\w-]+/)).output
    #expect(try await site.get(String(path), as: nil).text.contains("New person"))
    let differ = try await site.send(
      String(path), ["password": "quiet lamps under water", "again": "other"])
    #expect(differ.text.contains("The two are not the same."))
    let short = try await site.send(String(path), ["password": "short", "again": "short"])
    #expect(short.status == .unprocessableContent)
    let done = try await site.send(
      String(path), ["password": "quiet lamps under water", "again": "quiet lamps under water"])
    #expect(done.status == .seeOther)
    let cookie = try #require(done.headers[.setCookie])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    #expect(!cookie.contains("Secure"))
    #expect(try await site.get(String(path), as: nil).status == .notFound)
    let signedIn = SignedInSite.Person(
      id: "new-1", cookie: String(cookie.prefix { $0 != ";" }), formSecret: "")
    #expect(try await site.get("/me", as: signedIn).text.contains("New person"))
  }

  @Test("a wrong password and an unknown name get the same answer, and guessing gets slower")
  func guessing() async throws {
    let site = try SignedInSite()
    _ = try site.add("lea-1")
    let wrong = try await site.send(
      "/sign-in", ["name": "lea-1", "password": "not this one at all"])
    let unknown = try await site.send(
      "/sign-in", ["name": "nobody", "password": "not this one at all"])
    #expect(wrong.status == .forbidden && unknown.status == .forbidden)
    #expect(wrong.text.contains("Name or password is wrong."))
    #expect(
      wrong.text.replacing("lea-1", with: "") == unknown.text.replacing("nobody", with: ""))
    var sentences: [String] = []
    for _ in 0..<12 {
      let answer = try await site.send("/sign-in", ["name": "lea-1", "password": "guess"])
      sentences.append(answer.text)
    }
    #expect(sentences.last?.contains("That was tried too often.") == true)
    let right = try await site.send(
      "/sign-in", ["name": "lea-1", "password": "quiet lamps under water"])
    #expect(right.status == .forbidden, "whoever waits is not asked, right or wrong")
  }

  @Test(
    "after signing in one is where one wanted to go, but on no other site",
    arguments: [
      ("/practise", "/practise"), ("", "/"), ("//evil.example", "/"), ("https://evil.example", "/"),
      ("/\\evil.example", "/"), ("/a\r\nSet-Cookie: x", "/"), ("javascript:alert(1)", "/"),
    ])
  func next(_ wanted: String, _ place: String) async throws {
    let site = try SignedInSite()
    _ = try site.add("lea-1")
    let answer = try await site.send(
      "/sign-in", ["name": "lea-1", "password": "quiet lamps under water", "next": wanted])
    #expect(answer.headers[.location] == place)
  }

  @Test("whoever is not signed in is asked to, and a page for others says whose it is")
  func pages() async throws {
    let site = try SignedInSite()
    let lea = try site.add("lea-1")
    let anybody = try await site.get("/practise", as: nil)
    #expect(anybody.status == .seeOther)
    #expect(anybody.headers[.location] == "/sign-in?next=/practise")
    let learner = try await site.get("/accounts", as: lea)
    #expect(learner.status == .forbidden)
    #expect(learner.text.contains("This belongs to another role."))
  }

  @Test("a disabled account is out at once")
  func disabled() async throws {
    let site = try SignedInSite()
    let (lea, admin) = (try site.add("lea-1"), try site.add("admin-1", [.admin]))
    #expect(try await site.get("/me", as: lea).status == .ok)
    _ = try await site.post("/accounts/lea-1/disable", as: admin)
    #expect(try await site.get("/me", as: lea).status == .seeOther)
    #expect(try await site.post("/accounts/admin-1/disable", as: admin).status == .forbidden)
  }

  @Test("a token is shown once, does what it is for, and is taken back")
  func tokens() async throws {
    let site = try SignedInSite(isOpen: false)
    let lea = try site.add("lea-1")
    let page = try await site.post(
      "/me/tokens", ["name": "my terminal", "scope": "check", "days": "30"], as: lea)
    let token = try #require(page.text.firstMatch(of: /dr_t_[\w-]+/)).output
    let after = try await site.get("/me", as: lea)
    #expect(after.text.contains("my terminal") && !after.text.contains(token))
    let row = try #require(AccessTable.row(.get, "/practise"))
    #expect(try await site.visit(row, bearing: String(token)).status == .forbidden)
    let id = try #require(try site.store.tokens.list(of: "lea-1", at: .now).first?.id)
    _ = try await site.post("/me/tokens/\(id)/revoke", as: lea)
    #expect(try await site.visit(row, bearing: String(token)).status == .unauthorized)
  }
}
