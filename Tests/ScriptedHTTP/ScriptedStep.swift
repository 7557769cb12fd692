/// What a scripted server does next.
package enum ScriptedStep: Sendable {
  /// Sends these characters as they are.
  case send(String)
  /// Sends these bytes as they are.
  case bytes([UInt8])
  /// Does nothing for some time.
  case pause(Duration)
  /// Does nothing until the client has gone.
  case waitForClient
  /// Ends the connection.
  case close
}

extension [ScriptedStep] {
  /// A whole answer with a length.
  package static func answer(
    _ status: Int, _ headers: [String: String] = [:], _ body: String = ""
  ) -> [ScriptedStep] {
    [.send(head(status, headers, "Content-Length: \(body.utf8.count)\r\n") + body)]
  }

  /// The beginning of an answer whose end is the end of the connection, and then its parts.
  package static func stream(
    _ parts: [String], type: String = "text/event-stream", ends: Bool = true
  ) -> [ScriptedStep] {
    [.send(head(200, ["Content-Type": type], "Connection: close\r\n"))]
      + parts.map { .send($0) } + (ends ? [.close] : [])
  }

  /// An answer in chunks (RFC 9112 section 7.1), each of which is sent alone.
  package static func chunks(
    _ headers: [String: String], _ parts: [String], isComplete: Bool = true
  ) -> [ScriptedStep] {
    [.send(head(200, headers, "Transfer-Encoding: chunked\r\n"))]
      + parts.map { .send("\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n") }
      + [isComplete ? .send("0\r\n\r\n") : .close]
  }

  private static func head(_ status: Int, _ headers: [String: String], _ more: String) -> String {
    let lines = headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }
    return "HTTP/1.1 \(status) Scripted\r\n" + lines.joined() + more + "\r\n"
  }
}
