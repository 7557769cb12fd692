import BrowserTesting
import Courses
import Detection
import Foundation
import HTTPTypes
import PolicyPacks
import Practice
import Storage
import Testing

/// Practising, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct PractisePageTests {
  @Test(
    "with the keyboard alone: sign in, choose, write, say how sure, read what is said, try again")
  func story() async throws {
    let site = try SignedInSite()
    _ = try site.add("lea-1")
    try await BrowserPage.visit(site) { page in
      try await page.signIn("lea-1")
      try await page.turn {
        try await page.tab(to: ".doors a[href=\"/practise\"]")
        try await page.press(Key.enter)
      }
      // The first time, what is kept is told, and asked.
      try await page.turn {
        try await page.tab(to: "[name=choice]")
        try await page.press(Key.enter)
      }
      try await page.turn {
        try await page.tab(to: "[name=menu]")
        try await page.press(Key.enter)
      }
      #expect(try await page.value(of: "document.querySelectorAll('h1').length", as: Int.self) == 1)
      #expect(try site.store.practice.attempts(of: "lea-1").count == 1)
    }
  }

  @Test("words are marked with arrow keys and Space, and the grade says what was missed")
  func marking() async throws {
    let site = try SignedInSite()
    let lea = try site.add("lea-1")
    _ = try await site.get("/practise", as: lea)
    _ = try await site.post("/practise", ["turn": "0", "choice": "0"], as: lea)
    try await BrowserPage.visit(site) { page in
      try await page.signIn("lea-1")
      try await page.turn {
        try await page.run("location.href = '/practise'")
      }
      if try await page.value(
        of: "Boolean(document.querySelector('[name=choice]'))", as: Bool.self),
        try await !page.value(of: "Boolean(document.querySelector('[name=menu]'))", as: Bool.self)
      {
        try await page.turn { try await page.click("[name=choice]") }
      }
      try await page.turn {
        try await page.run("location.href = '/practise?exercise=claims/redact-claim'")
      }
      try await page.tab(to: "[data-marking] input")
      try await page.press(Key.right)
      try await page.press(" ")
      let marked = try await page.value(
        of: "[...document.querySelectorAll('[name=unit]:checked')].map((box) => box.value)",
        as: [String].self)
      #expect(marked == ["1"])
      try await page.turn { try await page.click(".buttons .main") }
      try await page.turn { try await page.click("[name=menu]") }
      #expect(try await page.text(of: ".result h2") == "Not yet")
      #expect(try await page.text(of: "main").contains("why"))
      let attempt = try #require(try site.store.practice.attempts(of: "lea-1").last)
      #expect(attempt.submissions.count == 1)
      #expect(attempt.submissions.first?.response.marks.count == 1)
    }
  }

  @Test("a phone shows all of it without sideways scrolling")
  func phone() async throws {
    let site = try SignedInSite()
    _ = try site.add("lea-1")
    try await BrowserPage.visit(site, width: 390, height: 844) { page in
      #expect(try await page.overflow <= 0)
      try await page.signIn("lea-1")
      #expect(try await page.overflow <= 0)
      for address in ["/practise", "/me"] {
        try await page.turn { try await page.run("location.href = '\(address)'") }
        #expect(try await page.overflow <= 0, "\(address)")
      }
      try await page.turn { try await page.run("location.href = '/practise'") }
      try await page.turn { try await page.click("[name=choice]") }
      for _ in 0..<3 {
        #expect(try await page.overflow <= 0)
        try await page.turn {
          try await page.run("(document.querySelector('[name=menu], .buttons .main')).click()")
        }
      }
      #expect(try await page.overflow <= 0)
    }
  }

  @Test("a form of an earlier page changes nothing, and the page says so")
  func stale() async throws {
    let site = try SignedInSite()
    let lea = try site.add("lea-1")
    _ = try await site.get("/practise", as: lea)
    let first = try await site.post("/practise", ["turn": "0", "choice": "0"], as: lea)
    #expect(first.headers[.location] == "/practise")
    let second = try await site.post("/practise", ["turn": "0", "menu": "0"], as: lea)
    #expect(second.headers[.location] == "/practise?said=Stale")
    #expect(
      try await site.get("/practise?said=Stale", as: lea).text.contains("had gone on meanwhile"))
    #expect(try site.store.practice.attempts(of: "lea-1").isEmpty)
  }
}
