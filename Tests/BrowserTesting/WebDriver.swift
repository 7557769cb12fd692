import Foundation

/// The few commands of the W3C's WebDriver protocol that these tests need.
package struct WebDriver {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private struct Reply<Value: Decodable>: Decodable { var value: Value }
  private struct Session: Decodable { var sessionId: String }
  /// A value that does not matter.
  package struct Anything: Decodable { package init(from decoder: any Decoder) {} }

  private let port: Int
  private let path: String

  /// Opens a window of a size in pixels.
  package init(port: Int, width: Int, height: Int) async throws {
    let arguments: [JSON] = [
      "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en",
      .string("--window-size=\(width),\(height)"),
    ]
    let capabilities: JSON = [
      "capabilities": [
        "alwaysMatch": [
          "goog:chromeOptions": [
            "binary": .string(Chromium.browser ?? ""), "args": .array(arguments),
          ],
          "goog:loggingPrefs": ["browser": "ALL"],
        ]
      ]
    ]
    let session = try await Self.send("/session", capabilities, port, as: Session.self)
    self.port = port
    path = "/session/\(session.sessionId)"
  }

  /// Sends a command.
  @discardableResult
  package func command<Value: Decodable>(
    _ name: String, _ body: JSON, as type: Value.Type = Anything.self
  ) async throws -> Value {
    try await Self.send("\(path)/\(name)", body, port, as: type)
  }

  /// Asks for something.
  package func value<Value: Decodable>(of name: String, as type: Value.Type) async throws -> Value {
    let reply = try await PlainClient.send("GET", "\(path)/\(name)", port: port)
    return try JSONDecoder().decode(Reply<Value>.self, from: Data(reply.body)).value
  }

  /// Closes the window.
  package func close() async {
    _ = try? await PlainClient.send("DELETE", path, port: port, body: [])
  }

  private static func send<Value: Decodable>(
    _ path: String, _ body: JSON, _ port: Int, as type: Value.Type
  ) async throws -> Value {
    let reply = try await PlainClient.send(
      "POST", path, port: port, body: Array(try JSONEncoder().encode(body)))
    guard reply.status == 200 else {
      throw Failure(description: String(decoding: reply.body.prefix(600), as: UTF8.self))
    }
    return try JSONDecoder().decode(Reply<Value>.self, from: Data(reply.body)).value
  }
}
