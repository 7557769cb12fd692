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

/// Asking for approval from a terminal, and giving it, signed with the key of the account.
struct RequestsAPI {
  let room: APIRoom

  func add(to book: RouteBook) {
    book.post("/api/v1/requests/preview") { body, _, context in
      let question: AskQuestion = try body.decoded()
      let proposal = try await proposal(question, context)
      let same = try desk(context).existing(proposal)?.request.id
      return try .json(ProposalReport(proposal, keep: question.keep, same: same))
    }
    book.post("/api/v1/requests") { body, _, context in
      let question: AskQuestion = try body.decoded()
      let desk = try desk(context)
      let asked = try desk.ask(
        try await proposal(question, context), question.fields, keep: question.keep,
        by: try context.signer(in: room.store))
      return try .json(try asked.map { try desk.shown($0) })
    }
    book.get("/api/v1/requests") { _, context in
      let desk = try desk(context)
      let seen = try desk.requests().filter { try isVisible($0, desk, context) }
      return try .json(try seen.map { try desk.shown($0) })
    }
    book.get("/api/v1/requests/waiting") { _, context in
      let desk = try desk(context)
      let waiting = try desk.waiting(for: try context.member.account.id)
      return try .json(try waiting.map { try desk.shown($0) })
    }
    book.get("/api/v1/requests/:id") { _, context in
      let desk = try desk(context)
      return try .json(try desk.shown(try request(desk, context)))
    }
    book.post("/api/v1/requests/:id/decision") { body, _, context in
      let question: DecisionQuestion = try body.decoded()
      guard try question.act == .withdraw || context.member.account.roles.contains(.approver)
      else { throw Problem(.forbidden, .notYours) }
      let desk = try desk(context)
      let after = try desk.decide(
        question.act, on: try request(desk, context).request.id,
        by: try context.signer(in: room.store), seen: question.seen)
      return try .json(try desk.shown(after))
    }
  }

  private func desk(_ context: SiteContext) throws -> ApprovalDesk {
    ApprovalDesk(room.store, of: try context.member.account.pack)
  }

  private func proposal(
    _ question: AskQuestion, _ context: SiteContext
  ) async throws -> ApprovalProposal {
    let pack = try room.pack(context)
    let engine = pack.engine()
    try room.check(question.task, isIn: engine.pack)
    let draft = Draft(question.text, tool: question.tool, task: question.task)
    let evaluation = await engine.evaluate(
      draft, for: try room.requester(context), at: .now, asking: pack.plugins)
    return try ApprovalProposal(of: evaluation, task: question.task, by: engine)
  }

  /// The request of the address, if whoever asks may see it; for others there is none.
  private func request(_ desk: ApprovalDesk, _ context: SiteContext) throws -> ApprovalCase {
    let approval = try desk.request(context.parameters.get("id") ?? "")
    guard try isVisible(approval, desk, context) else { throw Problem(.notFound, .notFound) }
    return approval
  }

  /// Whoever asked sees a request, whoever may decide about it, and whoever did something to it.
  private func isVisible(
    _ approval: ApprovalCase, _ desk: ApprovalDesk, _ context: SiteContext
  ) throws -> Bool {
    let person = try context.member.account.id
    return try approval.request.requester == person
      || approval.events.contains { $0.by == person }
      || desk.role(of: person, in: approval) != nil
  }
}
