import HTTPTypes
import Hummingbird

/// Remembers the language that somebody chose, and nothing else.
enum LanguageCookie {
  static let name = "language"

  /// The cookie for a language that the address asks for; `nil` if it asks for none.
  static func chosen(in request: Request) -> String? {
    guard
      let language = request.uri.queryParameters["lang"].flatMap({ PageLanguage(tag: $0) })
    else { return nil }
    return value(language)
  }

  /// The cookie for a language; without one, the browser forgets it.
  static func value(_ language: PageLanguage?) -> String {
    let age = language == nil ? 0 : 31_536_000
    return "\(name)=\(language?.rawValue ?? ""); Path=/; Max-Age=\(age); SameSite=Lax; HttpOnly"
  }

  /// The language that was chosen before.
  static func language(in request: Request) -> PageLanguage? {
    Cookies(request)[name].flatMap { PageLanguage(tag: $0) }
  }
}

/// The cookies that came with a request.
struct Cookies {
  private let values: [String: String]

  init(_ request: Request) {
    let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
    values = pairs.reduce(into: [:]) { values, pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
      if parts.count == 2, values[parts[0]] == nil { values[parts[0]] = parts[1] }
    }
  }

  subscript(name: String) -> String? { values[name] }
}
