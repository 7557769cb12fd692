import NIOCore
import Synchronization

/// The places for connections.
///
/// When all are taken, whoever was silent for the longest makes room: somebody who opens thousands of
/// connections and leaves them there keeps nobody out. Whoever is being answered stays.
final class ConnectionPlaces: Sendable {
  /// One connection, as far as others need to know it.
  final class Place: Sendable {
    let channel: any Channel
    /// Since when it is silent, in nanoseconds of the system's clock; 0 while it is answered.
    private let silent: Atomic<UInt64>

    init(_ channel: any Channel) {
      self.channel = channel
      silent = Atomic(NIODeadline.now().uptimeNanoseconds)
    }

    func noteRequest() { silent.store(0, ordering: .relaxed) }
    func noteSilence() {
      silent.store(NIODeadline.now().uptimeNanoseconds, ordering: .relaxed)
    }
    var silentSince: UInt64? {
      let since = silent.load(ordering: .relaxed)
      return since == 0 ? nil : since
    }
  }

  private let most: Int
  private let taken = Mutex<[ObjectIdentifier: Place]>([:])

  /// - Parameter most: how many there are.
  init(_ most: Int) { self.most = most }

  /// Gives a connection a place; `nil` if everybody is being answered.
  func enter(_ channel: any Channel) -> Place? {
    let (place, leaving) = taken.withLock { taken -> (Place?, Place?) in
      var leaving: Place?
      if taken.count >= most {
        leaving = taken.values.filter { $0.silentSince != nil }
          .min { ($0.silentSince ?? 0) < ($1.silentSince ?? 0) }
        guard let leaving else { return (nil, nil) }
        taken[ObjectIdentifier(leaving)] = nil
      }
      let place = Place(channel)
      taken[ObjectIdentifier(place)] = place
      return (place, leaving)
    }
    leaving?.channel.close(promise: nil)
    return place
  }

  /// Takes a place back.
  func leave(_ place: Place) { taken.withLock { $0[ObjectIdentifier(place)] = nil } }

  /// How many are taken.
  var count: Int { taken.withLock { $0.count } }
}
