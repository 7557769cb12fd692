import PluginKit
import Synchronization

/// What the plugin sends: answers, pieces of them, and what is neither.
extension PluginConnection {
  /// Reads until the plugin has nothing more to say; messages are taken apart outside of the actor.
  @concurrent
  nonisolated func read(_ transport: any LineTransport) async {
    do {
      while let line = try await transport.receive() {
        guard let message = PluginMessage(line) else {
          return await finish(.protocolBreach(line.count > WireLine.limit ? .longLine : .junk))
        }
        await take(message, line)
      }
      await finish(.crashed)
    } catch is LineTooLong {
      await finish(.protocolBreach(.longLine))
    } catch {
      await finish(.crashed)
    }
  }

  private func take(_ message: PluginMessage, _ line: [UInt8]) async {
    switch message {
    case .answer(let id?, let error): await answer(id, error, line)
    case .piece(let id?, let text): await deliver(text, to: id)
    case .answer(nil, _), .piece(nil, _): await finish(.protocolBreach(.unknownID))
    case .halfAnswer(let id): await refuse(id, .noResult)
    case .request: await finish(.protocolBreach(.request))
    case .otherNotification: break
    }
  }

  private func answer(_ id: Int, _ error: PluginError?, _ line: [UInt8]) async {
    lastAnswer = .now
    if let clock = abandoned.removeValue(forKey: id) { return clock.cancel() }
    guard let call = open.removeValue(forKey: id) else { return await distrust(id) }
    call.clock.cancel()
    guard let error else { return call.finish(.success(line)) }
    call.finish(.failure(PluginFailure(plugin, call.kind(of: error))))
  }

  private func refuse(_ id: Int?, _ breach: Breach) async {
    guard let id, let call = open.removeValue(forKey: id) else {
      return await finish(.protocolBreach(breach))
    }
    lastAnswer = .now
    call.clock.cancel()
    call.finish(.failure(PluginFailure(plugin, .protocolBreach(breach))))
  }

  private func deliver(_ text: String, to id: Int) async {
    guard abandoned[id] == nil else { return }
    guard var call = open[id] else { return await distrust(id) }
    guard let pieces = call.pieces else { return await finish(.protocolBreach(.strayPiece)) }
    call.delivered += text.utf8.count
    open[id] = call
    guard call.delivered <= OpenCall.mostDelivered else {
      withdraw(id)
      return await abandon(id, .tooLarge)
    }
    lastAnswer = .now
    pieces.yield(text)
  }

  /// An id that no open call has: it was answered before, or never given.
  private func distrust(_ id: Int) async {
    let isKnown = id > 0 && id <= lastID.load(ordering: .relaxed)
    await finish(.protocolBreach(isKnown ? .answeredTwice : .unknownID))
  }
}
