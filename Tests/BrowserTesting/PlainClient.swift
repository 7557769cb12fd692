import NIOCore
import NIOPosix

/// Just enough of HTTP/1.1 to speak to the server and to the browser's driver.
///
/// `URLSession` on Linux gives up on headers without a space after the colon, as the driver writes
/// them, and on addresses such as `[::1]`.
package enum PlainClient {
  package struct Reply: Sendable {
    package var status: Int
    package var body: [UInt8]
  }

  package static func send(
    _ method: String, _ path: String, host: String = "127.0.0.1", port: Int, body: [UInt8] = []
  ) async throws -> Reply {
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    let head = """
      \(method) \(path) HTTP/1.1\r
      Host: localhost:\(port)\r
      Content-Type: application/json\r
      Content-Length: \(body.count)\r
      \r

      """
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(bytes: Array(head.utf8) + body))
      var received: [UInt8] = []
      for try await part in inbound {
        received += part.readableBytesView
        if let reply = Reply(received) { return reply }
      }
      throw WebDriver.Failure(description: "the server hung up")
    }
  }
}

extension PlainClient.Reply {
  /// The reply in these bytes; `nil` while it is not complete.
  fileprivate init?(_ bytes: [UInt8]) {
    let blank = Array("\r\n\r\n".utf8)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: blank) }) else {
      return nil
    }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).filter { $0 != " " }) }
    guard let length, let status = Int(lines[0].split(separator: " ")[1]),
      bytes.count >= end + 4 + length
    else { return nil }
    self.init(status: status, body: Array(bytes[(end + 4)...].prefix(length)))
  }
}
