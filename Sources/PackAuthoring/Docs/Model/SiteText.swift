import Diagnostics
import PolicyPacks

/// A piece of text on a page of the site.
struct SiteText: Sendable, Hashable {
  /// The text, with nothing in it that a browser would obey or hide.
  var text: String
  /// The language, where it is another one than the page's.
  var language: String?
  /// Whether a pack says it: then it is set apart, so that its direction of writing moves nothing else.
  var isFromPack: Bool

  /// A text of the site's own.
  init(_ text: String) { (self.text, language, isFromPack) = (text, nil, false) }

  /// A text of a pack, on one line, with invisible characters made visible.
  ///
  /// - Parameter keepsEnds: whether a space at an end stays, as a part of a line needs it.
  init(pack text: String, in language: String?, keepsEnds: Bool = false) {
    let words = text.split(omittingEmptySubsequences: !keepsEnds, whereSeparator: \.isWhitespace)
    self.text = Excerpt.visible(words.joined(separator: " "))
    self.language = language
    isFromPack = true
  }

  /// This text with a full stop, unless it ends a sentence already.
  var asSentence: SiteText {
    var sentence = self
    if let last = text.last, !".!?…:;)".contains(last) { sentence.text += "." }
    return sentence
  }
}

/// A part of a line.
indirect enum Inline: Sendable, Hashable {
  /// Plain text.
  case text(SiteText)
  /// What stands out.
  case strong(RichText)
  /// What is said more quietly.
  case quiet(RichText)
  /// Something to type or to look up, word for word.
  case code(String)
  /// A verdict: a symbol and a word for it.
  case verdict(Verdict, String)
  /// A link to another page of the same language, or to a place on it.
  case link(SiteLink, RichText)
}

/// A line of text.
typealias RichText = [Inline]

/// Where a link leads: a page of the same language, perhaps a place on it.
struct SiteLink: Sendable, Hashable {
  /// The page's path without its ending: `rules/policy-number`.
  var page: String
  /// The name of a place on the page.
  var anchor: String?

  init(_ page: String, at anchor: String? = nil) { (self.page, self.anchor) = (page, anchor) }
}

extension RichText {
  /// The words without their form.
  var plain: String {
    map { part in
      switch part {
      case .text(let text): text.text
      case .strong(let inner), .quiet(let inner), .link(_, let inner): inner.plain
      case .code(let code): code
      case .verdict(_, let label): label
      }
    }.joined()
  }

  /// The site's own words as a line.
  static func words(_ text: String) -> RichText { [.text(SiteText(text))] }

  /// A sentence of the site's own with lines in the places of the names in braces.
  static func words(_ sentence: String, _ values: [String: RichText]) -> RichText {
    var line: RichText = []
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { line += words(String(rest[..<open])) }
      line += values[String(rest[rest.index(after: open)..<close])] ?? []
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? line : line + words(String(rest))
  }
}

extension [RichText] {
  /// The lines as one, with something between them.
  func joined(by separator: String) -> RichText {
    enumerated().flatMap { index, line in index == 0 ? line : RichText.words(separator) + line }
  }
}
