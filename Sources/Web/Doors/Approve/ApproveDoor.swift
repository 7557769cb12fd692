import Accounts
import Approvals
import Desks
import Detection
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// Approve: requests that wait for whoever signed in, and what they decided before.
struct ApproveDoor {
  let pages: PageRenderer
  let store: Store
  let packs: ServedPacks

  struct ListContent {
    var waiting, decided: [RequestView]
    /// How many disputes wait for an answer.
    var disputes: String
  }
  struct Content {
    var item: RequestView
    var mayApprove, mayReject, mayRevoke: Bool
    /// Said where nothing can be decided.
    var isOver: Bool
  }

  func add(to book: RouteBook) {
    book.get("/approve") { request, context in try list(request, context) }
    book.get("/approve/:id") { request, context in try page(request, context) }
    book.form("/approve/:id/approve") { form, _, context in
      try decide(.approve, form, context, said: "ApproveApproved")
    }
    book.form("/approve/:id/reject") { form, _, context in
      try decide(.reject(reason: form.text("reason")), form, context, said: "ApproveRejected")
    }
    book.form("/approve/:id/revoke") { form, _, context in
      try decide(.revoke(reason: form.text("reason")), form, context, said: "ApproveRevoked")
    }
  }

  private func list(_ request: Request, _ context: SiteContext) throws -> Response {
    let me = try context.member.account.id
    let (pack, desk) = (try pack(context), try desk(context))
    let reader = try reader(pack, request, context)
    let open = try DisputeDesk(store, of: pack.id).disputes(in: .open).count
    let decided = try desk.requests().filter { $0.wasDecided(by: me) }
    let content = ListContent(
      waiting: try desk.waiting(for: me).map(reader.view), decided: decided.map(reader.view),
      disputes: pages.say("disputesWaiting", count: open, request, context))
    return pages.response(
      "approve", .init(title: "doorApprove", door: .approve, style: "requests"), content,
      to: request, context)
  }

  private func page(_ request: Request, _ context: SiteContext) throws -> Response {
    let (desk, approval) = (try desk(context), try named(context))
    let me = try context.member.account.id
    let state = approval.state(at: .now)
    let isMine = try desk.waiting(for: me).contains { $0.request.id == approval.request.id }
    let isAsked = try desk.role(of: me, in: approval) != nil
    let content = Content(
      item: try reader(try pack(context), request, context).view(of: approval),
      mayApprove: isMine, mayReject: isMine, mayRevoke: isAsked && state.grant != nil,
      isOver: !isMine && !(isAsked && state.grant != nil))
    return pages.response(
      "approve-request", .init(title: "doorApprove", door: .approve, style: "requests"), content,
      to: request, context)
  }

  private func decide(
    _ act: ApprovalAct, _ form: FormFields, _ context: SiteContext, said: String
  ) throws -> Response {
    let approval = try named(context)
    let here = "/approve/\(approval.request.id)"
    if let reason = act.reason, reason.allSatisfy(\.isWhitespace) {
      return .redirect(to: "\(here)?said=ApproveNoReason")
    }
    // A decision is about what was shown; whoever saw less is shown the rest first.
    guard let seen = form["seen"].flatMap({ Int($0) }), seen == approval.events.count else {
      return .redirect(to: "\(here)?said=ApproveMeanwhile")
    }
    do {
      _ = try desk(context).decide(
        act, on: approval.request.id, by: try context.signer(in: store), seen: seen)
    } catch let error as DeskError where error.code == .changedMeanwhile {
      return .redirect(to: "\(here)?said=ApproveMeanwhile")
    }
    return .redirect(to: "/approve?said=\(said)")
  }

  /// The request that the address names, for those alone who are asked, or were.
  private func named(_ context: SiteContext) throws -> ApprovalCase {
    let desk = try desk(context)
    let me = try context.member.account.id
    guard let approval = try? desk.request(context.parameters.get("id") ?? ""),
      try desk.role(of: me, in: approval) != nil || approval.wasDecided(by: me)
    else { throw Problem(.notFound, .notFound) }
    return approval
  }

  private func desk(_ context: SiteContext) throws -> ApprovalDesk {
    ApprovalDesk(store, of: try context.member.account.pack)
  }

  private func pack(_ context: SiteContext) throws -> PolicyPack {
    guard let pack = packs[try context.member.account.pack] else {
      throw Problem(.notFound, .noPolicy)
    }
    return pack.engine().pack
  }

  private func reader(
    _ pack: PolicyPack, _ request: Request, _ context: SiteContext
  ) throws -> RequestReader {
    RequestReader(
      pack: pack, roster: try store.roster.read(), phrases: pages.phrases,
      language: pages.language(of: request, context.visitor), now: .now)
  }
}

extension ApprovalCase {
  /// Whether somebody decided something about it, as an approver.
  fileprivate func wasDecided(by person: PersonID) -> Bool {
    events.contains { $0.by == person && $0.action.role != nil }
  }
}

extension ApprovalAct {
  /// What is told to whoever asked; `nil` where nothing is.
  fileprivate var reason: String? {
    switch self {
    case .reject(let reason), .revoke(let reason): reason
    case .approve, .withdraw: nil
    }
  }
}
