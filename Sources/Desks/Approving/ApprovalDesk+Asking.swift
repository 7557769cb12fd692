public import Approvals
import Detection
import Evaluation
import Foundation
import PolicyPacks
import Storage

/// Asking for approval of a draft.
extension ApprovalDesk {
  /// The request that asks for the same already; `nil` if there is none.
  ///
  /// Whoever asks twice would wait twice.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func existing(_ proposal: ApprovalProposal) throws(DeskError) -> ApprovalCase? {
    let (subjects, moment) = (subjects(of: proposal), now())
    guard let digest = subjects.values.first?.draftDigest else { return nil }
    return try DeskError.translated { try store.requests.list(for: digest) }.first { approval in
      !approval.state(at: moment).isFinal
        && subjects[approval.request.workflowID] == approval.request.subject
    }
  }

  /// Asks: signs a request for each workflow, and keeps them.
  ///
  /// Nothing is kept unless each of them could be signed.
  ///
  /// - Parameters:
  ///   - proposal: what is asked, as the person saw it.
  ///   - fields: what they say, by field.
  ///   - keep: what approvers may read.
  ///   - signer: who asks.
  /// - Returns: the requests, by the names of their workflows.
  /// - Throws: `incomplete` if fields are missing or foreign; `notNeeded` if it was asked already.
  public func ask(
    _ proposal: ApprovalProposal, _ fields: [String: String], keep: ApprovalProposal.Keep,
    by signer: Signer
  ) throws(DeskError) -> [ApprovalCase] {
    try check(fields, of: proposal)
    if let same = try existing(proposal) {
      throw DeskError(
        .notNeeded, message: "request \(same.request.id) asks for this already",
        terminalHint: "; see: dryrun approvals show \(same.request.id)")
    }
    var requests: [ApprovalRequest] = []
    for (workflow, subject) in subjects(of: proposal).sorted(by: { $0.key < $1.key }) {
      requests.append(
        try request(
          workflow, subject, in: proposal.engine.pack, fields, proposal.keptText(keep), signer))
    }
    return try DeskError.translated {
      try requests.map { request in
        try store.requests.add(request)
        return try ApprovalCase(request)
      }
    }
  }

  private func check(
    _ fields: [String: String], of proposal: ApprovalProposal
  ) throws(DeskError) {
    if let unknown = proposal.unknown(in: fields).first {
      let known = proposal.fieldNames.joined(separator: ", ")
      throw DeskError(
        .incomplete, message: "nobody asks for the field '\(unknown)'; there is: \(known)")
    }
    if let missing = proposal.missing(in: fields) {
      throw DeskError(
        .incomplete,
        message: "\(missing.workflow.title) needs to know more: "
          + missing.fields.joined(separator: ", "))
    }
  }

  private func subjects(of proposal: ApprovalProposal) -> [WorkflowID: ApprovalSubject] {
    proposal.engine.approvalSubjects(
      of: proposal.evaluation, task: proposal.task,
      draftDigest: store.key.digest(of: proposal.evaluation.text))
  }

  private func request(
    _ id: WorkflowID, _ subject: ApprovalSubject, in pack: PolicyPack,
    _ fields: [String: String], _ kept: String?, _ signer: Signer
  ) throws(DeskError) -> ApprovalRequest {
    guard let workflow = pack.workflows[id] else {
      throw DeskError(.notFound, message: "the policy knows no workflow '\(id)'")
    }
    var random = SystemRandomNumberGenerator()
    var request = ApprovalRequest(
      id: RequestName.make(using: &random), requester: signer.person.id, workflowID: id,
      workflow: workflow, hours: pack.workingHours, packAuthors: pack.authors, subject: subject,
      fields: fields, keptText: kept, asked: now())
    request.signature = try signer.sign(request.canonicalBytes)
    return request
  }
}
