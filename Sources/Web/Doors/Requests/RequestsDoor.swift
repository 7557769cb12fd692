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

/// Requests: asking for approval of a draft, what became of it, and of what one disputed.
struct RequestsDoor {
  let pages: PageRenderer
  let store: Store
  let drafts: DraftReader

  struct Content {
    var requests: [RequestView]
    var ended: [RequestView]
    var disputes: [DisputeView]
    /// How many disputes wait for whoever may answer them; `nil` for others.
    var toAnswer: String?
    var isEmpty: Bool
  }

  func add(to book: RouteBook) {
    book.get("/requests") { request, context in try page(request, context) }
    book.form("/requests/preview") { form, request, context in
      let checked = try await drafts.read(form, request, context)
      _ = try context.signer(in: store)
      return try preview(
        AskedApproval(form, checked, pages.phrases), checked, request, context, tells: false)
    }
    book.form("/requests") { form, request, context in
      let checked = try await drafts.read(form, request, context)
      return try ask(form, checked, request, context)
    }
    book.form("/requests/:id/withdraw") { _, _, context in
      let desk = ApprovalDesk(store, of: try context.member.account.pack)
      let asked = try desk.request(context.parameters.get("id") ?? "")
      // Nobody learns here what others asked.
      guard try context.member.account.id == asked.request.requester else {
        throw Problem(.notFound, .notFound)
      }
      _ = try desk.decide(.withdraw, on: asked.request.id, by: try context.signer(in: store))
      return .redirect(to: "/requests?said=RequestsWithdrawn")
    }
  }

  private func preview(
    _ asked: AskedApproval, _ checked: DraftReader.Checked, _ request: Request,
    _ context: SiteContext, tells: Bool
  ) throws -> Response {
    let reader = try reader(checked.engine.pack, request, context)
    let page = AskPage(asked, reader, for: try context.member.account.id, tells: tells)
    return pages.response(
      "ask", .init(title: "requestsAskTitle", door: .requests, style: "requests"), page,
      to: request, context, status: page.problem == nil ? .ok : .unprocessableContent)
  }

  private func ask(
    _ form: FormFields, _ checked: DraftReader.Checked, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let asked = try AskedApproval(form, checked, pages.phrases)
    guard asked.proposal.missing(in: asked.fields) == nil else {
      return try preview(asked, checked, request, context, tells: true)
    }
    let desk = ApprovalDesk(store, of: checked.engine.pack.id)
    do {
      _ = try desk.ask(
        asked.proposal, asked.fields, keep: asked.keep, by: try context.signer(in: store))
    } catch let error as DeskError where error.code == .notNeeded {
      return .redirect(to: "/requests?said=RequestsAlready")
    }
    return .redirect(to: "/requests?said=RequestsAsked")
  }

  private func page(_ request: Request, _ context: SiteContext) throws -> Response {
    let member = try context.member.account
    let pack = try drafts.pack(of: context).engine().pack
    let reader = try reader(pack, request, context)
    let cases = try ApprovalDesk(store, of: pack.id).requests(by: member.id)
    let views = { (isEnded: Bool) in
      cases.filter { $0.state(at: reader.now).isFinal == isEnded }.map(reader.view)
    }
    let desk = DisputeDesk(store, of: pack.id)
    let disputes = try desk.disputes(by: member.id).reversed().map {
      DisputeView($0, reader)
    }
    let content = Content(
      requests: views(false), ended: views(true), disputes: Array(disputes),
      toAnswer: try toAnswer(desk, request, context), isEmpty: cases.isEmpty && disputes.isEmpty)
    return pages.response(
      "requests", .init(title: "doorRequests", door: .requests, style: "requests"), content,
      to: request, context)
  }

  private func toAnswer(
    _ desk: DisputeDesk, _ request: Request, _ context: SiteContext
  ) throws -> String? {
    guard !context.visitor.roles.isDisjoint(with: [.author, .approver]) else { return nil }
    let count = try desk.disputes(in: .open).count
    return pages.say("disputesWaiting", count: count, request, context)
  }

  private func reader(
    _ pack: PolicyPack, _ request: Request, _ context: SiteContext
  ) throws -> RequestReader {
    RequestReader(
      pack: pack, roster: try store.roster.read(), phrases: pages.phrases,
      language: pages.language(of: request, context.visitor), now: .now)
  }
}
