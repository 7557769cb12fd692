import Accounts
import Courses
import Desks
import Detection
import Evaluation
import Foundation
import Groundedness
import HTTPTypes
import Hummingbird
import PolicyPacks
import Practice

/// `POST /api/v1/check`: a draft or an output under the person's pack, with the approvals that they hold.
struct CheckAPI {
  let room: APIRoom
  let metrics: ServerMetrics
  private let threads = WorkThreads()

  init(room: APIRoom, metrics: ServerMetrics) { (self.room, self.metrics) = (room, metrics) }

  func add(to book: RouteBook) {
    book.post("/api/v1/check") { body, _, context in
      let question: CheckQuestion = try body.decoded()
      let pack = try room.pack(context)
      let engine = pack.engine()
      try room.check(question.task, isIn: engine.pack)
      let requester = try room.requester(context, language: question.language)
      let reply: CheckReply
      switch question.kind {
      case .draft: reply = try await draft(question, pack, engine, requester, context)
      case .output:
        let output = question.output
        let evaluation = try await engine.settled(
          output.text, requester.language, asking: pack.plugins
        ) { engine in
          try await threads.run(on: output.text.bytes.count) {
            engine.evaluate(output, for: requester, at: .now)
          }
        }
        metrics.noteCheck(evaluation)
        reply = CheckReply(EvaluationMessage(evaluation))
      }
      return try .json(reply)
    }
  }

  private func draft(
    _ question: CheckQuestion, _ pack: ServedPack, _ engine: Engine, _ requester: Requester,
    _ context: SiteContext
  ) async throws -> CheckReply {
    let desk = CheckDesk(room.store, for: try context.member.account.id) { pack.index }
    let draft = Draft(question.text, tool: question.tool, task: question.task)
    let (threads, size) = (threads, draft.text.bytes.count)
    let checked = try await desk.evaluate(
      draft, by: engine, for: requester, asking: pack.plugins
    ) { check in (try? await threads.run(on: size, check)) ?? check() }
    metrics.noteCheck(checked.evaluation)
    let language = question.language ?? engine.pack.languages.first ?? "en"
    let offer = try desk.offer(for: checked.evaluation, task: question.task)
    return CheckReply(
      EvaluationMessage(checked.evaluation), uncounted: checked.uncounted,
      offer: offer.map { OfferedExercise($0, in: language) })
  }
}

extension CheckQuestion {
  fileprivate var output: Output {
    Output(
      SensitiveText(text), tool: tool, task: task,
      sources: sources.map { $0.map { GroundingSource(name: $0.name, $0.text) } })
  }
}
