/// The dates of the sources, by their parts.
struct DateIndex: Sendable {
  struct Entry: Sendable {
    var document: Int
    var mention: Int
  }

  private var byDay: [Int: [Entry]] = [:]
  private var byMonth: [Int: [Entry]] = [:]
  private var byYear: [Int: [Entry]] = [:]
  /// The dates of each passage, as mentions of its document.
  let ofPlace: [Range<Int>]
  private(set) var years: Set<Int> = []

  init(_ mentions: [Mentions], firstPlace: [Int]) {
    ofPlace = PlaceRanges.of(mentions.map { $0.dates.map(\.passage) }, firstPlace)
    for (document, mentions) in mentions.enumerated() {
      for (index, date) in mentions.dates.enumerated() {
        let entry = Entry(document: document, mention: index)
        for reading in date.readings {
          if let month = reading.month, let day = reading.day {
            byDay[month * 32 + day, default: []].append(entry)
          }
          if let month = reading.month { byMonth[month, default: []].append(entry) }
          for month in reading.quarterMonths { byMonth[month, default: []].append(entry) }
          if let year = reading.year {
            byYear[year, default: []].append(entry)
            years.insert(year)
          }
        }
      }
    }
  }

  /// Dates that may be the same as this one or lie in it, at most `limit` of them.
  func candidates(for date: PartialDate, limit: Int = 512) -> [Entry] {
    if let month = date.month, let day = date.day {
      return Array((byDay[month * 32 + day] ?? []).prefix(limit))
    }
    if let month = date.month { return Array((byMonth[month] ?? []).prefix(limit)) }
    let months = date.quarterMonths
    if !months.isEmpty { return months.flatMap { (byMonth[$0] ?? []).prefix(limit / 3) } }
    return date.year.map { Array((byYear[$0] ?? []).prefix(limit)) } ?? []
  }
}

extension PartialDate {
  /// The months of a quarter or a half.
  var quarterMonths: [Int] {
    if let quarter { return [quarter * 3 - 2, quarter * 3 - 1, quarter * 3] }
    if let half { return Array(half * 6 - 5...half * 6) }
    return []
  }
}
