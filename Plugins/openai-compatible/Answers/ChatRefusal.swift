import Foundation
import PluginKit

/// A status that is no success, as an error that says what to do.
struct ChatRefusal: Sendable {
  let status: Int
  let retryAfter: Duration?
  let keyFrom: String?
  private let problem: ChatProblem

  private struct Body: Decodable {
    var error: ChatProblem?
    var message: String?
    var detail: String?
  }

  init(status: Int, body: [UInt8], retryAfter: Duration?, keyFrom: String?) {
    self.status = status
    self.retryAfter = retryAfter
    self.keyFrom = keyFrom
    let data = Data(body)
    problem =
      (try? JSONDecoder().decode(Body.self, from: data))?.error
      ?? (try? JSONDecoder().decode(ChatProblem.self, from: data)) ?? ChatProblem()
  }

  /// Whether a filter of the server refuses the prompt, which is an answer and no failure.
  var isFiltered: Bool { status == 400 && problem.isFiltered }

  /// What the status means.
  var error: PluginError {
    switch status {
    case 300..<400:
      PluginError(
        .badConfiguration, "the server is at another address: set baseURL to it",
        pointer: "/baseURL")
    case 401, 403, 407: denied
    case 402: quota
    case 429 where problem.isQuotaUsedUp: quota
    case 404, 405, 410: missing
    case 408, 409, 425, 429, 500...: unavailable
    case 400, 413, 422: badInput
    default:
      PluginError(.internalFailure, "the server answered with the status \(status)")
    }
  }

  private var denied: PluginError {
    guard let keyFrom else {
      return PluginError(
        .denied,
        "the server wants a key: name the variable that holds it with keyFrom",
        pointer: "/keyFrom")
    }
    return PluginError(
      .denied,
      "the server refused the key in \(keyFrom): check the key, and whether it may use the model",
      pointer: "/keyFrom")
  }

  private var quota: PluginError {
    PluginError(.denied, "the quota at the server is used up: ask whoever pays for it")
  }

  private var missing: PluginError {
    problem.isModelMissing
      ? PluginError(
        .badConfiguration, "the server has no model with this name", pointer: "/model")
      : PluginError(
        .badConfiguration,
        "the server has no /chat/completions there: check baseURL, which often ends in /v1",
        pointer: "/baseURL")
  }

  private var unavailable: PluginError {
    let wait = retryAfter.map { Int($0 / .milliseconds(1)) }
    return PluginError(
      .unavailable,
      status == 429
        ? "the server takes no more requests for the moment: try again later"
        : "the server cannot answer for the moment (status \(status)): try again later",
      retryAfterMs: wait)
  }

  private var badInput: PluginError {
    if problem.isTooLong || status == 413 {
      return PluginError(
        .badInput, "the text is longer than the model takes: shorten it, or use a larger model")
    }
    if problem.isModelMissing { return missing }
    return PluginError(
      .badConfiguration,
      "the server does not take the request (status \(status)): check model and parameters",
      pointer: "")
  }
}
