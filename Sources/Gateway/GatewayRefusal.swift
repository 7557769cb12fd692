import Foundation

/// Why the gateway does not pass something on, as clients of OpenAI's interface are told.
///
/// Many clients show the message and nothing else, so it says all: the rule, why, what to do, and where. Clients
/// try again by themselves after 409, 429 and 5xx, which a stop must not be.
public struct GatewayRefusal: Error, Sendable, Hashable {
  /// The kinds of refusals.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The request is none that can be read.
    case notUnderstood = "invalid_request"
    /// There is nothing at the address.
    case noSuchPath = "unknown_path"
    /// No tool of the policy offers the model here.
    case noSuchModel = "model_not_found"
    /// The policy lets the prompt pass with an approval only.
    case approval = "dryrun_approval"
    /// The policy does not let the prompt pass.
    case block = "dryrun_block"
    /// Something in the prompt cannot be read, so nobody knows what it holds.
    case unreadable = "dryrun_unreadable"
    /// The answer is not as the policy asks, or holds what it must not.
    case output = "dryrun_output"
    /// The answer came in a form that cannot be checked.
    case unknownAnswer = "dryrun_unknown_answer"
    /// The server behind the gateway did not answer, or with an error.
    case upstream = "upstream_error"
    /// Nobody may use the gateway without a token.
    case noToken = "invalid_api_key"
    /// The server is at fault.
    case failure = "internal_error"
  }

  /// The kind.
  public var code: Code
  /// What people are told.
  public var message: String
  /// The field of the request that it is about.
  public var parameter: String?
  /// The status of HTTP.
  public var status: Int
  /// After how many seconds another try makes sense.
  public var retryAfter: Int?

  /// A refusal.
  ///
  /// - Parameter status: the status, where it is not the usual one of the kind.
  public init(
    _ code: Code, _ message: String, parameter: String? = nil, status: Int? = nil,
    retryAfter: Int? = nil
  ) {
    (self.code, self.message, self.parameter) = (code, message, parameter)
    self.status = status ?? code.status
    self.retryAfter = retryAfter
  }

  private struct Body: Encodable {
    struct Problem: Encodable {
      var message, type: String
      var param: String?
      var code: String

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(message, forKey: .message)
        try container.encode(type, forKey: .type)
        // Clients expect the key, with `null` for none.
        try container.encode(param, forKey: .param)
        try container.encode(code, forKey: .code)
      }

      private enum CodingKeys: CodingKey { case message, type, param, code }
    }
    var error: Problem
  }

  /// The refusal as JSON.
  public var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = Body(
      error: .init(message: message, type: code.type, param: parameter, code: code.rawValue))
    return (try? encoder.encode(body)).map { Array($0) } ?? []
  }
}

extension GatewayRefusal.Code {
  fileprivate var status: Int {
    switch self {
    // To ask again would be paid again, and end as before.
    case .notUnderstood, .approval, .block, .unreadable, .output, .unknownAnswer: 400
    case .noToken: 401
    case .noSuchPath, .noSuchModel: 404
    case .upstream: 502
    case .failure: 500
    }
  }

  fileprivate var type: String {
    switch self {
    case .notUnderstood, .noSuchPath, .noSuchModel: "invalid_request_error"
    case .noToken: "authentication_error"
    case .approval, .block, .unreadable, .output: "policy_violation"
    case .unknownAnswer, .upstream, .failure: "api_error"
    }
  }
}
