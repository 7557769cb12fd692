public import Desks
import OutgoingHTTP

extension DeskError.Code {
  /// The server cannot be reached, or did not answer.
  public static let unreachable = Self(rawValue: "unreachable")
  /// The server does not know the token.
  public static let signedOut = Self(rawValue: "signed-out")
  /// What answers is no Dryrun of a version that this one can talk to.
  public static let otherVersion = Self(rawValue: "other-version")
  /// The server no longer has the desk that was asked.
  public static let deskGone = Self(rawValue: "desk-gone")
}

extension DeskError {
  /// Nobody answered.
  static func unreachable(_ server: String, _ reason: String) -> DeskError {
    DeskError(
      .unreachable, message: "the server \(server) cannot be used now: \(reason)",
      terminalHint: "; try again, or work without it: --local")
  }

  /// The token counts no more.
  static func signedOut(_ server: String) -> DeskError {
    DeskError(
      .signedOut, message: "the server \(server) does not take this token any more",
      terminalHint: "; sign in again: dryrun login \(server)")
  }

  /// The other side speaks in another way.
  static func otherVersion(_ server: String, _ version: String?, here: String) -> DeskError {
    guard let version else {
      return DeskError(
        .otherVersion,
        message: "what answers at \(server) is no Dryrun server that can be used from here")
    }
    return DeskError(
      .otherVersion,
      message:
        "the server \(server) is Dryrun \(version) and this is \(here), and they do not understand "
        + "each other; bring the older one up to date")
  }
}
