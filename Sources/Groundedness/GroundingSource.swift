/// A text that an output must stand in.
public struct GroundingSource: Sendable {
  /// How a text is to be read.
  public enum Format: String, Sendable, Hashable, Codable, CaseIterable {
    /// Plain prose.
    case text
    /// Prose with headings, lists, tables, code.
    case markdown
    /// A table whose first row names the columns.
    case csv
    /// A value whose keys name what stands under them.
    case json
  }

  /// What to call it: a file's name, as a rule.
  public var name: String
  /// The text; invalid UTF-8 is passed over.
  public var bytes: [UInt8]
  /// How it is read.
  public var format: Format

  /// A source; without a format, name and content say how it is read.
  public init(name: String, bytes: [UInt8], format: Format? = nil) {
    self.name = name
    self.bytes = bytes
    self.format = format ?? Format(ofName: name) ?? Format(ofContent: bytes)
  }

  /// A source; without a format, name and content say how it is read.
  public init(name: String, _ text: String, format: Format? = nil) {
    self.init(name: name, bytes: Array(text.utf8), format: format)
  }
}

/// People's text appears in no log by accident.
extension GroundingSource: CustomStringConvertible, CustomReflectable {
  /// The format and the size.
  public var description: String { "source of \(bytes.count) bytes, \(format.rawValue)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension GroundingSource.Format {
  /// The format that a file's extension stands for.
  public init?(ofName name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text", "eml": self = .text
    case "md", "markdown": self = .markdown
    case "csv", "tsv": self = .csv
    case "json": self = .json
    default: return nil
    }
  }

  /// The format that a text has by its looks.
  ///
  /// Prose and tables of separated values are hard to tell apart, so a table must have the same
  /// number of separators in each of its first lines.
  public init(ofContent bytes: [UInt8]) {
    let head = bytes.prefix(4096)
    let first = head.first { !$0.isBlank }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      let last = bytes.reversed().first { !$0.isBlank }
      if last == UInt8(ascii: "}") || last == UInt8(ascii: "]") {
        self = .json
        return
      }
    }
    let lines = head.split(separator: UInt8(ascii: "\n"), maxSplits: 5)
    if lines.contains(where: \.looksLikeMarkdown) {
      self = .markdown
    } else if Self.separators.contains(where: {
      lines.dropLast(lines.count > 5 ? 1 : 0).agree(on: $0)
    }
    ) {
      self = .csv
    } else {
      self = .text
    }
  }

  private static var separators: [UInt8] {
    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  }
}

extension ArraySlice<UInt8> {
  fileprivate var looksLikeMarkdown: Bool {
    let marks = prefix { $0 == UInt8(ascii: "#") }
    let isHeading = (1...6).contains(marks.count) && dropFirst(marks.count).first == 0x20
    return isHeading || first == UInt8(ascii: "|") || starts(with: Array("```".utf8))
      || starts(with: Array("- ".utf8)) || starts(with: Array("* ".utf8))
  }
}

extension ArraySlice<ArraySlice<UInt8>> {
  /// Whether there are several lines, each with the same number of a separator, and no full stops.
  fileprivate func agree(on separator: UInt8) -> Bool {
    let counts = map { line in line.count { $0 == separator } }
    guard let first = counts.first, first > 0, counts.count > 1 else { return false }
    return counts.allSatisfy { $0 == first }
      && allSatisfy { $0.last { !$0.isBlank } != UInt8(ascii: ".") }
  }
}
