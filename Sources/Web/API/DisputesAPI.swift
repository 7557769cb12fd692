import Accounts
import Desks
import Detection
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// Saying from a terminal that a finding is wrong, and reading what became of it.
struct DisputesAPI {
  let room: APIRoom

  func add(to book: RouteBook) {
    book.post("/api/v1/disputes/preview") { body, _, context in
      var question: DisputeQuestion = try body.decoded()
      let seed = UInt32.random(in: 0 ... .max)
      question.seed = seed
      return try .json(DisputePreview(try await proposal(question, context).kept, seed: seed))
    }
    book.post("/api/v1/disputes") { body, request, context in
      let question: DisputeQuestion = try body.decoded()
      return try await room.once.answer(request, body, context) { key in
        [try await open(question, key, context).description]
      } show: { names in
        try .json(try desk(context).dispute(names.first ?? "").asOpened)
      }
    }
    book.get("/api/v1/disputes") { request, context in
      let query = try PageQuery(request)
      let place = query.after.map {
        DisputePlace(opened: $0.moment, id: DisputeID($0.name))
      }
      let (disputes, next) = try desk(context).disputes(
        by: try context.member.account.id, after: place, limit: query.limit)
      return try .part(
        disputes, next: next.map { PagePlace($0.opened, $0.id.description) }, of: request, query)
    }
    book.post("/api/v1/disputes/seen") { body, request, context in
      let _: NoContent = try body.decoded()
      return try await room.once.answer(request, body, context) { _ in
        try noteSeen(context)
        return []
      } show: { _ in
        .done
      }
    }
  }

  /// A key names the dispute as well: where the program ended halfway, it is found and not opened again.
  private func open(
    _ question: DisputeQuestion, _ key: KeptKey?, _ context: SiteContext
  ) async throws -> DisputeID {
    // What is kept must be what was shown, so there is no dispute without a preview.
    guard question.seed != nil else {
      throw Problem(.badRequest, .wrongField(FieldProblem(missing: "seed")))
    }
    let id = key.map { DisputeID(String($0.name.prefix(32))) }
    if let id, try room.store.disputes[id] != nil { return id }
    return try desk(context).open(
      try await proposal(question, context), reason: question.reason,
      by: try context.member.account.id, as: id
    ).id
  }

  private func noteSeen(_ context: SiteContext) throws {
    let desk = try desk(context)
    for dispute in try desk.news(for: try context.member.account.id) {
      try desk.noteSeen(dispute)
    }
  }

  private func desk(_ context: SiteContext) throws -> DisputeDesk {
    DisputeDesk(room.store, of: try context.member.account.pack)
  }

  private func proposal(
    _ question: DisputeQuestion, _ context: SiteContext
  ) async throws -> DisputeProposal {
    let pack = try room.pack(context)
    let engine = pack.engine()
    try room.check(question.task, isIn: engine.pack)
    let draft = Draft(question.text, tool: question.tool, task: question.task)
    let evaluation = await engine.evaluate(
      draft, for: try room.requester(context), at: .now, asking: pack.plugins)
    var random = PreviewNumbers(seed: question.seed ?? 0)
    return try DisputeProposal(
      of: question.rule, inLine: question.line, evaluation, by: engine,
      keepsValue: question.keepsValue, using: &random)
  }
}
