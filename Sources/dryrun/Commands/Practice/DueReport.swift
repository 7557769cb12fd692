import Courses
import Detection
import Diagnostics
import Foundation
import Practice

/// What is due, for people and machines.
struct DueReport {
  private let offers: [SessionOffer]
  private let language: String

  init(_ offers: [SessionOffer], language: String) {
    (self.offers, self.language) = (offers, language)
  }

  func write(_ format: PracticeCommand.Format) throws {
    let due = offers.filter(\.isDue)
    guard format == .text else {
      return try StandardOutput.shared.write(JSONText.encode(due.map(Entry.init)))
    }
    guard !due.isEmpty else {
      return try StandardOutput.shared.write(SessionWords.inLanguage(language).nothingIsDue + "\n")
    }
    let width = due.map { $0.title.displayWidth }.max() ?? 0
    let names = due.map { $0.exercise.description.displayWidth }.max() ?? 0
    for offer in due {
      let words = SessionWords.inLanguage(language).line(offer)
      try StandardOutput.shared.write(
        "\(offer.exercise.description.padded(to: names))  "
          + "\(Excerpt.visible(offer.title).padded(to: width))  \(words)\n")
    }
  }

  private struct Entry: Encodable {
    var course: String
    var exercise: String
    var title: String
    var kind: String
    var minutes: Int
    var phase: String
    var reason: String
    var daysOverdue: Int?

    init(_ offer: SessionOffer) {
      course = offer.course.description
      exercise = offer.exercise.description
      title = offer.title
      kind = offer.kind.rawValue
      minutes = offer.minutes
      phase = offer.phase.rawValue
      reason = offer.reason.name
      if case .due(let days) = offer.reason { daysOverdue = days }
    }
  }
}
