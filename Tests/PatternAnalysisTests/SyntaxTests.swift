import PCRE2
import PatternAnalysis
import Testing

@Suite("A pattern's tree")
struct SyntaxTests {
  @Test("knows where each part is written")
  func ranges() throws {
    let source = #"ä(?<n>b|\d{2,3}+)[^a-z]"#
    let syntax = try PatternSyntax(source)
    var parts: [String] = []
    syntax.root.forEach { node in
      guard case .repetition(let quantifier, _) = node.kind else { return }
      parts += [text(source, node.range), text(source, quantifier.range)]
      #expect(quantifier.minimum == 2)
      #expect(quantifier.maximum == 3)
      #expect(quantifier.mode == .possessive)
    }
    #expect(parts == [#"\d{2,3}+"#, "{2,3}+"])
    #expect(syntax.root.range == 0..<source.utf8.count)
  }

  @Test(
    "is made of parts that follow one another without a gap",
    arguments: [
      #"ab\x41\d[x]^$.\b\K\R\X(?i)(?:a|b)(?=c)\1\g{1}\k<n>(?1)(?<n>d)(?(1)e|f)(*COMMIT)g"#, "x{3é",
    ], [[], .unicode] as [PatternOptions])
  func gapless(source: String, options: PatternOptions) throws {
    let syntax = try PatternSyntax(source, options: options)
    var end = 0
    for part in syntax.root.children {
      #expect(part.range.lowerBound == end)
      end = part.range.upperBound
    }
    #expect(end == source.utf8.count)
  }

  @Test("sees single bytes, or characters under unicode")
  func characters() throws {
    let bytes = try PatternSyntax("ä").root.children
    #expect(bytes.count == 2)
    let characters = try PatternSyntax("ä", options: .unicode).root.children
    #expect(characters.count == 1)
    guard case .character(let matcher) = characters[0].kind else {
      Issue.record("no character")
      return
    }
    #expect(matcher.literal == 0xE4)
  }

  @Test("numbers groups as PCRE2 does")
  func groups() throws {
    let syntax = try PatternSyntax("(?|(a)|(b)(c))(?<n>d)(?n)(e)")
    var numbers: [Int?] = []
    syntax.root.forEach { node in
      if case .group(let group, _) = node.kind { numbers.append(group.number) }
    }
    #expect(numbers == [nil, 1, 1, 2, 3, nil])
  }

  @Test("keeps what is not understood, and says so")
  func opaque() throws {
    #expect(try PatternSyntax(#"a\X(*sr:b)"#).opaqueParts == [#"\X"#, "a script run"])
  }

  @Test("exists only for what PCRE2 accepts")
  func refused() {
    #expect(throws: PatternError.self) { try PatternSyntax("a(b") }
  }

  @Test("tells a class's items apart", arguments: ["[a-c-e]", #"[\w-]"#, "[]a]", #"[\Q^-]\E]"#])
  func classes(source: String) throws {
    let syntax = try PatternSyntax(source)
    guard case .character(let matcher) = syntax.root.children[0].kind,
      case .characterClass(let characterClass) = matcher.form
    else {
      Issue.record("no class")
      return
    }
    let kinds = characterClass.items.map(\.kind)
    switch source {
    case "[a-c-e]": #expect(kinds == [.span(97, 99), .single(45), .single(101)])
    case #"[\w-]"#: #expect(kinds == [.type("w"), .single(45)])
    case "[]a]": #expect(kinds == [.single(93), .single(97)])
    default: #expect(kinds == [.single(94), .single(45), .single(93)])
    }
  }

  private func text(_ source: String, _ range: Range<Int>) -> String {
    String(decoding: Array(source.utf8)[range], as: UTF8.self)
  }
}
