import Foundation
import PluginKit

/// A message of a server.
enum MCPMessage: Sendable {
  /// The answer to a request.
  case reply(id: JSON, MCPReply)
  /// A question to the client, which only servers of the older era have.
  case request(id: JSON, method: String)
  /// Something that wants no answer.
  case notification(method: String)

  /// The messages in a line or a body; what is none is left out.
  ///
  /// Revision 2025-03-26 has arrays of messages, too.
  static func all(in bytes: some Sequence<UInt8>) -> [MCPMessage] {
    guard let value = try? JSONDecoder().decode(JSON.self, from: Data(bytes)) else { return [] }
    if case .array(let elements) = value { return elements.compactMap(MCPMessage.init) }
    return [MCPMessage(value)].compactMap(\.self)
  }

  private init?(_ value: JSON) {
    if let method = value["method"]?.string {
      self = value["id"].map { .request(id: $0, method: method) } ?? .notification(method: method)
    } else if let error = value["error"] {
      self = .reply(id: value["id"] ?? .null, .refused(MCPRefusal(error)))
    } else if let result = value["result"] {
      self = .reply(id: value["id"] ?? .null, .result(result))
    } else {
      return nil
    }
  }
}

/// What a server answers.
enum MCPReply: Sendable {
  /// What came out.
  case result(JSON)
  /// Why nothing did.
  case refused(MCPRefusal)
}
