/// Makes keys of the bytes that a terminal sends.
///
/// UTF-8 may arrive in pieces, and so may the sequences that stand for keys such as ↑. A lone Esc is
/// the beginning of such a sequence, so it counts as a key only after a moment without anything else:
/// call `flush()` then. What is not known is dropped, and never taken for text.
public struct KeyDecoder: Sendable {
  private var bytes: ArraySlice<UInt8> = []
  private var pasted: [UInt8]?

  /// A decoder that has seen nothing yet.
  public init() {}

  /// Whether something has begun that more bytes could complete.
  public var isWaiting: Bool { !bytes.isEmpty && pasted == nil }

  /// The keys that are complete with these bytes.
  public mutating func feed(_ more: some Sequence<UInt8>) -> [Key] {
    bytes.append(contentsOf: more)
    return keys(isOver: false)
  }

  /// The keys in what is left, after a moment without more of it.
  public mutating func flush() -> [Key] { pasted == nil ? keys(isOver: true) : [] }

  private mutating func keys(isOver: Bool) -> [Key] {
    var keys: [Key] = []
    while !bytes.isEmpty {
      if pasted != nil {
        guard let text = takePaste() else { break }
        if !text.isEmpty { keys.append(Key(.paste(text))) }
        continue
      }
      guard let step = KeyStep(bytes, isOver: isOver) else { break }
      bytes = bytes.dropFirst(step.length)
      if step.startsPaste { pasted = [] }
      if let key = step.key { keys.append(key) }
    }
    return keys
  }

  /// The pasted text, once its end is there.
  private mutating func takePaste() -> String? {
    let end = Array("\u{1B}[201~".utf8)
    while let escape = bytes.firstIndex(of: 0x1B) {
      pasted?.append(contentsOf: bytes[..<escape])
      bytes = bytes[escape...]
      let seen = bytes.prefix(end.count)
      if Array(seen) == end {
        defer {
          bytes = bytes.dropFirst(end.count)
          pasted = nil
        }
        return pasted.map { String(decoding: $0, as: UTF8.self) }
      }
      // The beginning of the end may be all that has arrived.
      guard !end.starts(with: seen) else { return nil }
      pasted?.append(0x1B)
      bytes = bytes.dropFirst()
    }
    pasted?.append(contentsOf: bytes)
    bytes = []
    return nil
  }
}
