public import Approvals
public import Detection
import Foundation

public import PolicyPacks

extension Check {
  /// The rulings, with those allowed that somebody agreed to.
  func approved(_ rulings: [Ruling]) -> [Ruling] {
    guard let permissions, let tool else { return rulings }
    let waiting = rulings.filter { $0.verdict == .approval }
    let approvals = waiting.compactMap { $0.cell?.workflow }.unique.reduce(
      into: [WorkflowID: Approval]()
    ) { approvals, workflow in
      let subject = ApprovalSubject(
        waiting.filter { $0.cell?.workflow == workflow }, draftDigest: permissions.draftDigest,
        tool: tool.id, task: task, pack: pack)
      approvals[workflow] = permissions.approval(for: subject, workflow, in: pack, at: moment)
    }
    return rulings.map { ruling in
      guard ruling.verdict == .approval, let workflow = ruling.cell?.workflow,
        let approval = approvals[workflow]
      else { return ruling }
      var allowed = ruling
      allowed.verdict = .allow
      allowed.approval = approval
      return allowed
    }
  }
}

extension Permissions {
  /// The approval that covers a subject and lasts the longest.
  fileprivate func approval(
    for subject: ApprovalSubject, _ workflow: WorkflowID, in pack: PolicyPack, at moment: Date
  ) -> Approval? {
    cases.compactMap { held -> Approval? in
      guard held.request.workflowID == workflow, pack.agrees(with: held.request),
        let grant = held.state(at: moment).grant,
        grant.covers(subject, at: moment)
      else { return nil }
      return Approval(request: held.request.id, expires: grant.expires)
    }.max { $0.expires < $1.expires }
  }
}

extension PolicyPack {
  /// Whether a request was decided by the pack's own workflow: what a request says of it is its
  /// requester's word.
  fileprivate func agrees(with request: ApprovalRequest) -> Bool {
    guard var own = workflows[request.workflowID] else { return false }
    own.origin = request.workflow.origin
    return own == request.workflow && workingHours == request.hours
      && authors == request.packAuthors
  }
}

extension ApprovalSubject {
  /// What somebody would agree to: the classes and rules of rulings that ask for it.
  fileprivate init(
    _ rulings: [Ruling], draftDigest: DraftDigest, tool: ToolID, task: TaskID?, pack: PolicyPack
  ) {
    self.init(
      draftDigest: draftDigest, tool: tool, task: task,
      classes: Set(rulings.flatMap { $0.finding.allClasses }),
      rules: Set(rulings.map(\.rule)), pack: pack.id, packVersion: pack.version,
      rulesDigest: pack.rulesDigest)
  }
}

extension Engine {
  /// What somebody would have to agree to, for each workflow of an evaluated draft.
  ///
  /// - Parameters:
  ///   - evaluation: what this engine said to the draft, without permissions.
  ///   - task: the task that it was checked for.
  ///   - draftDigest: the keyed digest of its text.
  public func approvalSubjects(
    of evaluation: Evaluation, task: TaskID?, draftDigest: DraftDigest
  ) -> [WorkflowID: ApprovalSubject] {
    guard let tool = evaluation.tool else { return [:] }
    let waiting = evaluation.rulings.filter { $0.verdict == .approval }
    return evaluation.workflows.reduce(into: [:]) { subjects, workflow in
      subjects[workflow] = ApprovalSubject(
        waiting.filter { $0.cell?.workflow == workflow }, draftDigest: draftDigest, tool: tool,
        task: task, pack: pack)
    }
  }
}
