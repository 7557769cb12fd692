public import Detection
public import Courses

/// What the answers of a batch to one exercise come to, together.
public struct BatchTally: Sendable, Hashable {
  /// The course.
  public let course: CourseID
  /// The exercise.
  public let exercise: ExerciseID
  /// How many were graded.
  public private(set) var graded = 0
  /// How many pass.
  public private(set) var passed = 0
  /// How many wait for a mentor, whatever the checks say.
  public private(set) var waiting = 0
  /// How many fail at each check.
  public private(set) var failures: [CheckID: Int] = [:]

  private init(_ row: BatchRow) { (course, exercise) = (row.course, row.exercise) }

  /// How many do not pass.
  public var failed: Int { graded - passed - waiting }

  /// The checks that somebody fails at, the one that most do first.
  public var commonFailures: [(check: CheckID, count: Int)] {
    failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The tallies of some rows, by exercise.
  public static func of(_ rows: some Sequence<BatchRow>) -> [BatchTally] {
    var tallies: [String: BatchTally] = [:]
    for row in rows {
      tallies["\(row.course)/\(row.exercise)", default: BatchTally(row)].add(row)
    }
    return tallies.sorted { $0.key < $1.key }.map(\.value)
  }

  private mutating func add(_ row: BatchRow) {
    graded += 1
    if row.needsMentor { waiting += 1 } else if row.isPassed { passed += 1 }
    for check in row.failed { failures[check, default: 0] += 1 }
  }
}
