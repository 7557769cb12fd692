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

/// Grade: what waits for a person, and what is known of exercises and of agreement.
struct GradeDoor {
  let room: GradingRoom
  private let agreements = KeptReports<PackID, Agreement>(validity: 60)

  private struct Agreement: Sendable {
    var reports: [AgreementReport]
    /// The names of the answers whose decisions are not proved.
    var leftOut: [String]
  }

  init(room: GradingRoom) { self.room = room }

  func add(to book: RouteBook) {
    book.get("/grade") { request, context in try queue(request, context) }
    book.get("/grade/items") { request, context in try items(request, context) }
    book.get("/grade/agreement") { request, context in try await agreement(request, context) }
    SheetDoor(room: room).add(to: book)
    HistoryDoor(room: room).add(to: book)
  }

  private func queue(_ request: Request, _ context: SiteContext) throws -> Response {
    let (office, person) = (try room.office(context), try context.member.account.id)
    let words = GradeWords(room.pages, room.language(request, context))
    let done = request.uri.queryParameters["done"].flatMap { name in
      try? store.grading[AttemptID(String(name))]
    }
    let isGrader = office.courses.contains { office.rules($0.id)?.knows(person) == true }
    let content = GradeQueuePage(
      try office.queue(for: person), others: try office.queue(for: nil).count,
      isGrader: isGrader, done: done, times: AnsweringTimes.of(try office.works()), person,
      office.courses, words, at: .now)
    return room.pages.response(
      "grade", .init(title: "doorGrade", door: .grade, style: "grade"), content, to: request,
      context)
  }

  private func items(_ request: Request, _ context: SiteContext) throws -> Response {
    let office = try room.office(context)
    let words = GradeWords(room.pages, room.language(request, context))
    let reports = try office.courses.map { course in
      ItemsReport(
        course, of: office.engine.pack,
        try store.practice.attempts(at: course.id, of: office.pack), since: nil)
    }
    return room.pages.response(
      "grade-items", .init(title: "gradeItems", door: .grade, style: "grade"),
      GradeItemsPage(reports, words), to: request, context)
  }

  private func agreement(_ request: Request, _ context: SiteContext) async throws -> Response {
    let office = try room.office(context)
    let words = GradeWords(room.pages, room.language(request, context))
    // Whether each decision is proved takes the whole log.
    let found = try await agreements.report(
      for: try context.member.account.pack, at: .now
    ) { [store] in
      let works = try ProvedWorks(try office.works(), in: store)
      return Agreement(
        reports: try office.agreement(works.proved), leftOut: works.leftOut.map(\.alias))
    }
    let content = GradeAgreementPage(found.reports, leftOut: found.leftOut, words)
    return room.pages.response(
      "grade-agreement", .init(title: "gradeAgreement", door: .grade, style: "grade"), content,
      to: request, context)
  }

  private var store: Store { room.store }
}
