import Foundation

/// A line of a plugin, as far as checks have to know it.
struct HeardMessage: Decodable, Sendable {
  let id: JSON?
  let error: WireError?
  let chunk: ChunkParameters?
  let isWellFormed: Bool

  private enum CodingKeys: CodingKey { case jsonrpc, id, method, params, result, error }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeIfPresent(JSON.self, forKey: .id)
    error = try container.decodeIfPresent(WireError.self, forKey: .error)
    let method = try container.decodeIfPresent(String.self, forKey: .method)
    let isChunk = method == PluginMethod.chunk.rawValue
    chunk = isChunk ? try container.decode(ChunkParameters.self, forKey: .params) : nil
    let isAnswer =
      method == nil && container.contains(.id)
      && container.contains(.result) != container.contains(.error)
    let version = try container.decodeIfPresent(String.self, forKey: .jsonrpc)
    isWellFormed = version == "2.0" && (isAnswer || isChunk)
  }
}

/// An answer that came.
struct Answer: Sendable {
  let line: [UInt8]
  let message: HeardMessage
  /// When it came.
  let arrival: ContinuousClock.Instant

  /// Why there is no result; `nil` if there is one.
  var error: PluginError? { message.error?.pluginError }

  /// The result.
  func result<Result: Codable & Sendable>(_ type: Result.Type) throws -> Result {
    if let error {
      throw ConformanceProblem.failed("the answer is the error \(error.code.rawValue), \(error)")
    }
    guard
      let response = try? JSONDecoder().decode(WireResponse<Result>.self, from: Data(line)),
      let result = response.result
    else { throw ConformanceProblem.failed("the result is not of the shape that the method gives") }
    return result
  }

  /// Lets a check pass only if this is a refusal of one kind.
  @discardableResult
  func refused(_ code: PluginError.Code, _ what: String) throws -> PluginError {
    guard let error else {
      throw ConformanceProblem.failed("\(what) is answered with a result, not \(code.rawValue)")
    }
    try require(
      error.code == code,
      "\(what) is answered with the error \(error.code.rawValue), not \(code.rawValue)")
    return error
  }

  /// Lets a check pass only if this is an answer, or an error that the plugin's own part gave.
  func understood(_ what: String) throws {
    guard let error else { return }
    try require(
      error.code.rawValue >= 1000, "\(what) is answered with the error \(error.code.rawValue)")
  }
}
