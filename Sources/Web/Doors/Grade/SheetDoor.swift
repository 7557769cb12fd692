import Desks
import Detection
import Grading
import HTTPTypes
import Hummingbird
import Practice

/// One answer to judge, blind: taken, judged beside its rubric, signed.
///
/// Nothing that a grader chose or wrote is lost: whatever stands in the way, the page comes back with it.
struct SheetDoor {
  let room: GradingRoom

  func add(to book: RouteBook) {
    book.get("/grade/:attempt") { request, context in
      let sheet = try await room.desk(request, context).sheet(of: name(context))
      guard sheet.work.grading.waiting != nil else {
        return .redirect(to: "/grade/\(sheet.work.attempt.id)/history")
      }
      return page(sheet, nil, request, context)
    }
    book.form("/grade/:attempt/take") { _, request, context in
      do {
        let work = try room.desk(request, context).take(name(context))
        return .redirect(to: "/grade/\(work.attempt.id)")
      } catch let error as DeskError {
        throw Problem(error, saying: room.pages.why(error, in: room.language(request, context)))
      }
    }
    book.form("/grade/:attempt") { form, request, context in
      try await take(SheetForm(form), request, context)
    }
  }

  private func name(_ context: SiteContext) -> String { context.parameters.get("attempt") ?? "" }

  private func take(
    _ form: SheetForm, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let desk = try room.desk(request, context)
    let sheet = try await desk.sheet(of: name(context))
    let (id, language) = (sheet.work.attempt.id.description, room.language(request, context))
    let again = { (form: SheetForm, phrase: String, status: HTTPResponse.Status) in
      page(
        sheet, form, request, context, room.pages.phrases.say(phrase, in: language),
        needsReason: phrase == "gradeNeedsReason", status: status)
    }
    do {
      switch form.act {
      case .look: return page(sheet, form, request, context)
      case .reuse(let index):
        let comments = sheet.content.comments
        let text = comments.indices.contains(index) ? comments[index] : ""
        return page(sheet, form.adding(text), request, context)
      case .giveBack:
        try desk.giveBack(id)
        return .redirect(to: "/grade?said=GradeGivenBack")
      case .unblind:
        try desk.unblind(id, because: form.unblindReason)
        return page(try await desk.sheet(of: id), form, request, context)
      case .handIn, .answer, .uphold:
        guard let decision = form.decision else {
          return again(form, "gradeNeedsVerdict", .unprocessableContent)
        }
        switch try desk.decide(decision, on: id, seen: form.seen, against: form.reason) {
        case .kept: return .redirect(to: "/grade?done=\(id)")
        case .changed: return again(form, "gradeChanged", .conflict)
        case .needsReason: return again(form, "gradeNeedsReason", .unprocessableContent)
        }
      }
    } catch {
      return page(
        sheet, form, request, context, room.pages.why(error, in: language),
        status: Problem(error).status)
    }
  }

  private func page(
    _ sheet: SheetDesk.Sheet, _ form: SheetForm?, _ request: Request, _ context: SiteContext,
    _ problem: String? = nil, needsReason: Bool = false, status: HTTPResponse.Status = .ok
  ) -> Response {
    let words = GradeWords(room.pages, room.language(request, context))
    let content = SheetPage(sheet, form, words, problem: problem, needsReason: needsReason)
    return room.pages.response(
      "grade-sheet",
      .init(title: "gradeSheet", door: .grade, style: "grade", script: "grade"), content,
      to: request, context, status: status)
  }
}
