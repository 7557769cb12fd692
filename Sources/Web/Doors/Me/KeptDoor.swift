import Accounts
import Desks
import Detection
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// What is kept about whoever asks: to see, to take along, to agree to, and to delete.
struct KeptDoor {
  let pages: PageRenderer
  let store: Store
  let packs: ServedPacks

  func add(to book: RouteBook) {
    book.get("/me/kept") { request, context in try page(request, context) }
    book.get("/me/kept.json") { request, context in
      let kept = try KeptAboutPerson(try context.member.account.id, in: store)
      let place = pages.say("practiseKept", request, context)
      return Response(
        Array(JSONText.encode(KeptReport(kept, in: place, at: .now)).utf8),
        type: "application/json",
        headers: [
          .contentDisposition: "attachment; filename=\"dryrun-kept.json\"",
          .cacheControl: "no-store",
        ])
    }
    book.form("/me/consent") { form, _, context in
      guard let purpose = form["purpose"].flatMap({ ConsentPurpose(rawValue: $0) }) else {
        throw Problem(.badRequest, .notUnderstood)
      }
      try store.consent.set(
        form["answer"] == "on", for: try context.member.account.id, purpose: purpose, at: .now)
      return .redirect(to: "/me/kept?said=Kept")
    }
    book.form("/me/delete") { form, request, context in
      guard form["sure"] == "yes" else {
        return try page(
          request, context, problem: pages.say("deleteUnsure", request, context))
      }
      let person = try context.member.account.id
      guard form["what"] == "everything" else {
        try store.log.forget(.practice(person), at: .now)
        return .redirect(to: "/me/kept?said=Deleted")
      }
      try store.log.forget(.person(person), at: .now)
      return .redirect(to: "/sign-in?said=Deleted")
    }
  }

  private func page(
    _ request: Request, _ context: SiteContext, problem: String? = nil
  ) throws -> Response {
    let kept = try KeptAboutPerson(try context.member.account.id, in: store)
    let language = pages.language(of: request, context.visitor)
    let titles = packs[try context.member.account.pack].map {
      SkillTitles($0.courses(), of: $0.id, in: language.rawValue)
    }
    var content = KeptPage(
      kept, titles ?? SkillTitles(), pages.phrases, language, at: .now)
    content.problem = problem
    return pages.response("kept", .init(title: "keptTitle"), content, to: request, context)
  }
}
