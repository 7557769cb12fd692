import NIOCore

/// Reads a pipe into a queue of lines, no faster than they are taken.
final class LineReader: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = Never

  private var splitter: LineSplitter
  private let queue: LineQueue
  private let whenTooLong: @Sendable () -> Void

  init(limit: Int, into queue: LineQueue, whenTooLong: @escaping @Sendable () -> Void) {
    splitter = LineSplitter(limit: limit)
    self.queue = queue
    self.whenTooLong = whenTooLong
  }

  func read(context: ChannelHandlerContext) {
    let channel = context.channel
    if queue.hasRoom(otherwise: { channel.read() }) { context.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    do {
      for line in try splitter.lines(in: unwrapInboundIn(data)) { queue.append(line) }
    } catch {
      queue.finish(.failure(error))
      whenTooLong()
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    let bytes = splitter.rest.count
    queue.finish(bytes == 0 ? .success(()) : .failure(.unfinishedLine(bytes: bytes)))
    context.fireChannelInactive()
  }
}
