import Accounts
import Detection
import Evaluation
import HTTPTypes
import Hummingbird
import PolicyPacks

/// Reads the draft of a form, and checks it as the page did that it comes from.
struct DraftReader: Sendable {
  let packs: ServedPacks
  let pages: PageRenderer
  let checker: TextChecker

  /// A draft with its check, by the engine that checked it.
  struct Checked: Sendable {
    let form: DraftForm
    let engine: Engine
    let evaluation: Evaluation
    let language: PageLanguage
  }

  /// The draft of a form under the pack of whoever signed in.
  func read(
    _ form: FormFields, _ request: Request, _ context: SiteContext
  ) async throws -> Checked {
    let pack = try pack(of: context)
    let (draft, engine) = (DraftForm(form), pack.engine())
    let language = pages.language(of: request, context.visitor)
    return Checked(
      form: draft, engine: engine,
      evaluation: try await checker.evaluation(
        of: draft.draft, by: pack, engine, language: language.rawValue), language: language)
  }

  /// The pack of whoever signed in.
  func pack(of context: SiteContext) throws -> ServedPack {
    guard let pack = packs[try context.member.account.pack] else {
      throw Problem(.notFound, .noPolicy)
    }
    return pack
  }
}
