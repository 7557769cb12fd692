import Courses
import PlantedErrors
import PolicyPacks

/// Days of a case that no detector looks for, moved back: days that belong together by the same distance, in
/// their order, and none of them to a real one.
struct DayColumns {
  /// The widest range of one day.
  private static let width = 60
  /// Days further apart have nothing to do with each other, such as a birthday and a claim.
  private static let together = 400

  private typealias Day = (index: Int, day: Int)

  private var ranges: [Int: ClosedRange<Int>] = [:]
  private let reading: CaseReading
  private let language: String

  init(_ reading: CaseReading, _ language: String, using random: inout SeededGenerator) {
    (self.reading, self.language) = (reading, language)
    let days = DayColumns.days(of: reading)
    for group in DayColumns.groups(of: days) {
      move(group, Set(days.map(\.day)), using: &random)
    }
  }

  /// The values that are days of the latest group: what the case is about.
  static func latest(in reading: CaseReading) -> Set<Int> {
    Set(groups(of: days(of: reading)).last?.map(\.index) ?? [])
  }

  private static func days(of reading: CaseReading) -> [Day] {
    reading.values.enumerated().compactMap { index, value -> Day? in
      guard value.origin == .day, let day = DayWriting.read(value.text)?.day else { return nil }
      return (index, day.number)
    }.sorted { $0.day < $1.day }
  }

  private static func groups(of days: [Day]) -> [[Day]] {
    days.reduce(into: []) { groups, day in
      if let last = groups.last?.last, day.day - last.day <= together {
        groups[groups.count - 1].append(day)
      } else {
        groups.append([day])
      }
    }
  }

  private mutating func move(
    _ group: [Day], _ real: Set<Int>, using random: inout SeededGenerator
  ) {
    guard let first = group.first?.day, let last = group.last?.day else { return }
    var shift = last - first + DayColumns.width + 30 + random.below(200)
    while !real.isDisjoint(with: first - shift...last - shift + DayColumns.width) { shift += 30 }
    for (place, one) in group.enumerated() {
      let next = group[(place + 1)...].first { $0.day > one.day }?.day
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
