import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends connections whose clients are too slow, and gives each connection its place.
///
/// It watches the parts of one connection on its event loop, so a slow client costs a timer and no thread.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ConnectionLimits
  private let places: ConnectionPlaces
  private var place: ConnectionPlaces.Place?
  /// Until when the first head, or the rest of a request, has to be there.
  private var arrival: NIODeadline?
  /// Until when the client has to have read enough to be written to again.
  private var taking: NIODeadline?
  /// Requests that began to arrive and were not answered to the end.
  private var unanswered = 0
  private var isArriving = false
  private var wasTold = false
  private var timer: (scheduled: Scheduled<Void>, deadline: NIODeadline)?

  init(_ limits: ConnectionLimits, _ places: ConnectionPlaces) {
    (self.limits, self.places) = (limits, places)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      unanswered += 1
      (isArriving, wasTold) = (true, false)
      place?.noteRequest()
      expectArrival(within: limits.arrival, context)
    case .body: break
    case .end:
      isArriving = false
      arrival = nil
      if unanswered <= 0 { place?.noteSilence() }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { noteAnswered(context) }
    context.write(data, promise: promise)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable {
      taking = nil
    } else {
      taking = .now() + limits.taking
      watch(context)
    }
    context.fireChannelWritabilityChanged()
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard place == nil else { return }
    guard let place = places.enter(context.channel) else {
      context.close(promise: nil)
      return
    }
    self.place = place
    expectArrival(within: limits.arrival, context)
  }

  private func end() {
    timer?.scheduled.cancel()
    timer = nil
    if let place { places.leave(place) }
    place = nil
  }

  private func noteAnswered(_ context: ChannelHandlerContext) {
    unanswered -= 1
    guard unanswered <= 0 else { return }
    if isArriving {
      // It was answered before it was there, as refusals are; the rest of it is read by nobody.
      wasTold = true
      expectArrival(within: limits.farewell, context)
    } else {
      place?.noteSilence()
    }
  }

  private func expectArrival(within time: TimeAmount, _ context: ChannelHandlerContext) {
    arrival = .now() + time
    watch(context)
  }

  /// Sets the timer, unless it comes early enough: most deadlines are over before it does.
  private func watch(_ context: ChannelHandlerContext) {
    guard let next = [arrival, taking].compactMap({ $0 }).min() else { return }
    if let timer {
      guard timer.deadline > next else { return }
      timer.scheduled.cancel()
    }
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let scheduled = context.eventLoop.scheduleTask(deadline: next) {
      let (handler, context) = bound.value
      handler.look(context)
    }
    timer = (scheduled, next)
  }

  private func look(_ context: ChannelHandlerContext) {
    timer = nil
    let now = NIODeadline.now()
    if let taking, taking <= now { return context.close(promise: nil) }
    if let arrival, arrival <= now {
      // While an earlier request is answered, nobody reads on, and that is not the client's fault.
      if unanswered > 1 {
        self.arrival = now + limits.arrival
      } else if unanswered == 1, !wasTold {
        wasTold = true
        self.arrival = now + limits.refusal
        context.fireErrorCaught(SlowRequest())
      } else {
        return context.close(promise: nil)
      }
    }
    watch(context)
  }
}
