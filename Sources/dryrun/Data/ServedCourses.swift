import Desks
import Detection
import Evaluation
import PackAuthoring
import PolicyPacks
import Practice
import Synchronization

/// The courses of the pack that is served: read at the first stop under its rules, and once.
final class ServedCourses: Sendable {
  private let store: PackStore
  private let path: String
  private let policy: String?
  private let latest = Mutex<(rules: String, courses: PackCourses)?>(nil)

  /// - Parameter policy: the pack as it was named on the command line.
  init(_ store: PackStore, at path: String, named policy: String?) {
    self.store = store
    self.path = path
    self.policy = policy
  }

  /// The exercise that is offered; nobody's groups are known here, so each course counts.
  func offer(for evaluation: Evaluation, task: TaskID?, language: String) -> PracticeJSON? {
    guard evaluation.subject == .draft, evaluation.verdict >= .approval else { return nil }
    let offer = PracticeOffer(for: evaluation, task: task, in: courses.index)
    return offer.map { OfferedPractice($0, policy: policy, language: language).json }
  }

  private var courses: PackCourses {
    let pack = store.engine.pack
    return latest.withLock { latest in
      if let latest, latest.rules == pack.rulesDigest { return latest.courses }
      let courses = PackCourses(at: path, of: pack)
      latest = (pack.rulesDigest, courses)
      return courses
    }
  }
}
