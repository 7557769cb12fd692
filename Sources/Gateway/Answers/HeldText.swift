/// A text that comes in pieces and goes on in whole sentences, each checked before anybody sees it.
struct HeldText {
  /// All that came.
  private(set) var bytes: [UInt8] = []
  /// How much of it was checked and let go.
  private var released = 0
  /// What was sent, with values put back.
  private var sent: [UInt8] = []
  /// Whether something came that can end a sentence.
  private var hasNewSpace = false

  /// So much of what was let go is looked at again with the next sentence, as context.
  private static let overlap = 1_024
  /// What is longer without an end goes on with the rest of the answer: to look it through again with each piece
  /// would cost more and more.
  private static let longest = 8_192

  mutating func append(_ piece: String) {
    bytes += Array(piece.utf8)
    hasNewSpace = hasNewSpace || piece.utf8.contains { $0 == 0x20 || $0 == 0x0A }
  }

  /// Lets go the sentences that are complete.
  ///
  /// - Returns: what is to be sent; `nil` for nothing yet.
  /// - Throws: what the check throws.
  mutating func sentences(
    _ restorer: Restorer, _ check: (_ part: [UInt8]) async throws -> Void
  ) async throws -> String? {
    guard hasNewSpace, bytes.count - released <= Self.longest else { return nil }
    hasNewSpace = false
    guard let end = SentenceEnd.last(in: bytes, after: released) else { return nil }
    try await check(Array(bytes[contextStart..<end]))
    return try send(to: end, restorer)
  }

  /// Lets go the rest, which was checked with all before it.
  mutating func rest(_ restorer: Restorer) throws -> String? { try send(to: bytes.count, restorer) }

  /// Values are put back with all before them in view: a link may have begun long ago.
  private mutating func send(to end: Int, _ restorer: Restorer) throws -> String? {
    let part = bytes[released..<end]
    released = end
    guard restorer.concerns(part) else {
      if !restorer.isIdle { sent += part }
      return part.isEmpty ? nil : String(decoding: part, as: UTF8.self)
    }
    let text = restorer.bytes(Array(bytes[..<end]))
    guard text.starts(with: sent) else {
      throw GatewayRefusal(
        .unknownAnswer, "The answer changed what was shown before, so the rest is held back.")
    }
    let new = text[sent.count...]
    sent = text
    return new.isEmpty ? nil : String(decoding: new, as: UTF8.self)
  }

  /// A word that begins before the context is left out: half a word says something else.
  private var contextStart: Int {
    guard released > Self.overlap else { return 0 }
    let start = released - Self.overlap
    let space = bytes[start..<released].firstIndex { $0 == 0x20 || $0 == 0x0A }
    return space.map { $0 + 1 } ?? start
  }
}
