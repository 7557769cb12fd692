/// A text with its findings replaced by placeholders such as `[EMAIL_1]`.
///
/// The same value gets the same placeholder everywhere in the text; a placeholder that already
/// stands in the text is not used again.
public struct Redaction: Sendable, Hashable {
  /// One finding that was replaced.
  public struct Replacement: Sendable, Hashable {
    /// The rule that found it.
    public var rule: RuleID
    /// What it was.
    public var dataClass: DataClass
    /// Where it stood in the original, in UTF-8 bytes.
    public var range: Range<Int>
    /// What stands there now; empty where the text was removed.
    public var placeholder: String
    /// What stood there.
    public var value: [UInt8]
    /// Whether it is a credential, or another finding that hides one.
    var holdsCredential: Bool
  }

  /// The new text.
  public let text: [UInt8]
  /// What was replaced, by position.
  public let replacements: [Replacement]

  /// Replaces findings.
  ///
  /// - Parameters:
  ///   - findings: what to replace. Where two overlap, the later one gives up the shared part.
  ///   - text: the text they were found in.
  ///   - label: the word of the placeholder for a rule; an empty one removes the text.
  public init(of findings: [Finding], in text: [UInt8], label: (RuleID) -> String) {
    var numbering = Numbering(text)
    var replacements: [Replacement] = []
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let range = max(position, finding.range.lowerBound)..<max(position, finding.range.upperBound)
      guard !range.isEmpty else { continue }
      let value = Array(text[range])
      let placeholder = numbering.placeholder(for: value, label: label(finding.rule))
      result += text[position..<range.lowerBound]
      result += Array(placeholder.utf8)
      replacements.append(
        Replacement(
          rule: finding.rule, dataClass: finding.dataClass, range: range, placeholder: placeholder,
          value: value, holdsCredential: !placeholder.isEmpty && finding.holdsCredential))
      position = range.upperBound
    }
    result += text[position...]
    self.text = result
    self.replacements = replacements
  }

  /// Where a range of the new text stood in the original.
  ///
  /// - Returns: `nil` if it touches a placeholder.
  public func originalRange(of range: Range<Int>) -> Range<Int>? {
    var shift = 0
    for replacement in replacements {
      let start = replacement.range.lowerBound + shift
      let end = start + replacement.placeholder.utf8.count
      if range.upperBound <= start { break }
      if range.lowerBound < end { return nil }
      shift += replacement.placeholder.utf8.count - replacement.range.count
    }
    return range.lowerBound - shift..<range.upperBound - shift
  }

  /// What can be put back later: everything but credentials and what was removed.
  public var vault: Vault {
    var vault = Vault()
    for replacement in replacements where replacement.holdsCredential {
      vault.withheld.insert(replacement.placeholder)
    }
    for replacement in replacements where !replacement.placeholder.isEmpty {
      if !vault.withheld.contains(replacement.placeholder) {
        vault.values[replacement.placeholder] = String(decoding: replacement.value, as: UTF8.self)
      }
    }
    return vault
  }
}

/// Gives out placeholders, each value its own, none that the text already holds.
private struct Numbering {
  private var taken: Set<String>
  private var numbers: [String: Int] = [:]
  private var placeholders: [String: [[UInt8]: String]] = [:]

  init(_ text: [UInt8]) {
    taken = Set(Placeholder.occurrences(in: text).map(\.name))
  }

  mutating func placeholder(for value: [UInt8], label: String) -> String {
    guard !label.isEmpty else { return "" }
    if let known = placeholders[label]?[value] { return known }
    var name: String
    repeat {
      numbers[label, default: 0] += 1
      name = "[\(label)_\(numbers[label] ?? 1)]"
    } while taken.contains(name)
    placeholders[label, default: [:]][value] = name
    return name
  }
}

extension Finding {
  fileprivate var holdsCredential: Bool {
    dataClass.root == "credentials"
      || evidence.contains {
        if case .hides(_, let hidden) = $0 { hidden.root == "credentials" } else { false }
      }
  }
}

extension Redaction: CustomStringConvertible, CustomReflectable {
  /// How much was replaced, and nothing of it.
  public var description: String { "redaction with \(replacements.count) replacements" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension Redaction.Replacement: CustomStringConvertible, CustomReflectable {
  /// The placeholder.
  public var description: String { "replacement by '\(placeholder)'" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
