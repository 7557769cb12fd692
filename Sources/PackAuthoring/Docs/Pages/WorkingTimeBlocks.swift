import PolicyPacks

extension SiteEdition {
  /// When people work, as deadlines count by it.
  var workingTime: [Block] {
    let words = words.approvals
    let runs = runs.map { run -> RichText in
      let days = run.first == run.last ? [run.first] : [run.first, run.last]
      let names = days.map { words.days[$0.rawValue] }.joined(separator: words.to)
      return .words("\(names): \(run.hours.map(clock).joined(separator: ", "))")
    }
    let holidays = pack.workingHours.holidays.filter { $0 >= source.day }.sorted().prefix(12)
    let off = holidays.map { self.words.frame.text($0) }.joined(separator: ", ")
    return [
      .heading(2, .words(words.hours)), .paragraph(.words(words.hoursNote)),
      .list(runs + (off.isEmpty ? [] : [.words("\(words.daysOff): \(off)")])),
      .small(.words("\(words.timezone): ") + name(pack.workingHours.timezone)),
    ]
  }

  private typealias Run = (first: Weekday, last: Weekday, hours: [Range<Int>])

  /// Days in a row with the same hours.
  private var runs: [Run] {
    Weekday.allCases.reduce(into: [Run]()) { runs, day in
      let hours = pack.workingHours.week.hours(on: day)
      guard !hours.isEmpty else { return }
      let last = runs.indices.last.map { runs[$0] }
      if let last, last.hours == hours, last.last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day, hours))
      }
    }
  }

  private func clock(_ hours: Range<Int>) -> String {
    [hours.lowerBound, hours.upperBound].map { minutes in
      let rest = minutes % 60
      return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
    }.joined(separator: "–")
  }
}
