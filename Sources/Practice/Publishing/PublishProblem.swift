import Courses
import Diagnostics

/// One thing that is wrong with a variant.
struct PublishProblem {
  var id: DiagnosticID
  var severity = Severity.error
  /// What is wrong, without the seed; the same words for the same problem.
  var message: String
  var location: Location
  var notes: [String] = []
  var seed: UInt64
  var language: String
}

/// Problems of many variants, each told once with how often and where it was first seen.
struct PublishProblems {
  private let place: String
  private var first: [PublishProblem] = []
  private var variants: [Key: Set<VariantName>] = [:]

  private struct Key: Hashable {
    var id: DiagnosticID
    var message: String
    var location: Location

    init(of problem: PublishProblem) {
      (id, message, location) = (problem.id, problem.message, problem.location)
    }
  }

  private struct VariantName: Hashable {
    var seed: UInt64
    var language: String
  }

  init(_ course: Course, _ exercise: Exercise) { place = "\(course.id)/\(exercise.id)" }

  mutating func add(_ problem: PublishProblem) {
    let key = Key(of: problem)
    if variants[key] == nil { first.append(problem) }
    variants[key, default: []].insert(
      VariantName(seed: problem.seed, language: problem.language))
  }

  /// The problems in the order in which they were seen.
  func diagnostics(of all: Int) -> [Diagnostic] {
    first.map { problem in
      let count = variants[Key(of: problem)]?.count ?? 1
      let often =
        "in \(count) of \(all) variants; to see one: dryrun course show \(place) "
        + "--seed \(problem.seed) --lang \(problem.language) --solution"
      return Diagnostic(
        problem.id, problem.severity, problem.message, at: problem.location,
        notes: problem.notes + [often])
    }
  }
}
