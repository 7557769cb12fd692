/// The ways to read a text beside the plain one: normalised, and with what is encoded decoded.
///
/// What comes out of a decoding is never longer than what went in, and there are at most
/// ``mostLayers`` of them, so all views together are a small multiple of the text.
struct TextViews: Sendable {
  /// The views that differ from the text, each without what an earlier one has as well.
  private(set) var views: [TextView] = []
  /// Whether there is more that is encoded than was read.
  private(set) var isCutShort = false

  /// How often a text may be encoded.
  static let mostLayers = 5
  /// At least as far as words around a finding count, and as most patterns reach.
  private static let distance = 1024

  /// The views of a text.
  init(of text: [UInt8]) {
    var view: TextView?
    if !text.isASCII {
      let edits = Normalisation.edits(of: text)
      if !edits.isEmpty {
        let normalised = TextView(text).applying(edits)
        views.append(normalised.nearChanges(within: TextViews.distance))
        view = normalised
      }
    }
    for layer in 0...TextViews.mostLayers {
      let edits = EncodedText.edits(of: view?.bytes ?? text)
      if edits.isCutShort || layer == TextViews.mostLayers && !edits.isEmpty { isCutShort = true }
      guard !edits.isEmpty, layer < TextViews.mostLayers else { return }
      let decoded = (view ?? TextView(text)).applying(edits).nearChanges(within: TextViews.distance)
      let plain = decoded.normalised()
      views.append(plain)
      view = plain
    }
  }
}

extension TextView {
  /// The view, normalised as well where it has to be.
  fileprivate func normalised() -> TextView {
    guard !bytes.isASCII else { return self }
    let edits = Normalisation.edits(of: bytes)
    return edits.isEmpty ? self : applying(edits)
  }
}

extension [UInt8] {
  /// Looks at all of them, as that is faster than to stop.
  fileprivate var isASCII: Bool { reduce(0, |) < 0x80 }
}
