import Detection
import Testing

@Suite("Nothing is restored where a program would carry it away")
struct UnsafePlaceTests {
  static let vault: Vault = {
    var vault = Vault()
    vault.values = [
      "[EMAIL_1]": "anna@mail.example", "[CITY_1]": "Ulm", "[URL_1]": "https://a.example/?q=",
      "[TAG_1]": "<img src=", "[LINK_1]": "](", "[HOST_1]": "a.example", "[SCHEME_1]": "https:",
      "[SLASHES_1]": "//a.example/", "[SCRIPT_1]": "<script>",
    ]
    return vault
  }()

  private func expectLeft(_ text: String, _ placeholder: String = "[EMAIL_1]") {
    let restoration = Restoration(of: Array(text.utf8), from: Self.vault)
    let restored = String(decoding: restoration.text, as: UTF8.self)
    let value = Self.vault.values[placeholder] ?? "?"
    #expect(!restored.contains(value), "\(restored)")
    #expect(
      restoration.left.contains { $0.placeholder == placeholder && $0.reason == .unsafePlace })
  }

  @Test(
    "in a URL",
    arguments: [
      "http://a.example/[EMAIL_1]", "https://a.example/?q=[EMAIL_1]&r=1", "https://[EMAIL_1]/",
      "HTTPS://A.EXAMPLE/#[EMAIL_1]", "//a.example/[EMAIL_1]", "www.a.example/[EMAIL_1]",
      "www.[EMAIL_1]", "a.example/?q=[EMAIL_1]", "a.example:8080/[EMAIL_1]", "a.example?[EMAIL_1]",
      "a.example#[EMAIL_1]", "mailto:x@a.example?body=[EMAIL_1]", "mailto:[EMAIL_1]",
      "data:text/html,[EMAIL_1]", "javascript:f('[EMAIL_1]')", "tel:[EMAIL_1]",
      "ftp://a.b/[EMAIL_1]",
      "custom+x://[EMAIL_1]", "(https://a.example/[EMAIL_1])", "`https://a.example/[EMAIL_1]`",
      "https://a.example/ä/[EMAIL_1]", "müller.example/?q=[EMAIL_1]",
      "https://u:[EMAIL_1]@a.example",
      "https://[EMAIL_1].a.example/", "[EMAIL_1].a.example", "x-[EMAIL_1].example",
      "https://a.example/?q='[EMAIL_1]", "https://a.example/?q=([EMAIL_1]", "file:///[EMAIL_1]",
      "https://a.example/?a=[CITY_1]&b=[EMAIL_1]",
    ])
  func urls(text: String) {
    expectLeft(text)
    expectLeft("Before \(text) after")
  }

  @Test(
    "in a URL that a renderer reads further than one would think",
    arguments: [
      #"https://a.example/?q="[EMAIL_1]"#, "https://a.example/?q=>[EMAIL_1]",
      #"www.a.example/?q="[EMAIL_1]"#,
    ])
  func extendedAutolinks(text: String) {
    // GFM, "Autolinks (extension)": zero or more characters that are no space and no `<`.
    expectLeft(text)
  }

  @Test(
    "in a bare domain of another script or an address of numbers",
    arguments: [
      "xn--e1afmkfd.xn--p1ai/?q=[EMAIL_1]", "пример.рф/?q=[EMAIL_1]", "192.0.2.1/?q=[EMAIL_1]",
    ])
  func otherDomains(text: String) {
    expectLeft(text)
  }

  @Test(
    "in a Markdown target or definition",
    arguments: [
      "[text](https://a.example/[EMAIL_1])", "![](https://a.example/?q=[EMAIL_1])",
      "[t]([EMAIL_1])",
      "![alt](x \"[EMAIL_1]\")", "[t](x?q=[EMAIL_1])", "[t](<x y [EMAIL_1]>)", "[t](a(b)[EMAIL_1])",
      "[t](\nx?q=[EMAIL_1])", "[t](x [EMAIL_1]", "[ref]: x?q=[EMAIL_1]", "   [ref]: x [EMAIL_1]",
      "a\n[ref]: x?q=[EMAIL_1]\nb", "[ref]:\nx?q=[EMAIL_1]", "[EMAIL_2]([EMAIL_1])",
      "![a][b](x[EMAIL_1])", #"[t](a\)[EMAIL_1])"#, "[t](a((b))?q=[EMAIL_1])",
    ])
  func markdown(text: String) {
    expectLeft(text)
  }

  @Test(
    "in markup",
    arguments: [
      "<img src=\"x?q=[EMAIL_1]\">", "<a href=x[EMAIL_1]>t</a>", "<img src='[EMAIL_1]'",
      "</x [EMAIL_1]>",
      "<!-- [EMAIL_1] -->", "<?php [EMAIL_1] ?>", "<p\nid=[EMAIL_1]\n>",
      "<script>f('[EMAIL_1]')</script>",
      "<SCRIPT>if (a < b) f('[EMAIL_1]')", "<style>a{b:url([EMAIL_1])}</style>",
      "<script></style>[EMAIL_1]</script>", "<img alt=\">\" onerror=\"f('[EMAIL_1]')\">",
      "<img alt='>' src='x?[EMAIL_1]'>",
    ])
  func markup(text: String) {
    expectLeft(text)
  }

  @Test(
    "nor where a restored value would open a link or a tag around its neighbours",
    arguments: [
      ("[URL_1][EMAIL_1]", "[EMAIL_1]"), ("[TAG_1][EMAIL_1]>", "[TAG_1]"),
      ("[t[LINK_1][EMAIL_1])", "[LINK_1]"), ("[HOST_1]/[EMAIL_1]", "[EMAIL_1]"),
      ("[SCHEME_1][SLASHES_1][EMAIL_1]", "[EMAIL_1]"), ("[SCRIPT_1][EMAIL_1]", "[SCRIPT_1]"),
      ("[URL_1]secret", "[URL_1]"), ("[EMAIL_1]/path", "[EMAIL_1]"), ("[EMAIL_1]?a", "[EMAIL_1]"),
    ])
  func openedByValues(text: String, placeholder: String) {
    expectLeft(text, placeholder)
  }
}
