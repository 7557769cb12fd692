/// A piece of HTML whose texts are escaped by construction.
///
/// Escaping goes scalar by scalar: a quotation mark with a combining character behind it is one
/// character of Swift, and would pass a comparison with `"` while a browser still sees the mark.
struct HTML: Sendable {
  /// The markup.
  private(set) var markup: String

  /// An element.
  ///
  /// - Parameters:
  ///   - name: its name, from this program and never from a pack.
  ///   - attributes: those that are `nil` are left out; an empty value stands without one.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String?> = [:], _ content: HTML...
  ) -> HTML {
    element(name, attributes, content)
  }

  /// An element around a list.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [HTML]
  ) -> HTML {
    let body = content.map(\.markup).joined()
    return HTML(markup: "<\(name)\(self.attributes(attributes))>\(body)</\(name)>")
  }

  /// An element without content, such as `meta`.
  static func void(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String?> = [:]
  ) -> HTML {
    HTML(markup: "<\(name)\(self.attributes(attributes))>")
  }

  /// A text.
  static func text(_ text: String) -> HTML { HTML(markup: escaped(text)) }

  /// Markup of this program's own.
  static func fixed(_ markup: StaticString) -> HTML { HTML(markup: "\(markup)") }

  /// One piece after the other.
  static func all(_ pieces: [HTML], separator: StaticString = "") -> HTML {
    HTML(markup: pieces.map(\.markup).joined(separator: "\(separator)"))
  }

  private static func attributes(_ attributes: KeyValuePairs<String, String?>) -> String {
    attributes.map { name, value in
      value.map { " \(name)=\"\(escaped($0))\"" } ?? ""
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
