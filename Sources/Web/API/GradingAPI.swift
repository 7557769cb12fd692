import Accounts
import Approvals
import Desks
import Detection
import Evaluation
import Foundation
import Grading
import HTTPTypes
import Hummingbird
import PolicyPacks
import Practice
import Storage

/// Grading from a terminal, signed with the key of the account.
struct GradingAPI {
  let room: APIRoom
  private let seats = DeskSeats<GradingRequest, GradingNews>()

  init(room: APIRoom) { self.room = room }

  func add(to book: RouteBook) {
    book.post("/api/v1/grading") { body, _, context in
      try .json(try await open(try body.decoded(), context))
    }
    book.post("/api/v1/grading/requests") { body, _, context in
      let turn: DeskTurn<GradingRequest> = try body.decoded()
      return try .json(
        try await seats.answer(turn, of: try context.member.account.id, at: .now))
    }
    book.get("/api/v1/grading/queue") { request, context in
      let query = try PageQuery(request)
      let office = try office(try room.pack(context))
      let grader = try office.grader(try context.signer(in: room.store))
      var report = try QueueReport(office, for: try request.asksForAll ? nil : grader.person.id)
      let part = ListPart(of: report.items, query) { PagePlace($0.due, $0.alias) }
      report.items = part.elements
      return try .part(report, next: part.next, of: request, query)
    }
  }

  private func open(
    _ opening: GradingOpening, _ context: SiteContext
  ) async throws -> OpenedGrading {
    let pack = try room.pack(context)
    let office = try office(pack)
    let signer = try office.grader(try context.signer(in: room.store))
    let first = try opening.attempt.map { name in
      let attempt = try office.work(name).attempt
      guard attempt.pin.pack == office.pack else { throw Problem(.notFound, .notFound) }
      return attempt.id
    }
    // Around the rubric a terminal's screen speaks English, and so do its sheets.
    let desk = GraderDesk(
      office, signer, asking: pack.plugins, language: opening.language, words: .english,
      beginningWith: first)
    return OpenedGrading(
      desk: await seats.open(for: signer.person.id, at: .now) { await desk.answer($0) })
  }

  private func office(_ pack: ServedPack) throws -> GradingOffice {
    try GradingOffice(pack.courses(), pack.engine(), room.store) { pack.courses() }
  }
}
