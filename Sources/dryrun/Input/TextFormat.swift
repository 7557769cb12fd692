/// What bytes are, as far as their beginning tells.
enum TextFormat {
  /// Text, in UTF-8 or something near it.
  case text
  /// Text in UTF-16, as some editors and shells write it.
  case utf16(isLittleEndian: Bool)
  /// Something else, by its name: a PDF file.
  case other(String)

  init(of bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(8_192))
    if head.starts(with: [0xFF, 0xFE]) {
      self = .utf16(isLittleEndian: true)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isLittleEndian: false)
    } else if let kind = TextFormat.signatures.first(where: { head.starts(with: $0.bytes) }) {
      self = .other(kind.name)
    } else {
      self = TextFormat.looksBinary(head) ? .other("a binary file") : .text
    }
  }

  /// A text may hold a few NUL bytes; a tenth of control characters is no text.
  private static func looksBinary(_ head: [UInt8]) -> Bool {
    guard head.contains(0) else { return false }
    let controls = head.count { $0 < 0x20 && ![9, 10, 12, 13, 27].contains($0) }
    return controls * 10 > head.count
  }

  /// First bytes of formats that hold text somewhere inside, and of pictures.
  private static let signatures: [(name: String, bytes: [UInt8])] = [
    ("a PDF file", Array("%PDF-".utf8)),
    ("an office document or ZIP archive", [0x50, 0x4B, 0x03, 0x04]),
    ("an empty ZIP archive", [0x50, 0x4B, 0x05, 0x06]),
    ("an old office document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ("an RTF document", Array("{\\rtf".utf8)),
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
    ("a JPEG image", [0xFF, 0xD8, 0xFF]),
    ("a GIF image", Array("GIF87a".utf8)),
    ("a GIF image", Array("GIF89a".utf8)),
    ("a TIFF image", [0x49, 0x49, 0x2A, 0x00]),
    ("a TIFF image", [0x4D, 0x4D, 0x00, 0x2A]),
    ("a gzip archive", [0x1F, 0x8B]),
    ("a bzip2 archive", Array("BZh91AY&SY".utf8)),
    ("an xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("a 7z archive", [0x37, 0x7A, 0xBC, 0xAF]),
    ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ("a database", Array("SQLite format 3".utf8)),
  ]
}
