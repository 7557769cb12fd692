import ArgumentParser
import Foundation
import PolicyPacks
import Storage

/// `dryrun consent`: what may be kept of one's real use.
struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Say what may be kept of your checks; nothing is until then.",
    discussion: """
      dryrun consent on              my checks are counted
      dryrun consent on practice     my real checks review my skills

      Counted is, for each check of a draft: the tool, the pack, which rules were hit and how \
      often, how many of them block, and the day. Never a text, a file's name or the time of day. \
      You stand in it as a pseudonym that changes each quarter; whoever holds the organisation's \
      key could tell whose it is.

      Where your organisation hands counts on to another system ('dryrun export'), what you practise from \
      then on goes with them, under the same pseudonyms: for each answer the exercise, the score and which \
      checks it passes, how sure you were, the hints before it, which of four sizes of time it took, a \
      person's grade of it, and the day. Never an answer, a comment or the time of day.

      Practice is a question of its own, and for yourself: of the first check of a draft, under your own \
      name, the skills of the pack's courses that it touched, whether each was there or not, and the day. \
      Never a text, a rule, a tool or the time of day. Exercises come back for what was stopped. \
      'dryrun me' shows it, and 'dryrun me delete --practice' deletes it.

      To know the first check of a draft from the next ones, with either, the tool and the time of your \
      last check are kept for a day.
      """)

  enum Answer: String, ExpressibleByArgument, CaseIterable { case on, off, show }

  enum Purpose: String, ExpressibleByArgument, CaseIterable {
    case counting, practice

    var stored: ConsentPurpose {
      switch self {
      case .counting: .counting
      case .practice: .practice
      }
    }
  }

  @Argument(help: "on, off or show.") var answer = Answer.show
  @Argument(help: "What it is about: counting or practice.") var purpose = Purpose.counting
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    switch answer {
    case .show:
      let store = try data.existingStore()
      for purpose in Purpose.allCases { try show(person, purpose, store) }
    case .on, .off:
      let store = try data.store()
      let isNew = try DataFailure.translated {
        try store.consent.set(answer == .on, for: person, purpose: purpose.stored, at: .now)
      }
      let words = ConsentWords.now(purpose.stored, isOn: answer == .on)
      try StandardOutput.shared.write("\(person): \(words)\(isNew ? "" : ", as before")\n")
    }
  }

  private func show(_ person: PersonID, _ purpose: Purpose, _ store: Store?) throws {
    let choice = try DataFailure.translated {
      try store?.consent.choice(of: person, purpose: purpose.stored)
    }
    try StandardOutput.shared.write("\(person): \(ConsentWords.since(purpose.stored, choice))\n")
  }
}

/// What somebody agreed to, in words.
enum ConsentWords {
  /// From now on.
  static func now(_ purpose: ConsentPurpose, isOn: Bool) -> String {
    switch purpose {
    case .counting: "checks are \(isOn ? "counted from now on" : "not counted")"
    case .practice: "real checks \(isOn ? "review skills from now on" : "review no skills")"
    }
  }

  /// For as long as it was so.
  static func since(_ purpose: ConsentPurpose, _ choice: ConsentChoice?) -> String {
    let isOn = choice?.isOn ?? false
    let when = choice.map { " since \(Moment.text($0.since))" } ?? "; nothing was ever said"
    switch purpose {
    case .counting: return "checks are \(isOn ? "counted" : "not counted")\(when)"
    case .practice: return "real checks \(isOn ? "review skills" : "review no skills")\(when)"
    }
  }
}
