import NIOCore
import NIOPosix
import Synchronization

@testable import Web

/// A client that writes the bytes of a connection itself, and reads them or does not.
struct RawClient: Sendable {
  private let channel: any Channel
  private let gathered: Gathered

  /// Connects.
  ///
  /// - Parameter reads: whether it takes what the server sends.
  init(to address: ServerAddress, reads: Bool = true) async throws {
    let gathered = Gathered()
    channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.autoRead, value: reads)
      // A small window, so that what is not read soon stands in the server's way.
      .channelOption(.socketOption(.so_rcvbuf), value: 4_096)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(GatheringHandler(gathered))
        }
      }
      .connect(host: address.host, port: address.port).get()
    self.gathered = gathered
  }

  /// What came so far.
  var text: String { gathered.text }

  /// Whether the server ended the connection.
  var isOver: Bool { gathered.isOver }

  func send(_ text: String) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text)).get()
  }

  /// Sends, whether the server still listens or not.
  func trySending(_ text: String) { channel.writeAndFlush(ByteBuffer(string: text), promise: nil) }

  /// Reads from now on.
  func read() async { try? await channel.setOption(.autoRead, value: true).get() }

  /// Waits until something is so; whether it was within the time.
  func waits(_ seconds: Double = 10, until condition: (RawClient) -> Bool) async throws -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if condition(self) { return true }
      try await Task.sleep(for: .milliseconds(5))
    }
    return condition(self)
  }

  func close() async { try? await channel.close().get() }
}

/// What a connection brought.
private final class Gathered: Sendable {
  private let state = Mutex((bytes: [UInt8](), isOver: false))
  var text: String { String(decoding: state.withLock { $0.bytes }, as: UTF8.self) }
  var isOver: Bool { state.withLock { $0.isOver } }
  func add(_ buffer: ByteBuffer) { state.withLock { $0.bytes += buffer.readableBytesView } }
  func end() { state.withLock { $0.isOver = true } }
}

private final class GatheringHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  private let gathered: Gathered
  init(_ gathered: Gathered) { self.gathered = gathered }
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    gathered.add(unwrapInboundIn(data))
  }
  func channelInactive(context: ChannelHandlerContext) { gathered.end() }
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    gathered.end()
    context.close(promise: nil)
  }
}
