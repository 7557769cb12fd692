import Accounts
import Courses
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

/// Practice from a terminal: the session runs there, and the desk with courses and solutions stays here.
struct PracticeAPI {
  let room: APIRoom
  let pages: PageRenderer
  private let seats = DeskSeats<SessionRequest, SessionNews>()

  init(room: APIRoom, pages: PageRenderer) { (self.room, self.pages) = (room, pages) }

  func add(to book: RouteBook) {
    book.post("/api/v1/practice") { body, _, context in
      try .json(try await open(try body.decoded(), context))
    }
    book.post("/api/v1/practice/requests") { body, _, context in
      let turn: DeskTurn<SessionRequest> = try body.decoded()
      return try .json(
        try await seats.answer(turn, of: try context.member.account.id, at: .now))
    }
    book.get("/api/v1/practice/answers") { request, context in
      let query = try PageQuery(request)
      let desk = AnswersDesk(store: room.store, person: try context.member.account.id)
      let part = ListPart(of: try desk.worksBack(all: request.asksForAll), query) {
        PagePlace($0.attempt.started, $0.attempt.id.description)
      }
      return try .part(
        part.elements.map { CameBack($0, at: .now) }, next: part.next, of: request, query)
    }
    book.post("/api/v1/practice/answers/seen") { body, request, context in
      let _: NoContent = try body.decoded()
      return try await room.once.answer(request, body, context) { _ in
        try AnswersDesk(store: room.store, person: try context.member.account.id).noteSeen()
        return []
      } show: { _ in
        .done
      }
    }
  }

  private func open(
    _ opening: PracticeOpening, _ context: SiteContext
  ) async throws -> OpenedPractice {
    let pack = try room.pack(context)
    let (engine, person) = (pack.engine(), try context.member.account.id)
    let shelf = CourseShelf(pack.courses(), of: engine.pack)
    guard !shelf.courses.isEmpty else {
      throw Problem(.notFound, .said("the policy '\(engine.pack.id)' has no courses yet"))
    }
    let anchor = try opening.anchor.map { try shelf.anchor($0) }
    let start = try opening.exercise.map { try shelf.exercise($0) }
    let desk = LearnerDesk(
      store: room.store, person: person, shelf: shelf, engine: engine, plugins: pack.plugins,
      language: opening.language, anchor: anchor)
    let session = try await desk.session(folder: place(opening), asks: opening.asks)
    var named: SessionOffer?
    if let start { named = try await desk.offer(of: start.course, start.exercise) }
    return OpenedPractice(
      desk: await seats.open(for: person, at: .now) { await desk.answer($0) },
      offers: session.offers, welcome: session.welcome, named: named,
      news: try await desk.newsCount())
  }

  /// Where attempts are kept, as somebody is told who is here for the first time.
  private func place(_ opening: PracticeOpening) -> String {
    pages.phrases.say("practiseKept", in: PageLanguage(tag: opening.language) ?? .english)
  }
}

extension PracticeSession {
  /// What somebody is told who is here for the first time.
  fileprivate var welcome: SessionWelcome? {
    if case .welcome(let welcome) = stage { welcome } else { nil }
  }
}
