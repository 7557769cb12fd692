import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// What stands on the pages.
@Suite struct SiteContentTests {
  @Test("a rule's page says what, why and how, with the marks of its examples")
  func rule() throws {
    let page = try SitePacks.site(SitePacks.everything).text("en/rules/number.html")
    for part in [
      "This is a customer number.", "It names one customer.", "Use [CUSTOMER_1] in the tool.",
      "call <mark>KD-104233</mark> back", "KD-12", "too short", "team/pack.yaml:10",
      "href=\"../tools/chat.html\"", "href=\"../exceptions.html#exception-move\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("a parent's rule comes with the parent's examples and name, and without its folder")
  func parents() throws {
    let site = try SitePacks.site(
      "pack: {format: 1, id: team, version: 1.0.0, extends: base}\n",
      parents: [
        "base": """
        pack: {format: 1, id: base, version: 1.0.0, title: The base}
        detectors:
          number:
            class: customer
            pattern: 'KD-\\d+'
            redactAs: N
            examples: {match: ['see «KD-1»']}
        """
      ])
    let page = try site.text("en/rules/number.html")
    #expect(page.contains("see <mark>KD-1</mark>"))
    #expect(page.contains("The base"))
    #expect(page.contains("<code translate=\"no\">base/pack.yaml:3</code>"))
    #expect(!site.files(as: .html).contains { $0.text.contains(NSTemporaryDirectory()) })
  }

  @Test("the words of a list of secrets stand on no page", arguments: DocsFormat.allCases)
  func secrets(_ format: DocsFormat) throws {
    let files = try SitePacks.site(SitePacks.everything).files(as: format)
    #expect(!files.contains { $0.text.contains("Heron") })
    #expect(files.contains { $0.text.contains("would name what the rule protects") })
  }

  @Test("a rule that takes no exception says so")
  func firm() throws {
    let site = try SitePacks.site(SitePacks.everything)
    #expect(try site.text("en/rules/plan.html").contains("none, ever: this rule is firm"))
    #expect(try site.text("en/rules/number.html").contains("possible for a while"))
  }

  @Test("exceptions are in force, coming or ended by the day, and forgotten after 90 days")
  func exceptions() throws {
    let page = try SitePacks.site(SitePacks.everything).text("en/exceptions.html")
    let titles = ["In force on", "exception-move", "Coming after", "exception-later", "Ended in"]
    let places = try (titles + ["exception-past"]).map {
      try #require(page.range(of: $0), "\($0)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(!page.contains("ancient"))
    for part in ["We move.", "movers", "a@team.example", "b@team.example", "1 December 2026"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test("another day shows other exceptions, and the same day the same bytes")
  func days() throws {
    let loaded = try SitePacks.load(SitePacks.everything)
    let later = try #require(CalendarDay("2027-01-15"))
    let first = try #require(DocsSite(loaded, on: SitePacks.day)).files(as: .html)
    #expect(first == DocsSite(loaded, on: SitePacks.day)?.files(as: .html))
    let other = try #require(DocsSite(loaded, on: later))
    let page = try other.text("en/exceptions.html")
    let (now, was) = (page.range(of: "exception-later"), page.range(of: "exception-move"))
    #expect(try #require(now).lowerBound < #require(was).lowerBound)
  }

  @Test("a route says who, how many, how long, what happens meanwhile and what is given")
  func route() throws {
    let page = try SitePacks.site(SitePacks.everything).text("en/approvals.html")
    for part in [
      "your line manager", "within 4 working hours", "anybody in <bdi>stewards</bdi>",
      "2 different people must agree", "after 2 working days", "<bdi>movers</bdi> may agree too",
      "after 5 working days", "the request ends, rejected", "for 7 days, up to 20 times",
      "dryrun approvals ask draft.txt --tool chat --field reason=…",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let overview = try SitePacks.site(SitePacks.everything).text("en/index.html")
    #expect(overview.contains("href=\"approvals.html#route-steward\""))
    #expect(overview.contains("href=\"exceptions.html#exception-move\""))
  }

  @Test("history is told from the latest version back")
  func history() throws {
    let page = try SitePacks.site(SitePacks.everything).text("en/history.html")
    let (new, old) = (page.range(of: "Plans are restricted."), page.range(of: "The beginning."))
    #expect(try #require(new).lowerBound < #require(old).lowerBound)
    #expect(page.contains("Version 1.2.0, from 1 November 2026"))
  }

  @Test("a format shows what it asks, a good output, and why a bad one is bad")
  func format() throws {
    let page = try SitePacks.site(SitePacks.everything).text("en/outputs/letter.html")
    for part in [
      "It has the sections “Greeting”, “Body”.", "The output has at most 90 words.",
      "Dear all", "no body", "href=\"../rules/letter.sections.html\"",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }
}
