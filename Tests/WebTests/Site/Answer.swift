import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a site answered.
struct Answer {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let text: String

  /// The sentence of a problem.
  var sentence: String? { try? decoded(Problem.self).detail }

  /// An evaluation's parts that tests look at.
  struct Evaluation: Decodable {
    struct Finding: Decodable { var rule, title: String, start, end: Int? }
    var verdict: String
    var tool: String?
    var findings: [Finding]
  }

  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private struct Problem: Decodable { var detail: String }
}

/// Gathers the body of a response.
actor Collector {
  private(set) var bytes = ByteBuffer()

  func add(_ buffer: ByteBuffer) { bytes.writeImmutableBuffer(buffer) }
}

/// Hands the body of a response to a collector.
struct CollectingWriter: ResponseBodyWriter {
  let collector: Collector

  mutating func write(_ buffer: ByteBuffer) async throws { await collector.add(buffer) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
