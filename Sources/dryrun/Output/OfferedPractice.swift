import Courses
import Detection
import Evaluation
import Practice

/// An exercise that is offered after a check, as people and machines read it.
struct OfferedPractice {
  let minutes: Int
  /// What starts it on a terminal.
  let command: String
  let json: PracticeJSON

  /// - Parameters:
  ///   - isOnly: whether no other course has an exercise of this name.
  ///   - policy: the pack as it was named on the command line.
  init(_ offer: PracticeOffer, isOnly: Bool, policy: String?, language: String) {
    let id = offer.exercise.id
    let name = isOnly ? "\(id)" : "\(offer.course)/\(id)"
    let pack = policy.map { " --policy \(OfferedPractice.quoted($0))" } ?? ""
    minutes = offer.exercise.minutes
    command = "dryrun practice \(name)\(pack)"
    json = PracticeJSON(
      course: offer.course.description, exercise: id.description,
      title: offer.exercise.edition(in: language).title, minutes: minutes, command: command)
  }

  /// A word for a shell.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-._/@+,:".contains($0))
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
