import Accounts
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import Storage

/// Signing in and out, and setting a password for the first time.
struct SignInDoor {
  let doorman: Doorman
  let pages: PageRenderer
  let store: Store

  struct SignInPage {
    var name, next: String
    var problem: String?
    /// Whom one can sign in as, and with what; only in a demonstration.
    var demo: Demonstration?
  }
  struct InvitationPage {
    var name, id, address: String
    var problem: String?
  }

  let demo: Demonstration?

  func add(to book: RouteBook) {
    book.get("/sign-in") { request, context in
      guard context.visitor.member == nil else { return .redirect(to: "/") }
      let next = request.uri.queryParameters["next"].map(String.init) ?? ""
      return page(SignInPage(name: "", next: next, demo: demo), request, context)
    }
    book.form("/sign-in") { form, request, context in
      try await signIn(form, request, context)
    }
    book.form("/sign-out") { _, _, context in
      var response = Response.redirect(to: SignInAddress.path)
      response.headers[.setCookie] = try doorman.signOut(context.visitor.member)
      return response
    }
    book.get("/invitation/:token") { request, context in
      let (token, account) = try invitation(context)
      return pages.response(
        "invitation", .init(title: "invitationTitle"),
        InvitationPage(
          name: account.name, id: account.id.description, address: "/invitation/\(token.text)"),
        to: request, context)
    }
    book.form("/invitation/:token") { form, request, context in
      try await accept(form, request, context)
    }
  }

  private func signIn(
    _ form: FormFields, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let name = form.line("name") ?? ""
    let next = form["next"] ?? ""
    let outcome = try await doorman.signIn(
      name, Password(form["password"] ?? ""), from: context.visitor.address)
    if case .signedIn(let cookie) = outcome {
      var response = Response.redirect(to: SignInAddress.next(next))
      response.headers[.setCookie] = cookie
      return response
    }
    let problem = sentence(outcome, request, context)
    return page(
      SignInPage(name: name, next: next, problem: problem, demo: demo), request, context,
      status: .forbidden)
  }

  private func accept(
    _ form: FormFields, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let (token, account) = try invitation(context)
    let problem: String
    if form["password"] != form["again"] {
      problem = pages.say("passwordsDiffer", request, context)
    } else {
      do {
        let outcome = try await doorman.accept(
          token, Password(form["password"] ?? ""), from: context.visitor.address)
        guard case .signedIn(let cookie) = outcome else {
          return .redirect(to: SignInAddress.path)
        }
        var response = Response.redirect(to: "/?said=Welcome")
        response.headers[.setCookie] = cookie
        return response
      } catch let error as StorageError where error.code == .invalidValue {
        problem = error.message
      }
    }
    return pages.response(
      "invitation", .init(title: "invitationTitle"),
      InvitationPage(
        name: account.name, id: account.id.description, address: "/invitation/\(token.text)",
        problem: problem), to: request, context, status: .unprocessableContent)
  }

  /// The invitation that the address has.
  private func invitation(_ context: SiteContext) throws -> (SecretToken, Account) {
    guard let token = SecretToken(context.parameters.get("token") ?? "", .invitation),
      let account = try store.accounts.invited(by: token, at: .now)
    else { throw Problem(.notFound, .noInvitation) }
    return (token, account)
  }

  private func sentence(
    _ outcome: Doorman.Outcome, _ request: Request, _ context: SiteContext
  ) -> String {
    guard case .waits(let until) = outcome else {
      return pages.say("signInWrong", request, context)
    }
    let seconds = max(1, Int(until.timeIntervalSinceNow.rounded(.up)))
    return pages.say("signInWaits", count: seconds, request, context)
  }

  private func page(
    _ content: SignInPage, _ request: Request, _ context: SiteContext,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    pages.response(
      "sign-in", .init(title: "signIn"), content, to: request, context, status: status)
  }
}
