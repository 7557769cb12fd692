import Desks
import Detection
import Foundation
import Practice
import Spacing
import Storage

/// What is kept about a person, as a page shows it.
struct KeptPage {
  struct Skill { var name, today, due: String }
  struct Consent { var purpose, title, help, state, answer, action: String }

  var lines: [String]
  var skills: [Skill]
  var consents: [Consent]
  var problem: String?
  /// Stored, as templates see nothing else.
  let hasSkills: Bool

  init(
    _ kept: KeptAboutPerson, _ titles: SkillTitles, _ phrases: Phrasebook,
    _ language: PageLanguage, at now: Date
  ) {
    func say(_ name: String) -> String { phrases.say(name, in: language) }
    let counts = [
      ("keptAttempts", kept.learner.attempts.count), ("keptReviews", kept.learner.reviews.count),
      ("keptPlans", kept.learner.plans.count), ("keptRequests", kept.requests.count),
      ("keptDisputes", kept.disputes.count), ("keptEvents", kept.events.count),
      ("keptWritten", kept.comments.count + kept.notes.count),
    ]
    let kinds = counts.filter { $0.1 > 0 }
    lines =
      kinds.isEmpty
      ? [say("keptNothing")] : kinds.map { phrases.say($0.0, count: $0.1, in: language) }
    skills = kept.cards.map { path, reviews, card in
      let last = reviews.last
      let today =
        last?.rating != .again
        ? card.retrievability(at: now).formatted(
          .percent.precision(.fractionLength(0)).locale(Locale(identifier: language.rawValue)))
        : last?.origin == .check ? say("keptStopped") : say("keptNotYet")
      return Skill(name: titles[path], today: today, due: Day.text(card.due))
    }
    hasSkills = !skills.isEmpty
    consents = [ConsentPurpose.counting, .practice].map { purpose in
      let isOn = (purpose == .counting ? kept.counting : kept.practice)?.isOn ?? false
      let name = purpose == .counting ? "consentCounting" : "consentPractice"
      return Consent(
        purpose: purpose.rawValue, title: say(name), help: say(name + "Help"),
        state: say(isOn ? "consentOn" : "consentOff"), answer: isOn ? "off" : "on",
        action: say(isOn ? "consentWithdraw" : "consentAgree"))
    }
  }
}
