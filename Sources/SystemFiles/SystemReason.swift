import Foundation

/// What the system says about a file that cannot be used, without its path.
public enum SystemReason {
  /// The reason in an error of Foundation's.
  public static func of(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if cause.domain == NSCocoaErrorDomain, cause.code == CocoaError.fileReadNoSuchFile.rawValue {
      return of(ENOENT)
    }
    guard cause.domain == NSPOSIXErrorDomain else { return cause.localizedDescription }
    return of(Int32(cause.code))
  }

  /// The reason for an error number.
  public static func of(_ number: Int32) -> String {
    unsafe String(cString: strerror(number)).lowercased()
  }
}
