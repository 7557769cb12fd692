import Detection
import PackAuthoring
import Testing

/// Regular expressions of Go and Python as PCRE2 patterns.
@Suite struct RegexDialectTests {
  private func go(_ regex: String) throws -> ImportedRule {
    let keep = "[[rules]]\nid = 'keep'\nregex = 'keep[0-9]{5}'\n"
    return try ImportedRule(keep + "[[rules]]\nid = 'a'\nregex = '''\(regex)'''\n", .gitleaks)
  }

  private func python(_ regex: String, flags: Int? = 0) throws -> ImportedRule {
    let head = flags.map { "global_regex_flags: \($0)\n" } ?? ""
    let quoted = regex.replacing("'", with: "''")
    return try ImportedRule(
      head + "recognizers:\n- {name: Keep, patterns: [{regex: 'keep[0-9]{5}', score: 0.9}]}\n"
        + "- {name: A, patterns: [{regex: '\(quoted)', score: 0.9}]}\n", .presidio)
  }

  @Test(
    "Go's syntax is written so that it means the same",
    arguments: [
      (#"abc$"#, #"abc\z"#), (#"(?m)^abc$"#, #"(?m:^)abc(?m:$)"#), (#"a.c"#, "a.c"),
      (#"(?s)a.c"#, "a(?s:.)c"), (#"a\zb|ab"#, #"a\zb|ab"#), (#"\x{e9}+x"#, "(?:é)+x"),
      (#"\x41\101\a"#, #"AA\x07"#), (#"a\vb"#, #"a\x0bb"#), (#"\Qa.b\E+c"#, #"(?:a\.b)+c"#),
      (#"(?U)a+b+?"#, "a+?b+"), (#"(?P<n>ab)c"#, "(?<value>ab)c"), (#"x{,3}y"#, #"x\{,3\}y"#),
      (#"[[:alpha:]\d_-]x"#, #"[[:alpha:]\d_\-]x"#), (#"[]a]x"#, #"[\]a]x"#),
      (#"[^a-c]x"#, "[^a-c]x"), (#"(?i:ab)C"#, "(?i:ab)C"), (#"a(?i)b"#, "a(?i)b"),
      (#"ab{2,}c{1,3}?"#, "ab{2,}c{1,3}?"), (#"a\C"#, "a(?s:.)"), (#"{a}"#, #"\{a\}"#),
    ])
  func goSyntax(_ regex: String, _ pattern: String) throws {
    #expect(try go(regex).pattern == pattern)
  }

  @Test("a flag for case in front belongs to the detector, and holds for all alternatives")
  func leadingCase() throws {
    let rule = try go("(?i)abc|def")
    #expect(try rule.pattern == "abc|def")
    #expect(try rule.finds(in: "ABC DEF") == ["ABC", "DEF"])
    #expect(try go("(?i)[0-9]{5}").pattern == "[0-9]{5}")
  }

  @Test(
    "characters beyond ASCII match as characters, not as bytes",
    arguments: [
      ("[äöü]x", "öx äx \u{B6}x ax", ["öx", "äx"]), ("(?i)ä{2}x", "ÄäX", ["ÄäX"]),
      ("[α-ω]{2}", "δφ Δ", ["δφ"]), ("[^ä]x", "äx bx", ["bx"]), ("[一-鿿]{3}", "漢字仮 x", ["漢字仮"]),
      ("(?i)[à-ö]x", "ÀX ÷x", ["ÀX"]), (#"[\x{80}-\x{10FFFF}]x"#, "😀x zx", ["😀x"]),
    ])
  func unicode(_ regex: String, _ text: String, _ found: [String]) throws {
    #expect(try go(regex).finds(in: text) == found)
  }

  @Test(
    "lazy optional characters in front are left out where a group is the secret, with one result")
  func leadingRun() throws {
    let rule = try go(#"(?i)[\w.-]{0,50}?(?:acme)[ =]{1,3}([a-z0-9]{8})"#)
    #expect(try rule.pattern == "(?:acme)[ =]{1,3}(?<value>[a-z0-9]{8})")
    #expect(rule.entry.outcome == .changed)
    #expect(try rule.finds(in: "my.ACME = abcd1234, acme=xyz98765") == ["abcd1234", "xyz98765"])
    let kept = try go(#"[\w.-]{0,50}?acme[0-9]{4}"#)
    #expect(kept.entry.outcome == .carriedOver)
    #expect(try kept.finds(in: "my.acme1234") == ["my.acme1234"])
  }

  @Test(
    "Python's syntax is written so that it means the same",
    arguments: [
      (#"abc$"#, "abc$"), (#"abc\Z"#, #"abc\z"#), (#"(?P<q>['"])a+(?P=q)"#, #"(['"])a+\g{1}"#),
      (#"(a|b)c\1"#, #"(a|b)c\g{1}"#), (#"(?<!\d)12(?=x)"#, #"(?<!\d)12(?=x)"#),
      (#"(?x) a b # c"#, "ab"), (#"a(?#note)b"#, "ab"), (#"x{,3}y"#, "x{0,3}y"),
      (#"a++b"#, "a++b"), (#"(?>ab)c"#, "(?>ab)c"), (#"(?s)a.b"#, "a(?s:.)b"), (#"\u00e9x"#, "éx"),
    ])
  func pythonSyntax(_ regex: String, _ pattern: String) throws {
    #expect(try python(regex).pattern == pattern)
  }

  @Test("Presidio's own flags hold where the file gives none")
  func standardFlags() throws {
    let rule = try python("^ab.c$", flags: nil)
    #expect(try rule.pattern == "(?m:^)ab(?s:.)c(?m:$)")
    #expect(try rule.finds(in: "x\nAB\nC\ny") == ["AB\nC"])
  }

  @Test("a flag in the middle of a Python pattern holds for all of it")
  func flagInTheMiddle() throws {
    #expect(try python("ab(?i)c").finds(in: "ABC") == ["ABC"])
  }

  @Test(
    "what has no counterpart is dropped with its reason",
    arguments: [
      (#"\p{Lu}x"#, #"classes of Unicode such as \p{L} have no counterpart here (at character 2)"#),
      (#"(?(1)a|b)"#, "a group that begins with '(?(' has no counterpart here (at character 3)"),
      (#"(?<=a+)b"#, "PCRE2 refuses it: lookbehind assertion is not fixed length"),
      (#"a{5,2}"#, "a repetition ends below its start (at character 6)"),
      ("a{2}{3}", "a repetition is repeated (at character 7)"),
      (#"[b-a]"#, "a range ends below its start (at character 4)"),
      (#"ab)"#, "there is a ')' without its '(' (at character 2)"),
      (#"\1a"#, "it refers to a group that is not there (at character 2)"),
      ("a\\", "it ends with a backslash (at character 2)"),
    ])
  func dropped(_ regex: String, _ reason: String) throws {
    let rule = try python(regex)
    #expect(rule.entry.outcome == .dropped)
    #expect(rule.entry.notes.map(\.reason) == ["a regex cannot be carried over: \(reason)"])
  }
}
