import Accounts
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// One's own account: language, password, and the tokens of programs.
struct MeDoor {
  let doorman: Doorman
  let pages: PageRenderer
  let store: Store

  struct Token { var id, name, scopes, expires, used: String }
  struct Scope { var id, text: String }
  struct Content {
    var name, id, pack: String
    var roles: [String]
    var tokens: [Token]
    var scopes: [Scope]
    /// A token that was just made, and is shown this once.
    var fresh: String?
    var problem: String?
  }

  func add(to book: RouteBook) {
    book.get("/me") { request, context in try page(request, context) }
    book.form("/me/language") { form, _, context in
      let language = form["language"].flatMap { PageLanguage(rawValue: $0) }
      try store.accounts.setLanguage(
        language?.rawValue, of: try context.member.account.id, at: .now)
      var response = Response.redirect(to: "/me?said=Kept")
      response.headers[.setCookie] = LanguageCookie.value(language)
      return response
    }
    book.form("/me/password") { form, request, context in
      try await changePassword(form, request, context)
    }
    book.form("/me/tokens") { form, request, context in
      let member = try context.member
      let scopes = Set(form.all("scope").compactMap { TokenScope(rawValue: $0) })
      do {
        let token = try store.tokens.make(
          for: member.account.id, name: form.line("name") ?? "", scopes: scopes,
          expires: .now + Double(min(365, max(1, Int(form["days"] ?? "") ?? 90))) * 86_400,
          key: member.key, at: .now)
        return try page(request, context, fresh: token.text)
      } catch let error as StorageError where error.code == .invalidValue {
        return try page(request, context, problem: error.message)
      }
    }
    book.form("/me/tokens/:id/revoke") { _, _, context in
      _ = try store.tokens.revoke(
        context.parameters.get("id") ?? "", of: try context.member.account.id)
      return .redirect(to: "/me?said=Kept")
    }
  }

  private func changePassword(
    _ form: FormFields, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    guard form["password"] == form["again"] else {
      return try page(
        request, context, problem: pages.say("passwordsDiffer", request, context))
    }
    do {
      let outcome = try await doorman.changePassword(
        of: try context.member, from: Password(form["old"] ?? ""),
        to: Password(form["password"] ?? ""), address: context.visitor.address)
      if case .signedIn = outcome { return .redirect(to: "/me?said=Kept") }
      return try page(request, context, problem: pages.say("signInWrong", request, context))
    } catch let error as StorageError where error.code == .invalidValue {
      return try page(request, context, problem: error.message)
    }
  }

  private func page(
    _ request: Request, _ context: SiteContext, fresh: String? = nil, problem: String? = nil
  ) throws -> Response {
    let account = try context.member.account
    let language = pages.language(of: request, context.visitor).rawValue
    let tokens = try store.tokens.list(of: account.id, at: .now)
    let content = Content(
      name: account.name, id: account.id.description, pack: account.pack.description,
      roles: account.roles.sorted().map { $0.title(in: language) },
      tokens: tokens.map {
        Token(
          id: $0.id, name: $0.name,
          scopes: $0.scopes.map(\.rawValue).sorted().joined(separator: ", "),
          expires: Day.text($0.expires), used: $0.lastUsed.map(Day.text) ?? "–")
      },
      scopes: TokenScope.allCases.map {
        Scope(id: $0.rawValue, text: pages.say("scope-\($0.rawValue)", request, context))
      }, fresh: fresh, problem: problem)
    return pages.response("me", .init(title: "meTitle"), content, to: request, context)
  }
}
