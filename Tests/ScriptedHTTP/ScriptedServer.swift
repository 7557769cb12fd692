import NIOCore
import NIOPosix
import NIOSSL

/// A real server on loopback that answers as a test says, byte by byte.
///
/// ```swift
/// try await ScriptedServer.run({ request, count in .answer(count == 1 ? 503 : 200) }) { server in
///   … server.url …
/// }
/// ```
package final class ScriptedServer: Sendable {
  /// What is answered to a request; requests are counted from 1.
  package typealias Script = @Sendable (ScriptedRequest, Int) -> [ScriptedStep]

  /// The port that it listens at.
  package let port: Int
  /// The server's address, without a path.
  package let url: String
  private let play: ScriptedPlay

  private init(port: Int, scheme: String, _ play: ScriptedPlay) {
    self.port = port
    url = "\(scheme)://127.0.0.1:\(port)"
    self.play = play
  }

  /// The requests so far.
  package var requests: [ScriptedRequest] { play.requests }

  /// How many clients have ended their connection before an answer was complete, or as it waited for that.
  package var clientsGone: Int { play.clientsGone }

  /// Runs a server as long as a test needs it.
  ///
  /// - Parameter certificate: what the server encrypts with; `nil` for plain HTTP.
  package static func run<Value: Sendable>(
    with certificate: ScriptedCertificate? = nil, _ script: @escaping Script,
    _ test: @Sendable (ScriptedServer) async throws -> Value
  ) async throws -> Value {
    let encryption = try certificate.map(encryption)
    let play = ScriptedPlay(script)
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let encryption {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: encryption))
          }
          let (parts, feed) = AsyncStream.makeStream(of: [UInt8].self)
          try channel.pipeline.syncOperations.addHandler(Feeder(feed))
          play.begin(channel, parts)
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let server = ScriptedServer(
      port: listener.localAddress?.port ?? 0, scheme: encryption == nil ? "http" : "https", play)
    let outcome: Result<Value, any Error>
    do { outcome = .success(try await test(server)) } catch { outcome = .failure(error) }
    try? await listener.close()
    await play.end()
    return try outcome.get()
  }

  private static func encryption(_ certificate: ScriptedCertificate) throws -> NIOSSLContext {
    try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: NIOSSLCertificate.fromPEMFile(certificate.path).map { .certificate($0) },
        privateKey: .privateKey(NIOSSLPrivateKey(file: certificate.keyPath, format: .pem))))
  }
}

/// Hands on what comes over a connection.
private final class Feeder: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let feed: AsyncStream<[UInt8]>.Continuation

  init(_ feed: AsyncStream<[UInt8]>.Continuation) { self.feed = feed }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    feed.yield(Array(unwrapInboundIn(data).readableBytesView))
  }

  func channelInactive(context: ChannelHandlerContext) { feed.finish() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
