import NIOCore
import Synchronization

/// The end of what a program wrote to standard error.
///
/// It is read for ever, so that a program which writes much of it does not stand still.
final class ErrorTail: Sendable {
  private let limit: Int
  private let kept = Mutex<[UInt8]>([])

  init(limit: Int) { self.limit = limit }

  var bytes: [UInt8] { kept.withLock { Array($0.suffix(limit)) } }

  fileprivate func append(_ buffer: ByteBuffer) {
    kept.withLock { kept in
      kept += buffer.readableBytesView.suffix(limit)
      // Twice as many are kept, so that not every byte moves all the others.
      if kept.count > 2 * limit { kept.removeFirst(kept.count - limit) }
    }
  }
}

/// Reads a pipe into the tail.
final class ErrorReader: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let tail: ErrorTail

  init(into tail: ErrorTail) { self.tail = tail }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    tail.append(unwrapInboundIn(data))
  }
}
