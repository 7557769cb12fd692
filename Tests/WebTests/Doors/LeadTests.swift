import Accounts
import Detection
import Evaluation
import Foundation
import HTTPTypes
import Measurement
import PolicyPacks
import Storage
import Testing

@testable import Web

/// The door of leads: figures with what they rest on, and nothing of any person.
struct LeadTests {
  private let disk: PackOnDisk
  private let site: PackSite

  init() throws {
    disk = try PackOnDisk()
    site = try PackSite(
      pack: try disk.served(),
      people: [("lea", [.lead]), ("leo", [.learner]), ("root", [.admin])])
  }

  @Test("with too few people there is no figure, and the page says so")
  func empty() async throws {
    let page = try await site.page("/lead", try await site.cookie(of: "lea"))
    #expect(page.status == .ok)
    #expect(page.text.contains("too few to show: 0 of 8 people"))
    #expect(!page.text.contains("<rect"))
    #expect(page.text.contains("8 weeks back"))
  }

  @Test("another period is chosen by address, and any other number is the usual one")
  func weeks() async throws {
    let cookie = try await site.cookie(of: "lea")
    let page = try await site.page("/lead?weeks=26", cookie)
    #expect(page.text.contains("26 weeks back"))
    #expect(page.text.contains("<option value=\"26\" selected>"))
    #expect(try await site.page("/lead?weeks=-3", cookie).text.contains("8 weeks back"))
  }

  @Test("it is for leads")
  func roles() async throws {
    #expect(try await site.page("/lead", try await site.cookie(of: "leo")).status == .forbidden)
  }

  @Test("a share is drawn where it lies, with the band of its interval, and written beside")
  func picture() throws {
    var facts = LeadFacts(pack: "team")
    facts.exercises = [.init(id: "a/one", skills: [], outcome: nil)]
    let today = CalendarDay(Date(timeIntervalSince1970: 1_790_000_000), in: .gmt)
    for person in 0..<10 {
      for turn in 0..<4 {
        facts.answers.append(
          .init(
            person: person, exercise: 0, isPassed: turn < 3,
            day: CalendarDay(number: today.number - 14)))
      }
    }
    var random = SystemRandomNumberGenerator()
    let report = LeadReport(facts, weeks: 8, today: today, using: &random)
    let engine = try TestPolicy.engine()
    let page = LeadPage(report, engine.pack, try Phrasebook(WebAssets()), .english)
    let row = try #require(page.sections.first?.rows.first)
    #expect(row.text.hasPrefix("75 %"))
    #expect(row.text.contains("40 attempts, 10 people"))
    let bar = try #require(row.bar)
    let (low, width) = (try #require(Double(bar.low)), try #require(Double(bar.width)))
    #expect(bar.share == "75.0")
    #expect(low > 55 && low < 65)
    #expect(low + width > 85 && low + width < 90)
  }

  @Test("whoever watches the server sees disputes by rule and what waits")
  func figures() async throws {
    let dispute = try #require(
      Dispute(
        person: "leo", rule: "number", tool: "chat", pack: "team", rulesDigest: "0",
        keptText: "x", range: 0..<1, reason: "no number", opened: .now))
    try site.store.disputes.open(dispute)
    let text = try await site.page("/metrics", try await site.cookie(of: "root")).text
    #expect(text.contains("dryrun_disputes{pack=\"team\",rule=\"number\",state=\"open\"} 1\n"))
    #expect(text.contains("# TYPE dryrun_requests_waiting gauge\n"))
    #expect(!text.contains("dryrun_overrides{"), "below the floor nothing is told")
  }
}
