import Diagnostics

/// Finds workflows that nobody could ever pass, because nobody may agree twice.
struct SeparationCheck {
  private let problems: Problems
  private let location: Location

  init(_ problems: Problems, at location: Location) {
    self.problems = problems
    self.location = location
  }

  /// Stages that name people need as many different ones together: Hall's condition, for every set of
  /// stages that is large enough to break it.
  func check(_ workflow: ApprovalWorkflow) {
    guard !workflow.separation.twice else { return }
    let closed = workflow.stages.filter { $0.approvers.mostPeople != nil }
    guard closed.count > 1, closed.count <= StageReader.most else { return }
    for chosen in 1..<(1 << closed.count) where chosen.nonzeroBitCount > 1 {
      let stages = closed.indices.filter { chosen >> $0 & 1 == 1 }.map { closed[$0] }
      let needs = stages.reduce(0) { $0 + $1.needs }
      // One stage alone may name enough, which spares counting.
      guard stages.allSatisfy({ $0.approvers.count < needs }) else { continue }
      let people = Set(stages.flatMap(\.approvers)).count
      guard needs > people else { continue }
      let names = stages.map { "'\($0.name)'" }.joined(separator: ", ")
      problems.error(
        "needs-too-many",
        "the stages \(names) need \(needs) different people, but name only \(people)",
        at: location,
        notes: ["name more of them, or say separation: {twice: true}"])
      return
    }
  }
}
