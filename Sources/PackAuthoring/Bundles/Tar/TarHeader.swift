/// The block of 512 bytes that stands before a file in an archive.
///
/// Source: POSIX.1-1988, ustar interchange format. Owner, mode and time are always the same, so that the
/// same files make the same archive.
struct TarHeader {
  static let blockSize = 512

  var path: String
  var size: Int

  /// The block; `nil` if the path or the size has no room in it.
  var bytes: [UInt8]? {
    guard let (prefix, name) = TarHeader.split(path), size <= TarHeader.largest else { return nil }
    var block = [UInt8](repeating: 0, count: TarHeader.blockSize)
    func put(_ text: some Collection<UInt8>, at offset: Int) {
      block.replaceSubrange(offset..<offset + text.count, with: text)
    }
    put(name, at: 0)
    put("0000644".utf8, at: 100)
    put("0000000".utf8, at: 108)
    put("0000000".utf8, at: 116)
    put(TarHeader.octal(size, 11), at: 124)
    put("00000000000".utf8, at: 136)
    put("        ".utf8, at: 148)
    put("0".utf8, at: 156)
    put("ustar\u{0}00".utf8, at: 257)
    put(prefix, at: 345)
    put(TarHeader.octal(block.reduce(0) { $0 + Int($1) }, 6) + [0, 0x20], at: 148)
    return block
  }

  /// Reads a block.
  ///
  /// - Returns: `nil` if it is not exactly the one that would be written: a link, a folder, another
  ///   owner or a wrong sum is none of ours.
  init?(_ block: ArraySlice<UInt8>) {
    let block = Array(block)
    guard block.count == TarHeader.blockSize else { return nil }
    let (name, prefix) = (TarHeader.text(block[0..<100]), TarHeader.text(block[345..<500]))
    guard let name, let prefix, let digits = TarHeader.text(block[124..<136]),
      let size = Int(digits, radix: 8), size >= 0
    else { return nil }
    path = prefix.isEmpty ? name : "\(prefix)/\(name)"
    self.size = size
    guard bytes == block else { return nil }
  }

  init(path: String, size: Int) {
    self.path = path
    self.size = size
  }

  /// Eleven octal digits.
  private static let largest = 0o77777777777

  private static func octal(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = Array(String(number, radix: 8).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, width - digits.count)) + digits
  }

  /// A path of more than 100 bytes is cut at a slash: at most 155 bytes before it.
  private static func split(_ path: String) -> (prefix: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
  {
    let bytes = Array(path.utf8)
    guard bytes.count > 100 else { return ([], bytes[...]) }
    let slash = UInt8(ascii: "/")
    let cut = bytes.indices.first { index in
      bytes[index] == slash && index > 0 && index <= 155 && bytes.count - index - 1 <= 100
    }
    return cut.map { (bytes[..<$0], bytes[($0 + 1)...]) }
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    String(validating: field.prefix { $0 != 0 }, as: UTF8.self)
  }
}
