import PolicyPacks
import Synchronization

/// Says who may send another request now: a bucket for each person or address, which fills by itself.
///
/// Of a bucket only the moment is kept at which it is full again (the generic cell rate algorithm, ITU-T
/// I.371), so one that is full needs no keeping. One lock, one look-up, and nothing is allocated for whoever
/// came before.
final class RateLimiter: Sendable {
  /// Whose bucket it is.
  enum Client: Sendable, Hashable {
    case person(PersonID)
    case address(String)
    /// Whoever comes when there is no room for another bucket.
    case anyMore
  }

  /// How somebody stands after a request.
  struct Standing: Sendable, Hashable {
    /// Whether it may be answered.
    let isAllowed: Bool
    /// How many more may come now.
    let left: Int
    /// In how many seconds the next one may come, where it may not; else, in how many all are back.
    let seconds: Int
  }

  private struct State {
    /// The moments at which buckets are full again, in nanoseconds.
    var full: [Client: UInt64] = [:]
    /// When full ones were last dropped.
    var swept: UInt64 = 0
  }

  /// How many requests a minute.
  let perMinute: Int
  private let interval: UInt64
  private let size: UInt64
  private let most: Int
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private static let minute: UInt64 = 60_000_000_000
  private static let second: UInt64 = 1_000_000_000

  /// - Parameters:
  ///   - perMinute: how many requests a minute, all of them at once if they like.
  ///   - most: how many buckets are kept.
  init(perMinute: Int, most: Int = 50_000) {
    self.perMinute = max(1, perMinute)
    self.most = most
    interval = RateLimiter.minute / UInt64(self.perMinute)
    size = interval * UInt64(self.perMinute)
  }

  /// Counts a request.
  func spend(_ client: Client) -> Standing { spend(client, at: now) }

  /// Counts a request at a moment, in nanoseconds.
  func spend(_ client: Client, at now: UInt64) -> Standing {
    let (isAllowed, full) = state.withLock { state in
      let client = place(for: client, in: &state, at: now)
      let full = max(state.full[client] ?? 0, now) + interval
      guard full - now <= size else { return (false, full) }
      state.full[client] = full
      return (true, full)
    }
    guard isAllowed else {
      return Standing(
        isAllowed: false, left: 0, seconds: RateLimiter.seconds(full - now - size))
    }
    return Standing(
      isAllowed: true, left: Int((size - (full - now)) / interval),
      seconds: RateLimiter.seconds(full - now))
  }

  /// How many buckets are kept now.
  var count: Int { state.withLock { $0.full.count } }

  /// The bucket of a client: its own as long as there is room.
  private func place(for client: Client, in state: inout State, at now: UInt64) -> Client {
    guard state.full.count >= most, state.full[client] == nil else { return client }
    // Whoever sends many addresses must not make each request costly.
    if now - state.swept >= RateLimiter.second {
      state.full = state.full.filter { $0.value > now }
      state.swept = now
    }
    return state.full.count < most ? client : .anyMore
  }

  private var now: UInt64 {
    let (seconds, attoseconds) = start.duration(to: .now).components
    return UInt64(max(0, seconds)) * RateLimiter.second + UInt64(attoseconds / 1_000_000_000)
      + RateLimiter.second
  }

  private static func seconds(_ nanoseconds: UInt64) -> Int {
    max(1, Int((nanoseconds + second - 1) / second))
  }
}
