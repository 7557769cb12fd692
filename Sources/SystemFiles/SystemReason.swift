import Foundation

/// What the system says about a file that cannot be used, without its path.
public enum SystemReason {
  /// The reason in an error of Foundation's.
  public static func of(_ error: any Error) -> String {
    number(in: error).map { of($0) } ?? (error as NSError).localizedDescription
  }

  /// The reason for an error number.
  public static func of(_ number: Int32) -> String {
    unsafe String(cString: strerror(number)).lowercased()
  }

  /// The error number in an error of Foundation's, if there is one.
  public static func number(in error: any Error) -> Int32? {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if cause.domain == NSPOSIXErrorDomain { return Int32(cause.code) }
    guard cause.domain == NSCocoaErrorDomain else { return nil }
    return switch cause.code {
    case CocoaError.fileReadNoSuchFile.rawValue: ENOENT
    case CocoaError.fileReadNoPermission.rawValue: EACCES
    default: nil
    }
  }
}
