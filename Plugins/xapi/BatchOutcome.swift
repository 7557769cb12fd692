import OutgoingHTTP
import PluginKit

/// What a learning record store says to a batch: xAPI 1.0.3, part three, sections 2.1.2 and 3.2.
enum BatchOutcome {
  /// All of it is there.
  case taken
  /// It is not, because of one statement at least, or because it is too large.
  case refused(String)

  /// - Throws: what has nothing to do with the statements.
  init(_ answer: WholeResponse) throws(PluginError) {
    switch answer.status {
    // 204 says that it was all there before.
    case 200..<300: self = .taken
    case 400, 422: self = .refused("the store says that the statement is not valid")
    case 409: self = .refused("the store has another statement with this id")
    case 413: self = .refused("the statement is larger than the store takes")
    case 401, 403:
      throw PluginError(
        .denied,
        "the store refuses the user or the password (\(answer.status)); look at the variables that "
          + "userFrom and passwordFrom name")
    case 404, 405, 410, 300..<400:
      throw PluginError(
        .badConfiguration, "the store takes no statements at this address (\(answer.status))",
        pointer: "/endpoint")
    default:
      let wait = answer.retryAfter.map { Int($0.components.seconds) * 1000 }
      throw PluginError(
        .unavailable, "the store cannot take statements now (\(answer.status))", retryAfterMs: wait)
    }
  }
}
