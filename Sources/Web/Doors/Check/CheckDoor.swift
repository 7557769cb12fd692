import Evaluation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// Check: a text in, what stands against it out, while one types.
struct CheckDoor {
  let packs: ServedPacks
  let pages: PageRenderer
  let checker: TextChecker
  /// Where the approvals of those who signed in are.
  let store: Store?

  func add(to book: RouteBook) {
    book.get("/") { request, context in
      let pack = try pack(for: request, context)
      let language = pages.language(of: request, context.visitor)
      return pages.response(
        "check", .init(title: "checkTitle", door: .check, style: "check", script: "check"),
        CheckPage(
          pack.engine().pack, packs: choices(context.visitor), language: language), to: request,
        context)
    }
    book.post("/api/check") { body, request, context in
      let question = try CheckRequest(json: body)
      let pack = try pack(for: request, context)
      return Response(
        try await checker.check(question, by: pack, for: person(context.visitor)),
        type: "application/json")
    }
  }

  /// The packs among which one may choose; whoever signed in goes by their own.
  private func choices(_ visitor: Visitor) -> [PolicyPack] {
    visitor.member == nil ? packs.all.map { $0.engine().pack } : []
  }

  private func person(_ visitor: Visitor) -> TextChecker.Person? {
    guard let store, let id = visitor.person else { return nil }
    return TextChecker.Person(id: id, store: store)
  }

  private func pack(for request: Request, _ context: SiteContext) throws -> ServedPack {
    guard let pack = packs.pack(for: request, context.visitor) else {
      throw Problem(.notFound, .noPolicy)
    }
    return pack
  }
}
