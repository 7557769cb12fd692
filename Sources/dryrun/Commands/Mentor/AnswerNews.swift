import Courses
import Desks
import Detection
import Diagnostics
import Foundation

/// What came back about one answer, as its owner reads it on a terminal.
struct AnswerNews {
  private let news: CameBack

  init(_ news: CameBack) { self.news = news }

  /// What was asked, what was answered, what counts.
  var text: String {
    let head = "\(news.course)/\(news.exercise), attempt \(news.number) (\(news.alias))"
    return ([head] + news.entries.flatMap(lines) + standing).joined(separator: "\n") + "\n\n"
  }

  private func lines(_ entry: CameBack.Entry) -> [String] {
    let words = entry.words.split(whereSeparator: \.isNewline).map(String.init)
    return ["  \(Moment.text(entry.at))  \(Excerpt.visible(entry.what))"]
      + (entry.details + words).map { "      \(Excerpt.visible($0))" }
  }

  private var standing: [String] {
    guard let due = news.due else { return [] }
    let words = news.isLate ? "was due by" : "due by"
    return ["  waits for a practitioner, \(words) \(Moment.text(due))"]
  }
}
