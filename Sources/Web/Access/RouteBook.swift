import HTTPTypes
import Hummingbird

/// Takes what the doors answer, and lets through whom the access table lets.
///
/// ```swift
/// book.get("/requests/:id") { request, context in … }
/// book.form("/requests/:id/approve") { form, request, context in … }
/// ```
final class RouteBook {
  typealias Answering = @Sendable (Request, SiteContext) async throws -> Response

  private let router: Router<SiteContext>
  private let isOpen: Bool
  private let limits: @Sendable (Request, SiteContext) -> RequestLimits
  /// The rows that a door answers for.
  private(set) var taken: Set<AccessRow> = []

  /// - Parameters:
  ///   - isOpen: whether anybody who reaches the server may check.
  ///   - limits: how much a request may carry.
  init(
    _ router: Router<SiteContext>, isOpen: Bool,
    limits: @escaping @Sendable (Request, SiteContext) -> RequestLimits
  ) {
    (self.router, self.isOpen, self.limits) = (router, isOpen, limits)
  }

  /// Answers reading.
  func get(_ path: String, _ answer: @escaping Answering) { on(.get, path, answer) }

  /// Answers what a program sends; browsers send it only from a page of this server.
  func post(
    _ path: String,
    _ answer: @escaping @Sendable ([UInt8], Request, SiteContext) async throws -> Response
  ) {
    let limits = limits
    on(.post, path) { request, context in
      guard request.headers[.contentType]?.isMediaType("application/json") == true else {
        throw Problem(.unsupportedMediaType, .notJSON)
      }
      return try await answer(
        try await request.bytes(within: limits(request, context)), request, context)
    }
  }

  /// Answers a form that a page of this server sent.
  ///
  /// Whoever signed in sends along what the page was given, which no other site knows.
  func form(
    _ path: String,
    _ answer: @escaping @Sendable (FormFields, Request, SiteContext) async throws -> Response
  ) {
    let limits = limits
    on(.post, path) { request, context in
      guard request.headers[.contentType]?.isMediaType("application/x-www-form-urlencoded") == true
      else { throw Problem(.unsupportedMediaType, .notForm) }
      let form = FormFields(try await request.bytes(within: limits(request, context)))
      if context.visitor.member != nil {
        guard let secret = context.visitor.formSecret,
          form["csrf"].map(secret.isSame(as:)) == true
        else { throw Problem(.forbidden, .staleForm) }
      }
      return try await answer(form, request, context)
    }
  }

  private func on(_ method: HTTPRequest.Method, _ path: String, _ answer: @escaping Answering) {
    guard let row = AccessTable.row(method, path), taken.insert(row).inserted else {
      preconditionFailure("\(method) \(path) stands in the access table once, and has one door")
    }
    let isOpen = isOpen
    router.on(RouterPath(row.routerPath), method: method) { request, context in
      guard row.admits(context.visitor, isOpen: isOpen) else {
        throw context.visitor.member == nil
          ? Problem(.unauthorized, .signIn) : Problem(.forbidden, .notYours)
      }
      return try await answer(request, context)
    }
  }
}

extension AccessRow {
  fileprivate var routerPath: String {
    path.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }
      .joined(separator: "/")
  }
}

extension String {
  /// Whether a `Content-Type` is of a type, whatever its parameters.
  fileprivate func isMediaType(_ type: String) -> Bool {
    prefix { $0 != ";" }.filter { $0 != " " }.lowercased() == type
  }

  /// Whether two secrets are the same, in a time that does not tell where they differ.
  fileprivate func isSame(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return zip(utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
