import ArgumentParser
import Foundation
import PolicyPacks
import Storage

/// `dryrun consent`: whether one's checks are counted.
struct ConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Say whether your checks are counted; nobody's are until then.",
    discussion: """
      Counted is, for each check of a draft: the tool, the pack, which rules were hit and how \
      often, how many of them block, and the day. Never a text, a file's name or the time of day. \
      You stand in it as a pseudonym that changes each quarter; whoever holds the organisation's \
      key could tell whose it is.
      """)

  enum Answer: String, ExpressibleByArgument, CaseIterable { case on, off, show }

  @Argument(help: "on, off or show.") var answer = Answer.show
  @OptionGroup var data: DataOptions

  func run() throws {
    let person = try Account.person()
    switch answer {
    case .show: try show(person)
    case .on, .off:
      let store = try data.store()
      let isNew = try DataFailure.translated {
        try store.consent.set(answer == .on, for: person, at: .now)
      }
      let words = answer == .on ? "counted from now on" : "not counted"
      try StandardOutput.shared.write(
        "\(person): checks are \(words)\(isNew ? "" : ", as before")\n")
    }
  }

  private func show(_ person: PersonID) throws {
    let store = try data.existingStore()
    let choice = try DataFailure.translated { try store?.consent.choice(of: person) }
    let words =
      choice.map { "\($0.isOn ? "counted" : "not counted") since \(Moment.text($0.since))" }
      ?? "not counted; nothing was ever said"
    try StandardOutput.shared.write("\(person): checks are \(words)\n")
  }
}
