/// A language that the page speaks.
enum PageLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case german = "de"

  /// The language of a tag such as `de-AT`; `nil` if the page does not speak it.
  init?(tag: some StringProtocol) {
    self.init(rawValue: tag.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }

  /// The spoken language that an `Accept-Language` header prefers; the first of equals.
  init?(acceptLanguage header: String?) {
    let entries = (header ?? "").prefix(1_000).split(separator: ",")
    let wanted = entries.compactMap { entry -> (language: PageLanguage, weight: Double)? in
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let tag = parts.first, let language = PageLanguage(tag: tag) else { return nil }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }?.dropFirst(2)
      return (language, quality.map { Double($0) ?? 0 } ?? 1)
    }
    let best = wanted.map(\.weight).max() ?? 0
    guard best > 0, let choice = wanted.first(where: { $0.weight == best }) else { return nil }
    self = choice.language
  }
}
