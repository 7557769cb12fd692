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
    book.post("/api/v1/disputes") { body, _, context in
      let question: DisputeQuestion = try body.decoded()
      // What is kept must be what was shown, so there is no dispute without a preview.
      guard question.seed != nil else { throw Problem(.badRequest, .notUnderstood) }
      let dispute = try desk(context).open(
        try await proposal(question, context), reason: question.reason,
        by: try context.member.account.id)
      return try .json(dispute)
    }
    book.get("/api/v1/disputes") { _, context in
      try .json(try desk(context).disputes(by: try context.member.account.id))
    }
    book.post("/api/v1/disputes/seen") { _, _, context in
      let desk = try desk(context)
      for dispute in try desk.news(for: try context.member.account.id) {
        try desk.noteSeen(dispute)
      }
      return .done
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
