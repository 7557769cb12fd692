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
    book.post("/api/v1/requests") { body, request, context in
      let question: AskQuestion = try body.decoded()
      let desk = try desk(context)
      return try await room.once.answer(request, body, context) { _ in
        try desk.ask(
          try await proposal(question, context), question.fields, keep: question.keep,
          by: try context.signer(in: room.store)
        ).map(\.request.id.description)
      } show: { names in
        try .json(try names.map { try desk.shown(try self.request($0, events: 0, desk)) })
      }
    }
    book.get("/api/v1/requests") { request, context in
      let (desk, query) = (try desk(context), try PageQuery(request))
      let part = try part(query, desk, context)
      return try .part(
        try part.elements.map { try desk.shown($0) }, next: part.next, of: request, query)
    }
    book.get("/api/v1/requests/waiting") { request, context in
      let (desk, query) = (try desk(context), try PageQuery(request))
      let part = ListPart(of: try desk.waiting(for: try context.member.account.id), query) {
        PagePlace($0.request.asked, $0.request.id.description)
      }
      return try .part(
        try part.elements.map { try desk.shown($0) }, next: part.next, of: request, query)
    }
    book.get("/api/v1/requests/:id") { _, context in
      let desk = try desk(context)
      return try .json(try desk.shown(try request(desk, context)))
    }
    book.post("/api/v1/requests/:id/decision") { body, request, context in
      let question: DecisionQuestion = try body.decoded()
      guard try question.act == .withdraw || context.member.account.roles.contains(.approver)
      else { throw Problem(.forbidden, .notYours) }
      let desk = try desk(context)
      return try await room.once.answer(request, body, context) { _ in
        let after = try desk.decide(
          question.act, on: try self.request(desk, context).request.id,
          by: try context.signer(in: room.store), seen: question.seen)
        return [after.request.id.description, "\(after.events.count)"]
      } show: { names in
        try .json(
          try desk.shown(
            try self.request(names.first ?? "", events: names.last.flatMap { Int($0) } ?? 0, desk)))
      }
    }
  }

  /// The part of the list that is asked for, as far as whoever asks may see it.
  ///
  /// However few that are, no more than so many are looked at for one part; the next one goes on from there.
  private func part(
    _ query: PageQuery, _ desk: ApprovalDesk, _ context: SiteContext
  ) throws -> ListPart<ApprovalCase> {
    var found: [ApprovalCase] = []
    var place = query.after.map {
      RequestPlace(asked: $0.moment, id: RequestID($0.name))
    }
    for _ in 0..<RequestsAPI.mostChunks {
      let (requests, next) = try desk.requests(after: place, limit: PageQuery.most)
      for approval in requests where try isVisible(approval, desk, context) {
        // There is one more, so the part ends before it.
        if found.count == query.limit {
          return ListPart(found, next: found.last.map { PagePlace(RequestPlace($0.request)) })
        }
        found.append(approval)
      }
      guard let next else { return ListPart(found, next: nil) }
      place = next
    }
    return ListPart(found, next: place.map { PagePlace($0) })
  }

  private static let mostChunks = 10

  /// A request as it was after so many events.
  private func request(
    _ name: String, events: Int, _ desk: ApprovalDesk
  ) throws -> ApprovalCase {
    let now = try desk.request(name)
    return try ApprovalCase(now.request, events: Array(now.events.prefix(events)))
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

extension PagePlace {
  /// A place in the list of requests.
  fileprivate init(_ place: RequestPlace) { self.init(place.asked, place.id.description) }
}
