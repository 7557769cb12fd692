import HTTPTypes
import Hummingbird
import NIOCore

@testable import Web

extension SignedInSite {
  /// What an address answers to somebody, or to a program with a token, who sends as good as nothing.
  func visit(
    _ row: AccessRow, as person: Person? = nil, formSecret: String? = nil,
    bearing token: String? = nil
  ) async throws -> Answer {
    let path = row.path.replacing("**", with: "x").split(separator: "/").map {
      $0.hasPrefix(":") ? "x" : String($0)
    }.joined(separator: "/")
    var headers: HTTPFields = [:]
    if let person { headers[.cookie] = person.cookie }
    if let token { headers[.authorization] = "Bearer \(token)" }
    var body = ""
    if row.method == .post {
      headers[.contentType] = row.isForm ? "application/x-www-form-urlencoded" : "application/json"
      body = row.isForm ? "csrf=\(formSecret ?? person?.formSecret ?? "")" : "{}"
    }
    return try await answer(row.method, "/" + path, headers: headers, body: body)
  }

  /// The answer to a form of somebody who is not signed in.
  func send(_ path: String, _ fields: [String: String]) async throws -> Answer {
    let headers: HTTPFields = [
      .accept: "text/html", .acceptLanguage: "en",
      .contentType: "application/x-www-form-urlencoded",
    ]
    let body = fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    return try await answer(.post, path, headers: headers, body: body)
  }
}

extension AccessRow {
  /// Whether browsers send a form there, and not programs JSON.
  var isForm: Bool {
    method == .post && !["/api/", "/v1/", "/beta/"].contains { path.hasPrefix($0) }
  }
}
