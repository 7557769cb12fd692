import Accounts
import Desks
import Detection
import Foundation
import Grading
import HTTPTypes
import Hummingbird
import PolicyPacks
import Practice
import Storage

/// How a grade came about, and another grade beside it with its reason.
struct HistoryDoor {
  let room: GradingRoom

  func add(to book: RouteBook) {
    book.get("/grade/:attempt/history") { request, context in
      try await page(nil, nil, request, context)
    }
    book.form("/grade/:attempt/override") { form, request, context in
      try await override(SheetForm(form), request, context)
    }
  }

  private func override(
    _ form: SheetForm, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let language = room.language(request, context)
    let again = { (phrase: String) in
      try await page(
        form, room.pages.phrases.say(phrase, in: language), request, context,
        status: .unprocessableContent)
    }
    guard let judgement = form.judgement else { return try await again("gradeNeedsVerdict") }
    guard let reason = form.reason else { return try await again("gradeNeedsReason") }
    let desk = try room.desk(request, context)
    do {
      let outcome = try desk.override(
        judgement, on: name(context), seen: form.seen, because: reason)
      guard case .kept(let work) = outcome else { return try await again("gradeChanged") }
      return .redirect(to: "/grade/\(work.attempt.id)/history?said=GradeSet")
    } catch let error as DeskError {
      return try await page(
        form, room.pages.why(error, in: language), request, context,
        status: Problem(error).status)
    }
  }

  private func name(_ context: SiteContext) -> String { context.parameters.get("attempt") ?? "" }

  private func page(
    _ form: SheetForm?, _ problem: String?, _ request: Request, _ context: SiteContext,
    status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let sheet = try await room.desk(request, context).sheet(of: name(context))
    let words = GradeWords(room.pages, room.language(request, context))
    let content = HistoryPage(
      try GradeHistory(sheet.work, in: room.store), sheet, form, words, problem: problem)
    return room.pages.response(
      "grade-history", .init(title: "gradeHistory", door: .grade, style: "grade"), content,
      to: request, context, status: status)
  }
}
