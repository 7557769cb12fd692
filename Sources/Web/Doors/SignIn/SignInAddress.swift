/// The page on which one signs in, and where one wanted to go.
enum SignInAddress {
  static let path = "/sign-in"

  /// Signing in before a page is shown.
  static func before(_ page: String) -> String {
    page == "/" ? path : "\(path)?next=\(page)"
  }

  /// Where somebody goes who signed in: a page of this server, or the first one.
  static func next(_ wanted: String?) -> String {
    guard let wanted, wanted.hasPrefix("/"), !wanted.hasPrefix("//"),
      wanted.utf8.allSatisfy({ isPlain($0) })
    else { return "/" }
    return wanted
  }

  /// Nothing that a browser could read as another host or another header.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "/-_.".utf8.contains(byte)
    }
  }
}
