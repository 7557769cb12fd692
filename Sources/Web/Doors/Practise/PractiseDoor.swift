import Accounts
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

/// Practise: what is due, one exercise at a time.
struct PractiseDoor {
  let pages: PageRenderer
  let store: Store
  let packs: ServedPacks
  private let rooms = PractiseRooms()

  init(pages: PageRenderer, store: Store, packs: ServedPacks) {
    (self.pages, self.store, self.packs) = (pages, store, packs)
  }

  func add(to book: RouteBook) {
    book.get("/practise") { request, context in
      let room = try await room(request, context)
      if let name = request.uri.queryParameters["exercise"] {
        await room.begin(String(name), at: .now)
      }
      let moment = await room.moment
      // A session that was ended is done with; the next page begins a new one.
      guard !moment.isOver else {
        await rooms.leave(try context.member.account.id)
        return .redirect(to: "/practise")
      }
      let language = pages.language(of: request, context.visitor)
      var page = PractisePage(moment, pages.phrases, language)
      let news = try store.grading.works(of: context.member.account.id).count(
        where: \.grading.hasNews)
      if news > 0 { page.news = pages.phrases.say("practiseNews", count: news, in: language) }
      return pages.response(
        "practise",
        .init(title: "practiseTitle", door: .practise, style: "practise", script: "practise"),
        page, to: request, context)
    }
    book.form("/practise") { form, request, context in
      let room = try await room(request, context)
      let isOfThisPage = await room.take(PractiseForm(form), at: .now)
      return .redirect(to: isOfThisPage ? "/practise" : "/practise?said=Stale")
    }
  }

  /// The person's room, made where there is none.
  private func room(_ request: Request, _ context: SiteContext) async throws -> PractiseRoom {
    let account = try context.member.account
    guard let pack = packs[account.pack] else { throw Problem(.notFound, .noPolicy) }
    let engine = pack.engine()
    let language = pages.language(of: request, context.visitor).rawValue
    let key = PractiseRooms.Key(
      rulesDigest: "\(engine.pack.rulesDigest)", language: language)
    return try await rooms.room(of: account.id, key, at: .now) {
      let shelf = CourseShelf(pack.courses(), of: engine.pack)
      let desk = LearnerDesk(
        store: store, person: account.id, shelf: shelf, engine: engine, plugins: pack.plugins,
        language: language, anchor: nil)
      let place = pages.phrases.say(
        "practiseKept", in: pages.language(of: request, context.visitor))
      return PractiseRoom(try await desk.session(folder: place, asks: true, at: .browser)) {
        await desk.answer($0)
      }
    }
  }
}
