import Courses
import Desks
import Detection
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks
import Practice
import Synchronization

/// The courses of a pack that is served: read when somebody first asks for them, and again when they were
/// saved anew.
final class ServedCourses: Sendable {
  private struct State {
    var rules: String?
    var files: PackFingerprint?
    var looked = Date.distantPast
    var courses: [Course] = []
    var index: PackCourses?
  }

  private let store: PackStore
  private let path: String
  private let policy: String?
  private let state = Mutex(State())
  /// Files are looked at again after so many seconds.
  private static let patience = 2.0

  /// - Parameter policy: the pack as it was named on the command line.
  init(_ store: PackStore, at path: String, named policy: String?) {
    self.store = store
    self.path = path
    self.policy = policy
  }

  /// The courses without errors, as they are now.
  var all: [Course] { fresh.courses }

  /// The exercise that is offered; nobody's groups are known here, so each course counts.
  func offer(for evaluation: Evaluation, task: TaskID?, language: String) -> PracticeJSON? {
    guard evaluation.subject == .draft, evaluation.verdict >= .approval,
      let index = fresh.index?.index
    else { return nil }
    let offer = PracticeOffer(for: evaluation, task: task, in: index)
    return offer.map { OfferedPractice($0, policy: policy, language: language).json }
  }

  private var fresh: State {
    let (pack, now) = (store.engine.pack, Date.now)
    return state.withLock { state in
      let isSame = state.rules == pack.rulesDigest
      if isSame, now.timeIntervalSince(state.looked) < ServedCourses.patience { return state }
      let files =
        state.files?.takenAgain() ?? PackFingerprint(of: path, withCourses: true)
      state.looked = now
      if isSame, files == state.files { return state }
      state = State(
        rules: pack.rulesDigest, files: files, looked: now,
        courses: CourseLoader().load(inPackAt: path, pack).courses,
        index: PackCourses(at: path, of: pack))
      return state
    }
  }
}
