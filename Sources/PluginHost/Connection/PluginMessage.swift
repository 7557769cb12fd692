import Foundation
import PluginKit

/// A line of a plugin, as far as it must be known to hand it on.
enum PluginMessage: Sendable {
  /// An answer; the id is `nil` if it is none that a host gives.
  case answer(Int?, PluginError?)
  /// A piece of an answer.
  case piece(Int?, String)
  /// An answer with neither or both of result and error.
  case halfAnswer(Int?)
  /// A request, which no plugin may make.
  case request
  /// A notification of a kind that is not known here; later majors may have more of them.
  case otherNotification

  /// Reads a line; `nil` if it is no message of JSON-RPC 2.0.
  init?(_ line: [UInt8]) {
    let data = Data(line)
    guard let head = try? JSONDecoder().decode(Head.self, from: data), head.jsonrpc == "2.0" else {
      return nil
    }
    guard let method = head.method else {
      self =
        head.hasResult != (head.error != nil)
        ? .answer(head.id, head.error?.pluginError) : .halfAnswer(head.id)
      return
    }
    guard !head.hasID else {
      self = .request
      return
    }
    guard method == PluginMethod.chunk.rawValue else {
      self = .otherNotification
      return
    }
    typealias Chunk = WireRequest<ChunkParameters>
    guard let chunk = try? JSONDecoder().decode(Chunk.self, from: data).params else { return nil }
    self = .piece(chunk.id.int, chunk.text)
  }

  /// What is read of each line; the result itself is read by whoever waits for it.
  private struct Head: Decodable {
    enum Key: CodingKey { case jsonrpc, id, method, result, error }

    let jsonrpc: String?
    let id: Int?
    let hasID: Bool
    let hasResult: Bool
    let method: String?
    let error: WireError?

    init(from decoder: any Decoder) throws {
      let keys = try decoder.container(keyedBy: Key.self)
      jsonrpc = try keys.decodeIfPresent(String.self, forKey: .jsonrpc)
      hasID = keys.contains(.id)
      id = try? keys.decodeIfPresent(Int.self, forKey: .id)
      hasResult = keys.contains(.result)
      method = try keys.decodeIfPresent(String.self, forKey: .method)
      error = try keys.decodeIfPresent(WireError.self, forKey: .error)
    }
  }
}

extension JSON {
  fileprivate var int: Int? {
    guard case .int(let value) = self else { return nil }
    return value
  }
}

/// A line that is longer than the contract allows; a transport throws it in place of the line.
struct LineTooLong: Error {}
