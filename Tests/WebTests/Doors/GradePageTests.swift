import Accounts
import BrowserTesting
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage
import Testing

/// Judging in a real browser.
@Suite("The grade door in a browser", .serialized) struct GradePageTests {
  private let site: SignedInSite
  private let learner, handler: SignedInSite.Person

  init() throws {
    site = try SignedInSite()
    learner = try site.add("lea-1")
    handler = try site.add("hana-1", [.trainer], groups: ["claims-handlers"])
  }

  private func handIn() async throws -> AttemptID {
    try await site.handIn(
      """
      What happened may go in: cause, date and amount. The policy number, the account and the name stay \
      out and are replaced by placeholders.
      """, by: learner)
  }

  @Test("a grader takes an answer, sees the score grow, and hands in, by keyboard alone")
  func keyboard() async throws {
    let id = try await handIn()
    try await BrowserPage.open(site, as: handler, at: "grade") { page in
      try await page.run("document.querySelector('.queue button').focus()")
      try await page.press(Key.enter)
      try await page.wait(for: "document.querySelector('[data-score]')")
      try await page.wait(for: "document.documentElement.dataset.ready !== undefined")
      let isHidden = try await page.value(
        of: "document.querySelector('[data-look]').hidden", as: Bool.self)
      #expect(isHidden)
      // From the text on, each fieldset is one stop; a space chooses.
      try await page.run("document.querySelector('[name=\"level-follows\"]').focus()")
      for _ in 0..<3 { try await page.press(" ", Key.tab) }
      try await page.wait(for: "document.querySelector('[data-score]').textContent === '100 %, passed'")
      #expect(try await page.value(of: "document.activeElement.id", as: String.self) == "comment")
      try await page.paste("Just so.", into: "#comment")
      try await page.press(Key.tab)
      #expect(
        try await page.value(of: "document.activeElement.value", as: String.self) == "hand-in")
      try await page.press(Key.enter)
      try await page.wait(for: "document.querySelector('.notice.said')")
      #expect(try await page.text(of: ".notice.said").contains("1 (100 %), passed"))
    }
    let work = try site.store.grading[id]
    #expect(work?.grading.counting?.assessment.comment == "Just so.")
  }

  @Test("on a phone nothing is wider than the screen", arguments: ["grade", "sheet", "answers"])
  func phone(_ name: String) async throws {
    let id = try await handIn()
    _ = try await site.post("/grade/\(id)/take", as: handler)
    let (person, path) =
      switch name {
      case "sheet": (handler, "grade/\(id)")
      case "answers": (learner, "answers")
      default: (handler, "grade")
      }
    try await BrowserPage.open(site, as: person, at: path, width: 390, height: 844) { page in
      let fits = try await page.value(
        of: "document.documentElement.scrollWidth <= window.innerWidth", as: Bool.self)
      let headings = try await page.value(
        of: "document.querySelectorAll('h1').length", as: Int.self)
      #expect(fits)
      #expect(headings == 1)
    }
  }

  @Test("the forms work where no script runs")
  func withoutScript() async throws {
    let id = try await handIn()
    _ = try await site.post("/grade/\(id)/take", as: handler)
    let sheet = try await site.get("/grade/\(id)", as: handler)
    #expect(sheet.text.contains("value=\"look\" data-look>Look at the score"))
    #expect(!sheet.text.contains("data-look hidden"))
  }
}
