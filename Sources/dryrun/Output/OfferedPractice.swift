import Courses
import Desks
import Detection
import Evaluation
import Practice

/// An exercise that is offered after a check, as people and machines read it.
struct OfferedPractice {
  let minutes: Int
  /// What starts it on a terminal.
  let command: String
  let json: PracticeJSON

  /// - Parameter policy: the pack as it was named on the command line.
  init(_ offer: PracticeOffer, policy: String?, language: String) {
    let (entry, id) = (offer.entry, offer.entry.exercise)
    let name = offer.isOnlyOne ? "\(id)" : "\(entry.course)/\(id)"
    let pack = policy.map { " --policy \(OfferedPractice.quoted($0))" } ?? ""
    minutes = entry.minutes
    command = "dryrun practice \(name)\(pack)"
    json = PracticeJSON(
      course: entry.course.description, exercise: id.description,
      title: entry.title(in: language), minutes: minutes, command: command)
  }

  /// What a server offers; there one needs to name no pack.
  init(_ offer: OfferedExercise) {
    minutes = offer.minutes
    command = "dryrun practice \(offer.name)"
    json = PracticeJSON(
      course: offer.course.description, exercise: offer.exercise.description, title: offer.title,
      minutes: offer.minutes, command: command)
  }

  /// A word for a shell.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-._/@+,:".contains($0))
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
