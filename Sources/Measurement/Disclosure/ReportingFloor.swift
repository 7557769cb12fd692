/// Below how many people and cases nothing is told of a group.
///
/// Source: the reporting floor of the project's measurement design; it is wider than the five people that
/// comparable products take, because cells here are looked at week by week.
public enum ReportingFloor {
  /// So many different people stand behind a figure, at least.
  public static let people = 8
  /// So many cases do: episodes of real use, or answers in practice.
  public static let cases = 30
}

/// Who and how much stands behind a figure: different people, and the cases that they gave.
///
/// People are numbers that mean something within one report only.
public struct Crowd: Sendable, Hashable {
  /// The people, each once.
  public private(set) var people: Set<Int> = []
  /// How many cases they gave together.
  public private(set) var cases = 0

  /// Nobody.
  public init() {}

  /// One case for each of the people that are named; whoever is named twice gave two.
  public init(_ people: some Sequence<Int>) {
    for person in people { add(person) }
  }

  /// Adds one case of a person.
  public mutating func add(_ person: Int) {
    people.insert(person)
    cases += 1
  }

  /// Adds the people and cases of another crowd, which shares no case with this one.
  public mutating func add(_ other: Crowd) {
    people.formUnion(other.people)
    cases += other.cases
  }

  /// What is missing until something may be told; `nil` if nothing is.
  public var shortfall: Hidden? {
    if people.count < ReportingFloor.people { return .tooFewPeople(people.count) }
    return cases < ReportingFloor.cases ? .tooFewCases(cases) : nil
  }
}

/// Why a figure is not told.
public enum Hidden: Sendable, Hashable {
  /// Fewer people than the floor asks for stand behind it: so many.
  case tooFewPeople(Int)
  /// Enough people, but fewer cases than the floor asks for: so many.
  case tooFewCases(Int)
  /// It has enough of both, but beside what else is told it would give away what a smaller group did.
  case tellsOfOthers
}
