import Approvals
import Detection
import Foundation
import PolicyPacks

/// Says in somebody's language what a request for approval is, and where it stands.
struct RequestReader {
  let pack: PolicyPack
  let roster: Roster
  let phrases: Phrasebook
  let language: PageLanguage
  let now: Date

  /// A request for a page.
  func view(of approval: ApprovalCase) -> RequestView {
    let (request, state) = (approval.request, approval.state(at: now))
    let subject = request.subject
    return RequestView(
      id: request.id.description, requester: name(of: request.requester),
      tool: tool(subject.tool),
      workflow: pack.title(of: request.workflowID, language: language.rawValue)
        ?? request.workflow.title,
      asked: Day.minute(request.asked), task: subject.task?.description,
      classes: subject.classes.sorted().map {
        pack.title(of: $0, language: language.rawValue) ?? $0.description
      },
      rules: subject.rules.map(\.description).sorted(),
      fields: request.fields.sorted { $0.key < $1.key }.map {
        RequestView.Field(label: field($0.key), text: $0.value)
      },
      text: request.keptText, state: say("requestsState-\(state.name)"), tone: state.tone,
      sentence: sentence(state), wait: wait(state, request),
      events: approval.events.map(event), seen: approval.events.count)
  }

  /// What people call somebody.
  func name(of person: PersonID) -> String { roster[person]?.name ?? person.description }

  /// What people call a tool.
  func tool(_ id: ToolID) -> String {
    pack.tools[id].map { pack.title(of: $0, language: language.rawValue) } ?? id.description
  }

  /// What people call a field of a request: its name in the pack, unless it is the usual one.
  func field(_ name: String) -> String { name == "reason" ? say("requestsReason") : name }

  /// Who could agree, by what they are asked as, for what somebody asks.
  func people(_ approvers: [Approver], for requester: PersonID) -> String {
    approvers.map { approver in
      let names = roster.people.filter {
        roster.qualifies($0.id, as: approver, for: requester)
      }.map { name(of: $0.id) }
      let role = words(approver)
      if names == [role] { return role }
      return "\(role) (\(names.isEmpty ? say("requestsNobody") : names.joined(separator: ", ")))"
    }.joined(separator: " \(say("requestsOr")) ")
  }

  private func words(_ approver: Approver) -> String {
    switch approver {
    case .managerOfRequester: say("requestsManager")
    case .group(let group): group.description
    case .person(let person): name(of: person)
    }
  }

  func say(_ key: String, _ values: [String: String] = [:]) -> String {
    phrases.say(key, in: language, values)
  }
}

extension RequestReader {
  private func wait(_ state: ApprovalState, _ request: ApprovalRequest) -> RequestView.Wait? {
    guard case .waiting(let waiting) = state else { return nil }
    return RequestView.Wait(
      stage: phrases.say(
        "requestsStage", count: waiting.missing, in: language, ["stage": waiting.name]),
      people: people(waiting.approvers, for: request.requester),
      waited: duration(request.hours.elapsed(from: request.asked, to: now)),
      pause: request.hours.isWorking(at: now) ? nil : say("requestsPause"),
      due: waiting.due.map { say("requestsDue", ["moment": Day.minute($0)]) },
      late: waiting.isLate ? say("requestsLate") : nil,
      end: waiting.rejectsAt.map { say("requestsEnds", ["moment": Day.minute($0)]) })
  }

  private func duration(_ seconds: TimeInterval) -> String {
    let minutes = Int(seconds / 60)
    return minutes < 60
      ? phrases.say("requestsMinutes", count: minutes, in: language)
      : phrases.say("requestsHours", count: minutes / 60, in: language)
  }

  private func sentence(_ state: ApprovalState) -> String? {
    switch state {
    case .waiting: nil
    case .granted(let grant):
      phrases.say(
        "requestsGranted", count: grant.usesLeft, in: language,
        ["moment": Day.minute(grant.expires)])
    case .rejected(let end) where end.by == nil: say("requestsUnanswered")
    case .rejected(let end), .revoked(let end): end.reason
    case .withdrawn(let moment), .expired(let moment), .usedUp(let moment): Day.minute(moment)
    }
  }

  private func event(_ event: ApprovalEvent) -> RequestView.Event {
    let reason: String? =
      switch event.action {
      case .rejected(_, let reason), .revoked(_, let reason): reason
      case .approved, .withdrawn, .used: nil
      }
    return RequestView.Event(
      moment: Day.minute(event.at), who: name(of: event.by),
      what: say("requestsDid-\(event.action.name)"), reason: reason)
  }
}

extension ApprovalState {
  /// The verdict whose colour and shape stand for it.
  fileprivate var tone: String {
    switch self {
    case .waiting: "approval"
    case .granted: "allow"
    case .rejected, .revoked: "block"
    case .withdrawn, .expired, .usedUp: "warn"
    }
  }
}
