import Accounts
import BrowserTesting
import Detection
import Grading
import Storage
import Testing

@testable import Web

/// From an invitation to an account and out again, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct AccountStoryTests {
  @Test(
    "an admin invites somebody with the keyboard alone, who sets a password, agrees to be counted, and leaves"
  )
  func story() async throws {
    let site = try SignedInSite()
    _ = try site.add("ada-1", [.admin])
    try await BrowserPage.visit(site) { page in
      try await page.turn { try await page.signIn("ada-1") }
      try await page.follow("/accounts")
      try await page.tab(to: "#id")
      try await page.type("new-1")
      try await page.press(Key.tab)
      try await page.type("Nora New")
      try await page.tab(to: "form[action=\"/accounts\"] button.main")
      try await page.turn { try await page.press(Key.enter) }
      let link = try await page.text(of: "[data-fresh]")
      #expect(link.hasPrefix("/invitation/"))
      try await page.turn { try await page.click("form[action='/sign-out'] button") }

      try await page.follow(link)
      #expect(try await page.text(of: "main").contains("Nora New"))
      for field in ["#password", "#again"] {
        try await page.run("document.querySelector('\(field)').focus()")
        try await page.type("seven grey boats")
      }
      try await page.turn { try await page.press(Key.enter) }
      #expect(try await page.text(of: ".who a") == "Nora New")
      // A learner's doors, and no other's.
      let doors = try await page.value(
        of: "[...document.querySelectorAll('.doors a')].map((door) => door.textContent)",
        as: [String].self)
      #expect(doors == ["Check", "Practise", "Requests"])

      try await page.follow("/me/kept")
      try await page.tab(to: "form[action=\"/me/consent\"] button")
      try await page.turn { try await page.press(Key.enter) }
      #expect(try site.store.consent.isOn(for: "new-1"))
      #expect(try await page.text(of: ".said") == "Kept.")
      try await page.click("input[value=everything]")
      try await page.click("input[name=sure]")
      try await page.turn { try await page.click("form[action='/me/delete'] button") }
      #expect(try await page.text(of: ".said") == "Deleted.")
      #expect(try site.store.accounts["new-1"] == nil)
    }
  }

  @Test("no page of one's own, and none of accounts, is wider than a phone")
  func phone() async throws {
    let site = try SignedInSite()
    _ = try site.add("ada-1", [.admin])
    try await BrowserPage.visit(site, width: 390, height: 844) { page in
      #expect(try await page.overflow <= 0)
      try await page.turn { try await page.signIn("ada-1") }
      for path in ["/accounts", "/me", "/me/kept", "/answers", "/practise", "/requests"] {
        for language in ["en", "de"] {
          try await page.follow("\(path)?lang=\(language)")
          #expect(try await page.overflow <= 0, "\(path) in \(language)")
        }
      }
    }
  }
}

/// What people said to a learner, in a real browser.
@Suite(.serialized, .enabled(if: Chromium.isInstalled, Comment(rawValue: Chromium.howToInstall)))
struct AnswersStoryTests {
  @Test("a learner reads what they asked, and takes it back with the keyboard alone")
  func story() async throws {
    let site = try SignedInSite()
    let lea = try site.add("lea-1")
    let attempt = try await site.handIn(
      "I take the names out first.", by: lea, asking: "Is a <b>claim</b> number fine?")
    try await BrowserPage.visit(site, width: 390, height: 844) { page in
      try await page.turn { try await page.signIn("lea-1") }
      try await page.follow("/answers")
      #expect(try await page.text(of: ".answers").contains("It waits for a practitioner"))
      #expect(try await page.text(of: "blockquote") == "Is a <b>claim</b> number fine?")
      try await page.tab(to: "form[action$=withdraw] button")
      try await page.turn { try await page.press(Key.enter) }
      #expect(try await page.text(of: ".said") == "Taken back.")
      #expect(try site.store.grading[attempt]?.grading.waiting == nil)
      #expect(try await page.overflow <= 0)
    }
  }
}
