import Approvals
import Detection
import Evaluation
import Foundation
import PlantedErrors
import PolicyPacks
import Storage

/// Requests for approval, signed by those who ask and those who decide: granted, one refused, one that waits.
struct DemoApprovals {
  private let history: DemoHistory
  private var random: SeededGenerator

  private enum Ending { case granted, refused, waiting }

  init(_ history: DemoHistory, _ random: SeededGenerator) {
    (self.history, self.random) = (history, random)
  }

  /// The requests with what happened to each.
  func steps() throws -> [DemoStep] {
    var part = self
    let script = history.staff.script
    guard !script.requests.isEmpty else { return [] }
    return try (0..<script.requestCount).flatMap { number in
      let isLast = number == script.requestCount - 1
      let ending: Ending = isLast ? .waiting : number % 5 == 3 ? .refused : .granted
      // A week each, from the second on; the last one was asked a while ago.
      let week = 1 + number * (DemoData.weeks - 1) / max(script.requestCount - 1, 1)
      let moment =
        isLast
        ? history.clock.now - 2 * 3600
        : history.clock.moment(week: min(week, DemoData.weeks - 1), day: 1 + number % 3, hour: 8.25)
      return try part.request(number, script, ending, at: moment)
    }
  }

  private mutating func request(
    _ number: Int, _ script: DemoScript, _ ending: Ending, at moment: Date
  ) throws -> [DemoStep] {
    // One that waits goes through a workflow that leaves time.
    let draft = script.requests[ending == .waiting ? 0 : number % script.requests.count]
    let learners = history.staff.learners
    let learner = learners[number % learners.count]
    guard let request = try request(draft, by: learner, at: moment) else { return [] }
    var approval = try ApprovalCase(request)
    let store = history.store
    var steps = history.step(at: moment) { try store.requests.add(request) }
    while let event = try next(approval, ending) {
      approval = try approval.appending(event, roster: history.roster)
      steps += history.step(at: event.at) {
        try store.requests.append(event, to: request.id)
      }
    }
    return steps
  }

  private mutating func request(
    _ draft: DemoScript.Draft, by learner: PersonID, at moment: Date
  ) throws -> ApprovalRequest? {
    let engine = history.staff.organisation.engine
    let evaluation = engine.evaluate(
      Draft(draft.text, tool: draft.tool, task: draft.task), at: moment)
    let subjects = engine.approvalSubjects(
      of: evaluation, task: draft.task,
      draftDigest: history.store.key.digest(of: SensitiveText(draft.text)))
    guard evaluation.verdict == .approval, let id = evaluation.workflows.first,
      let workflow = engine.pack.workflows[id], let subject = subjects[id]
    else { return nil }
    var request = ApprovalRequest(
      id: RequestID(String(random.name().prefix(8))), requester: learner, workflowID: id,
      workflow: workflow, hours: engine.pack.workingHours, packAuthors: engine.pack.authors,
      subject: subject,
      fields: Dictionary(
        workflow.requires.map { ($0, history.staff.script.requestReason) }
      ) { first, _ in first }, keptText: (evaluation.rewrite?.text ?? evaluation.text).string,
      asked: moment)
    request.signature = try history.staff.keys[learner]?.sign(
      request.canonicalBytes, namespace: ApprovalEvent.namespace)
    return request
  }

  /// What happens next: a stage's first qualified person agrees, or refuses; `nil` where nothing does.
  private mutating func next(_ approval: ApprovalCase, _ ending: Ending) throws -> ApprovalEvent? {
    let asked = approval.events.last?.at ?? approval.request.asked
    guard case .waiting(let waiting) = approval.state(at: asked) else { return nil }
    if ending == .waiting, waiting.stage > 0 { return nil }
    let minutes = waiting.due.map { max($0.timeIntervalSince(waiting.since) / 60, 2) } ?? 60
    let wait = min(minutes * Double(15 + random.below(60)) / 100, 90 + Double(random.below(900)))
    let moment = waiting.since + (wait * 60).rounded()
    guard moment <= history.clock.now, let (person, role) = approver(waiting, of: approval) else {
      return nil
    }
    let action: ApprovalAction =
      ending == .refused
      ? .rejected(as: role, reason: history.staff.script.refusal)
      : .approved(stage: waiting.stage, as: role)
    var event = ApprovalEvent(at: moment, by: person, action: action)
    event.signature = try history.staff.keys[person]?.sign(
      event.signedBytes(in: approval.request), namespace: ApprovalEvent.namespace)
    return event
  }

  /// Somebody who may agree and has not acted on this request yet.
  private func approver(
    _ waiting: Waiting, of approval: ApprovalCase
  ) -> (PersonID, Approver)? {
    let acted = Set(approval.events.map(\.by)).union([approval.request.requester])
    for role in waiting.approvers {
      let person = history.staff.people.map(\.id).first { person in
        !acted.contains(person)
          && history.roster.qualifies(person, as: role, for: approval.request.requester)
      }
      if let person { return (person, role) }
    }
    return nil
  }
}
