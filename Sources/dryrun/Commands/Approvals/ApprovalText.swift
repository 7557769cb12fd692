import Approvals
import Desks
import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Storage

/// Requests for approval as people read them on a terminal.
enum ApprovalText {
  /// One line for a list.
  static func line(
    _ approval: ApprovalCase, _ ticket: RequestTicket? = nil, at moment: Date
  ) -> String {
    let (request, state) = (approval.request, approval.state(at: moment))
    return [
      request.id.description, state.name.padded(to: 9), Moment.text(request.asked),
      request.requester.description.padded(to: 12),
      "\(request.subject.tool) · \(classes(of: request))"
        + (ticket.map { " · \(Excerpt.visible($0.ticket)) at \($0.connector)" } ?? ""),
    ].joined(separator: "  ") + "\n"
  }

  /// Everything about one request.
  static func whole(_ shown: ShownRequest, at moment: Date) -> String {
    let approval = shown.approval
    var lines = [request(approval.request)]
    if let ticket = shown.ticket { lines.append("  ticket    \(self.ticket(ticket))") }
    lines += approval.events.map(event)
    lines.append(state(approval.state(at: moment), shown.awaited))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Where a request is in another system.
  static func ticket(_ ticket: RequestTicket) -> String {
    let url = ticket.url.map { ", \(Excerpt.visible($0))" } ?? ""
    let end = ticket.isOpen ? "" : " (done with)"
    return "\(Excerpt.visible(ticket.ticket)) at \(ticket.connector)\(url)\(end)"
  }

  /// What is asked, by whom, for what.
  static func request(_ request: ApprovalRequest) -> String {
    let subject = request.subject
    var lines = [
      "Request \(request.id), asked by \(request.requester) at \(Moment.text(request.asked))",
      "  for       \(Excerpt.visible(request.workflow.title)) (\(request.workflowID))",
      "  tool      \(subject.tool)" + (subject.task.map { ", task \($0)" } ?? ""),
      "  classes   \(classes(of: request))",
      "  rules     \(subject.rules.map(\.description).sorted().joined(separator: ", ")), "
        + "of \(subject.pack) \(subject.packVersion) (\(subject.rulesDigest.prefix(12)))",
    ].map { Excerpt.visible($0) }
    lines += request.fields.sorted { $0.key < $1.key }.map {
      "  \(Excerpt.visible($0.key).padded(to: 9)) \(Excerpt.visible($0.value))"
    }
    guard let text = request.keptText else {
      return (lines + ["  text      nothing was kept"]).joined(separator: "\n")
    }
    lines.append("  text")
    lines += kept(text).map { "    " + $0 }
    return lines.joined(separator: "\n")
  }

  /// The lines of a text that is kept, as far as a terminal can show them.
  static func kept(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.map { Excerpt.visible(String($0)) }
  }

  private static func classes(of request: ApprovalRequest) -> String {
    request.subject.classes.map(\.description).sorted().joined(separator: ", ")
  }

  static func event(_ event: ApprovalEvent) -> String {
    let what =
      switch event.action {
      case .approved(let stage, let role): "approved stage \(stage + 1) as \(role.words)"
      case .rejected(let role, let reason): "rejected as \(role.words): \(Excerpt.visible(reason))"
      case .revoked(let role, let reason): "revoked as \(role.words): \(Excerpt.visible(reason))"
      case .withdrawn: "withdrew it"
      case .used: "used it"
      }
    let signed = event.signature == nil ? "" : " (signed)"
    return "  \(Moment.text(event.at))  \(event.by) \(what)\(signed)"
  }

  /// Where a request stands, in sentences.
  static func state(
    _ state: ApprovalState, roster: Roster, _ request: ApprovalRequest
  ) -> String {
    self.state(state, AwaitedPeople(in: state, of: request, roster))
  }

  /// The same where it is known who may answer.
  static func state(_ state: ApprovalState, _ awaited: AwaitedPeople) -> String {
    switch state {
    case .waiting(let waiting): return self.waiting(waiting, awaited)
    case .granted(let grant):
      return "Granted until \(Moment.text(grant.expires)), for \(grant.usesLeft.of("use"))."
    case .rejected(let rejection):
      let who = rejection.by.map { "by \($0)" } ?? "because nobody answered in time"
      return "Rejected \(who) at \(Moment.text(rejection.at)): \(Excerpt.visible(rejection.reason))"
    case .revoked(let rejection):
      let who = rejection.by.map { " by \($0)" } ?? ""
      return "Revoked\(who) at \(Moment.text(rejection.at)): \(Excerpt.visible(rejection.reason))"
    case .withdrawn(let moment): return "Withdrawn at \(Moment.text(moment))."
    case .expired(let moment): return "Expired at \(Moment.text(moment))."
    case .usedUp(let moment): return "Used up at \(Moment.text(moment))."
    }
  }

  private static func waiting(_ waiting: Waiting, _ awaited: AwaitedPeople) -> String {
    let who = waiting.approvers.map { approver in
      let people = awaited[approver].map(\.description)
      return people.isEmpty
        ? "\(approver.words) (nobody in the roster)"
        : "\(approver.words) (\(people.joined(separator: ", ")))"
    }
    var lines = [
      "Waiting for \(waiting.name): \(waiting.missing) of \(who.joined(separator: " or "))"
        + (waiting.due.map { ", by \(Moment.text($0))" } ?? "")
        + (waiting.isLate ? "; it is late" : "")
    ]
    if let end = waiting.rejectsAt {
      lines.append("Rejected by itself at \(Moment.text(end)) if nobody answers.")
    }
    return lines.joined(separator: "\n")
  }
}
