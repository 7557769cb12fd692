import HTTPTypes
import Hummingbird

/// `GET /problems/:name`: what a kind of problem means, and what to do about it.
///
/// The `type` of each problem leads here, so that whoever reads a program's log finds an explanation.
struct ProblemPages {
  let pages: PageRenderer

  func add(to book: RouteBook) {
    book.get("/problems/:name") { request, context in
      let name = context.parameters.get("name") ?? ""
      guard let kind = Problem.Kind(rawValue: name) else { throw Problem(.notFound, .notFound) }
      let words = kind.words(in: pages.language(of: request, context.visitor))
      return pages.response(
        "problem", .init(title: "problemKind"),
        ProblemAnswers.Content(title: words.title, sentence: words.meaning, offersSignIn: false),
        to: request, context)
    }
  }
}
