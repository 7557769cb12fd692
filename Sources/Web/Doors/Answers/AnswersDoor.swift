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

/// What came back to a learner: judgements and answers, and what they can do about them.
struct AnswersDoor {
  let pages: PageRenderer
  let store: Store
  let packs: ServedPacks

  func add(to book: RouteBook) {
    book.get("/answers") { request, context in
      let response = try page(request, context)
      // Whoever opened the page saw what is new on it; a program that asks for its head did not.
      guard request.method == .get else { return response }
      let desk = try desk(context)
      for work in try desk.works() { try desk.markSeen(work) }
      return response
    }
    book.form("/answers/:attempt/appeal") { form, request, context in
      let (desk, reason) = (try desk(context), form.text("reason"))
      let work = try desk.work(id(context))
      do {
        try desk.appeal(work, because: reason)
        return .redirect(to: "/answers?said=AnswersAppealed")
      } catch let error as DeskError {
        return try page(
          request, context, failed: .init(attempt: work.attempt.id, reason: reason, error: error))
      }
    }
    book.form("/answers/:attempt/withdraw") { _, request, context in
      let desk = try desk(context)
      do { try desk.withdraw(try desk.work(id(context))) } catch let error as DeskError {
        throw Problem(error, saying: pages.why(error, in: language(request, context)))
      }
      return .redirect(to: "/answers?said=AnswersWithdrawn")
    }
  }

  /// An appeal that could not be made; what was typed comes back.
  struct Failed {
    var attempt: AttemptID
    var reason: String
    var error: DeskError
  }

  private func id(_ context: SiteContext) -> AttemptID {
    AttemptID(context.parameters.get("attempt") ?? "")
  }

  private func desk(_ context: SiteContext) throws -> AnswersDesk {
    AnswersDesk(store: store, person: try context.member.account.id)
  }

  private func language(_ request: Request, _ context: SiteContext) -> PageLanguage {
    pages.language(of: request, context.visitor)
  }

  private func page(
    _ request: Request, _ context: SiteContext, failed: Failed? = nil
  ) throws -> Response {
    let words = GradeWords(pages, language(request, context))
    let courses = packs[try context.member.account.pack]?.courses() ?? []
    let works = try desk(context).works().reversed().filter { $0.grading.isForLearner }
    let content = AnswersPage(
      answers: works.map { work in
        let own = failed.flatMap { $0.attempt == work.attempt.id ? $0 : nil }
        return AnswersPage.Item(
          work, courses, words, reason: own?.reason ?? "",
          problem: own.map { pages.why($0.error, in: words.language) }, at: .now)
      })
    return pages.response(
      "answers", .init(title: "answersTitle", door: .practise, style: "grade"), content,
      to: request, context, status: failed == nil ? .ok : .unprocessableContent)
  }
}
