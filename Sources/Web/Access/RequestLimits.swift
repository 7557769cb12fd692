/// How much a request may carry.
struct RequestLimits: Sendable {
  /// The most bytes of a body.
  ///
  /// JSON writes a byte of text in up to two, as a rule, and an output comes with its sources. A text
  /// that is only a little too large gets the engine's own words.
  let bodyBytes: Int
  /// The most bytes of text that the policy allows.
  let textBytes: Int

  init(textBytes: Int) {
    // A pack may say any number; memory is finite.
    let text = min(max(textBytes, 0), 8 << 20)
    self.textBytes = text
    bodyBytes = 4 * text + (64 << 10)
  }
}
