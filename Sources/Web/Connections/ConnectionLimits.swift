import NIOCore
import SystemFiles

/// What one connection may take of the server's time, memory and places.
///
/// An idle timeout alone would let a client keep a connection for ever, with a byte every now and then. So
/// what a client has to do has an end that no byte puts off.
struct ConnectionLimits: Sendable {
  /// How long the first head may take, and each request from its head to its end.
  var arrival = TimeAmount.seconds(15)
  /// How long an answer may stand in the way, because the client does not read.
  var taking = TimeAmount.seconds(30)
  /// How long the server may take to tell a client that it was too slow; longer than a busy one needs.
  var refusal = TimeAmount.seconds(30)
  /// How long a client that was told to go may take to hear of it.
  var farewell = TimeAmount.seconds(2)
  /// How long a connection may be silent between requests.
  var idle = TimeAmount.seconds(60)
  /// The longest line of a head, and the most bytes of a head.
  var headBytes = 32 << 10
  /// The most header fields.
  var fields = 100

  /// Half of the files that may be open: the other half is for data, packs and plugins.
  static var placesOfSystem: Int {
    min(max(OpenFiles.raise(to: 2 * mostPlaces) / 2, 64), mostPlaces)
  }

  /// More connections than that belong to something before the server.
  private static let mostPlaces = 4_096
}
