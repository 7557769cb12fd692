import Desks
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Practice
import Storage

extension CheckDesk {
  /// The desk of whoever is at the terminal.
  ///
  /// - Parameter store: the data, if anybody kept any and they matter.
  init(_ policy: PolicyOptions, _ pack: PolicyPack, _ store: Store?) throws(CommandError) {
    let courses = PackCourses(at: try PolicyLocation.find(policy.policy).path, of: pack)
    // Most checks touch no data; then it does not matter who is there.
    let person = store == nil ? nil : try Account.person()
    self.init(store, for: person, countsOnlyOwn: false, courses: { courses.index })
  }

  /// What a check of a draft comes to; approvals that do not count are said.
  func evaluation(
    of draft: Draft, by engine: Engine, for requester: Requester,
    asking plugins: any PluginDetectors
  ) async throws(CommandError) -> Evaluation {
    do {
      let checked = try await evaluate(draft, by: engine, for: requester, asking: plugins)
      for reason in checked.uncounted { StandardError.write("dryrun: \(reason)\n") }
      return checked.evaluation
    } catch { throw CommandError(error) }
  }

  /// The exercise that is offered after a check.
  ///
  /// - Parameter policy: the pack as it was named on the command line.
  func offer(
    for evaluation: Evaluation, task: TaskID?, language: String, policy: String?
  ) throws(CommandError) -> OfferedPractice? {
    do {
      return try offer(for: evaluation, task: task).map {
        OfferedPractice($0, policy: policy, language: language)
      }
    } catch { throw CommandError(error) }
  }
}
