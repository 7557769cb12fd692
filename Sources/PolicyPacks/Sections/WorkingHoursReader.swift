import Diagnostics

/// Reads `hours` of the section `pack`.
enum WorkingHoursReader {
  /// `{mon-fri: '09:00-17:00', sat: ['09:00-12:00', '13:00-15:00']}`.
  static let shape = Shape<WorkingWeek>(schema) { entry, reading in
    let problems = reading.problems
    guard let pairs = entry.value.pairs("'hours'", problems) else { return nil }
    var hours: [Weekday: [Range<Int>]] = [:]
    for pair in pairs {
      guard let days = days(pair.key, problems) else { continue }
      let ranges = ranges(pair.value, problems)
      for day in days {
        if hours.updateValue(ranges, forKey: day) != nil {
          problems.error(
            "duplicate-name", "the hours of '\(day.name)' stand here twice", at: pair.key.location)
        }
      }
    }
    let week = WorkingWeek(hours)
    if week.isEmpty, !problems.hasErrors {
      problems.error(
        "wrong-value", "'hours' says that nobody ever works", at: entry.value.location,
        notes: ["write, for instance, {mon-fri: '09:00-17:00'}"])
      return nil
    }
    return week
  }

  private static let schema: SchemaNode = {
    let day = "(?:\(Weekday.allCases.map(\.name).joined(separator: "|")))"
    let hours = SchemaNode.text(like: "^\(DayPattern.time)-(?:\(DayPattern.time)|24:00)$")
    return SchemaNode.mapping(
      from: "^\(day)(?:-\(day))?$", to: .any(of: hours, hours.list())
    ).and(["not": ["additionalProperties": ["type": "array", "maxItems": 0]]])
  }()

  /// One day, or those from one to another.
  private static func days(_ node: YAMLNode, _ problems: Problems) -> [Weekday]? {
    let name = node.text ?? ""
    let ends = name.split(separator: "-", omittingEmptySubsequences: false)
      .map { end in Weekday.allCases.first { $0.name == end } }
    guard let start = ends.first ?? nil, let end = ends.last ?? nil, ends.count <= 2 else {
      problems.unknown(
        "day", name, at: node.location, among: Weekday.allCases.map(\.name) + ["mon-fri"])
      return nil
    }
    let count = (end.rawValue - start.rawValue + 7) % 7 + 1
    return (0..<count).compactMap { Weekday(rawValue: (start.rawValue + $0) % 7) }
  }

  private static func ranges(_ node: YAMLNode, _ problems: Problems) -> [Range<Int>] {
    let nodes = node.text == nil ? node.list("hours", problems) ?? [] : [node]
    return nodes.reduce(into: []) { ranges, node in
      guard let text = node.string("hours", problems) else { return }
      guard let range = minutes(text) else {
        problems.error(
          "wrong-value", "'\(text)' are no hours", at: node.location,
          notes: ["write 09:00-17:00; hours over midnight are two: 22:00-24:00 and 00:00-06:00"])
        return
      }
      if ranges.contains(where: { $0.overlaps(range) }) {
        problems.error("wrong-value", "'\(text)' overlaps other hours", at: node.location)
      }
      ranges.append(range)
    }
  }

  private static func minutes(_ text: String) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { time($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    return start..<end
  }

  /// Minutes after midnight of `09:30`.
  static func time(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isTime =
      parts.count == 2
      && parts.allSatisfy { part in
        part.utf8.count == 2 && part.utf8.allSatisfy { (48...57).contains($0) }
      }
    guard isTime, let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60 else {
      return nil
    }
    let minutes = hour * 60 + minute
    return minutes <= 1440 ? minutes : nil
  }
}
