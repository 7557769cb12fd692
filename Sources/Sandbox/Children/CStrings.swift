import Foundation

/// Strings as C wants them: each ends in a zero byte, and the list in no string.
///
/// Freed at its end.
@safe struct CStrings: ~Copyable {
  private let list: UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>

  init(_ strings: [String]) {
    unsafe list = .allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() {
      unsafe list.initializeElement(at: index, to: strdup(string))
    }
    unsafe list.initializeElement(at: strings.count, to: nil)
  }

  /// The list, for as long as this lives.
  var pointer: UnsafePointer<UnsafeMutablePointer<CChar>?>? {
    unsafe UnsafePointer(list.baseAddress)
  }

  /// One of the strings, for as long as this lives.
  subscript(index: Int) -> UnsafePointer<CChar>? { unsafe UnsafePointer(list[index]) }

  deinit {
    unsafe list.forEach { unsafe free($0) }
    unsafe list.deallocate()
  }
}
