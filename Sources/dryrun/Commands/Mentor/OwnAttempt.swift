import ArgumentParser
import Desks
import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// The option that says which of one's own attempts is meant.
struct OwnAttemptOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The attempt, or the start of its name.",
      discussion: "Without it the one that was handed in last."))
  var attempt: String?
  @Option(help: "The last attempt at this exercise, as NAME or COURSE/NAME.")
  var exercise: String?

  /// The attempt, which must be the person's and handed in.
  func work(of person: PersonID, in store: Store) throws(CommandError) -> GradedWork {
    guard attempt == nil || exercise == nil else {
      throw CommandError("say --attempt or --exercise, not both")
    }
    if let attempt {
      let work = try DataFailure.translated { try WorkLookup.find(attempt, in: store) }
      guard work.attempt.person == person else {
        throw CommandError("'\(attempt)' is somebody else's attempt")
      }
      return work
    }
    let all = try DataFailure.translated { try store.practice.attempts(of: person) }
    let found = all.last { attempt in
      !attempt.submissions.isEmpty && exercise.map { attempt.isAt($0) } ?? true
    }
    guard let found, let work = try DataFailure.translated({ try store.grading[found.id] }) else {
      throw CommandError(
        exercise.map { "nothing is handed in yet at '\($0)'" }
          ?? "nothing is handed in yet; see: dryrun practice")
    }
    return work
  }
}

extension Attempt {
  fileprivate func isAt(_ name: String) -> Bool {
    name == pin.exercise.description || name == "\(pin.course)/\(pin.exercise)"
  }
}
