/// A text that comes in pieces and goes on in whole sentences, each checked before anybody sees it.
struct HeldText {
  /// All that came.
  private(set) var bytes: [UInt8] = []
  /// How much of it was checked and let go.
  private var released = 0
  /// What was sent, with values put back.
  private var sent: [UInt8] = []

  /// So much of what was let go is looked at again with the next sentence, as context.
  private static let overlap = 1_024

  mutating func append(_ piece: String) { bytes += Array(piece.utf8) }

  /// Lets go the sentences that are complete.
  ///
  /// - Returns: what is to be sent; `nil` for nothing yet.
  /// - Throws: what the check throws.
  mutating func sentences(
    _ restorer: Restorer, _ check: (_ part: [UInt8]) async throws -> Void
  ) async throws -> String? {
    guard let end = SentenceEnd.last(in: bytes, after: released) else { return nil }
    try await check(Array(bytes[contextStart..<end]))
    released = end
    return try send(restorer)
  }

  /// Lets go the rest, which was checked with all before it.
  mutating func rest(_ restorer: Restorer) throws -> String? {
    released = bytes.count
    return try send(restorer)
  }

  /// Values are put back with all before them in view: a link may have begun long ago.
  private mutating func send(_ restorer: Restorer) throws -> String? {
    let text = restorer.bytes(Array(bytes[..<released]))
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
