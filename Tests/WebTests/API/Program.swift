import Accounts
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PolicyPacks
import Storage
import Testing

@testable import Web

/// A program of somebody's, which asks a site with a token.
struct Program {
  let site: TestSite
  let token: String?

  /// The answer to a request.
  func call(
    _ method: HTTPRequest.Method, _ path: String, _ json: String? = nil,
    _ headers: HTTPFields = [:]
  ) async throws -> Answer {
    var headers = headers
    if let token { headers[.authorization] = "Bearer \(token)" }
    if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
    return try await site.answer(
      method, "/api/v1/" + path, headers: headers,
      body: RequestBody(buffer: ByteBuffer(string: json ?? "")))
  }

  /// The answer to reading.
  func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
    try await call(.get, path, nil, headers)
  }

  /// The answer to something that is sent, with a key or without one.
  func post(_ path: String, _ json: String, key: String? = nil) async throws -> Answer {
    try await call(.post, path, json, key.map { [IdempotencyKey.name: "\"\($0)\""] } ?? [:])
  }
}

extension TestPeople {
  /// A program of somebody's, whose token is for everything and signs.
  func program(of id: PersonID, _ site: TestSite) throws -> Program {
    let session = try session(of: id)
    let token = try store.tokens.make(
      for: id, name: "a test", scopes: Set(TokenScope.allCases), expires: .now + 3600,
      key: try store.sessions.open(session.token, at: .now)?.key, at: .now)
    return Program(site: site, token: token.text)
  }

  /// What asks for approval of a draft about customers; another number, another draft.
  static func asking(_ number: Int = 104_233) -> String {
    #"{"text": "Write to KD-\#(number)", "tool": "office", "keep": "redacted", "fields": {"reason": "x"}}"#
  }

  /// What disputes a finding.
  static func disputing(_ number: Int = 104_233) -> String {
    #"""
    {"text": "Order KD-\#(number)", "tool": "office", "rule": "number", "keepsValue": false, "seed": 7,
     "reason": "an order"}
    """#
  }
}

extension Answer {
  /// A problem as programs read it.
  var problem: Web.Problem.Body? { try? decoded(Web.Problem.Body.self) }
  /// The kind of a problem.
  var kind: Web.Problem.Kind? {
    Web.Problem.Kind.allCases.first { $0.address == problem?.type }
  }
}
