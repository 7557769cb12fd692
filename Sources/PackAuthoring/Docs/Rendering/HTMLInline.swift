import Diagnostics
import PolicyPacks

extension HTMLPage {
  /// A line.
  func inline(_ line: RichText) -> HTML { .all(line.map(inline)) }

  private func inline(_ part: Inline) -> HTML {
    switch part {
    case .text(let text): inline(text)
    case .strong(let inner): .element("b", [:], inline(inner))
    case .quiet(let inner): .element("span", ["class": "quiet"], inline(inner))
    case .code(let code): .element("code", ["translate": "no"], .text(Excerpt.visible(code)))
    case .verdict(let verdict, let label):
      .element(
        "span", ["class": "badge is-\(verdict.name)"], HTMLSymbols.shape(verdict.name),
        .element("span", [:], .text(label)))
    case .link(let link, let inner): .element("a", ["href": address(link)], inline(inner))
    }
  }

  /// A pack's text is set apart, so that its direction of writing moves nothing around it.
  private func inline(_ text: SiteText) -> HTML {
    if text.isFromPack { return .element("bdi", ["lang": text.language], .text(text.text)) }
    return text.language.map { .element("span", ["lang": $0], .text(text.text)) }
      ?? .text(text.text)
  }

  /// Text as it was typed, line by line, with what is invisible in it made visible.
  func typed(_ text: String) -> HTML {
    .text(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Excerpt.visible(String($0)) }.joined(separator: "\n"))
  }
}

/// The shapes that stand beside words, so that colour is never alone.
enum HTMLSymbols {
  /// The shapes, once a page.
  static let sprite = HTML.fixed(
    """
    <svg class="sprite" aria-hidden="true" focusable="false">\
    <symbol id="shape-allow" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="currentColor"/>\
    <path d="M7 12.5l3.5 3.5L17 8.5" class="inner"/></symbol>\
    <symbol id="shape-warn" viewBox="0 0 24 24"><path d="M12 1.5L23.5 22H.5z" fill="currentColor"/>\
    <path d="M12 9v6.2M12 18v.6" class="inner"/></symbol>\
    <symbol id="shape-approval" viewBox="0 0 24 24"><path d="M12 .5L23.5 12 12 23.5.5 12z" \
    fill="currentColor"/><path d="M9.3 9.6a2.8 2.8 0 1 1 4 2.5c-.9.5-1.3 1-1.3 1.9M12 16.6v.6" \
    class="inner"/></symbol>\
    <symbol id="shape-block" viewBox="0 0 24 24"><path \
    d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z" fill="currentColor"/>\
    <path d="M7 12h10" class="inner"/></symbol></svg>
    """)

  static func shape(_ name: String) -> HTML {
    .element(
      "svg", ["class": "shape", "aria-hidden": "true", "focusable": "false"],
      .element("use", ["href": "#shape-\(name)"]))
  }
}
