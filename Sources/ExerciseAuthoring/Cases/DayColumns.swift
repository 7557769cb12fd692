import Courses
import PlantedErrors
import PolicyPacks

/// Days of a case that no detector looks for, moved back together: in their order, and none of them the real
/// one.
struct DayColumns {
  /// The widest range of one day.
  private static let width = 60

  private var ranges: [Int: ClosedRange<Int>] = [:]
  private let reading: CaseReading
  private let language: String

  init(_ reading: CaseReading, _ language: String, using random: inout SeededGenerator) {
    (self.reading, self.language) = (reading, language)
    let days = reading.values.enumerated().compactMap { index, value -> (index: Int, day: Int)? in
      guard value.origin == .day, let day = DayWriting.read(value.text)?.day else { return nil }
      return (index, day.number)
    }.sorted { $0.day < $1.day }
    guard let first = days.first?.day, let last = days.last?.day else { return }
    let shift = last - first + DayColumns.width + 30 + random.below(200)
    for (place, one) in days.enumerated() {
      let next = days[(place + 1)...].first { $0.day > one.day }?.day
      let room = min(DayColumns.width, next.map { $0 - one.day - 1 } ?? DayColumns.width)
      ranges[one.index] = one.day - shift...one.day - shift + room
    }
  }

  /// The column of a value; `nil` where the text is no day of the calendar, and so stays.
  func column(of value: Int) -> LookalikeColumn? {
    let text = reading.values[value].text
    guard let range = ranges[value], let (writing, _) = DayWriting.read(text) else { return nil }
    var column = KnownForms(language: language).column(of: range, like: text, writing)
    column.isFound = false
    return column
  }
}
