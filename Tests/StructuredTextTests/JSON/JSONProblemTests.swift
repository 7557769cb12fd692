import StructuredText
import Testing

@Suite("reading JSON with problems")
struct JSONProblemTests {
  /// A text, the problems in it with the pieces they point at, and what it is repaired to.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let problems: [(kind: JSONProblem.Kind, piece: String)]
    let repaired: String?

    init(_ text: String, _ problems: [(JSONProblem.Kind, String)], _ repaired: String?) {
      self.text = text
      self.problems = problems
      self.repaired = repaired
    }

    var testDescription: String { text }
  }

  static let structure = [
    Case("[1,]", [(.trailingComma, ",")], "[1]"),
    Case(#"{"a":1,}"#, [(.trailingComma, ",")], #"{"a": 1}"#),
    Case("[,1]", [(.extraComma, ",")], "[1]"),
    Case("[1,,2]", [(.extraComma, ",")], "[1, 2]"),
    Case("[1 2]", [(.missingComma, "")], "[1, 2]"),
    Case("[1;2]", [(.missingComma, ";")], "[1, 2]"),
    Case(#"{"a":1 "b":2}"#, [(.missingComma, "")], #"{"a": 1, "b": 2}"#),
    Case(#"{"a" 1}"#, [(.missingColon, "")], #"{"a": 1}"#),
    Case(#"{"a"=1}"#, [(.missingColon, "=")], #"{"a": 1}"#),
    Case(#"{"a"=>1}"#, [(.missingColon, "=>")], #"{"a": 1}"#),
    Case(#"{"a":}"#, [(.missingValue, #""a""#)], #"{"a": null}"#),
    Case(#"{"a","b":1}"#, [(.missingValue, #""a""#)], #"{"a": null, "b": 1}"#),
    Case(#"{"a"}"#, [(.missingValue, #""a""#)], #"{"a": null}"#),
    Case(#"["a":1]"#, [(.strayColon, ":"), (.missingComma, "")], #"["a", 1]"#),
    Case(#"{{"a":1}}"#, [(.missingKey, "")], #"{"": {"a": 1}}"#),
    Case("{a:1}", [(.unquotedKey, "a")], #"{"a": 1}"#),
    Case(
      "{a b:1}", [(.unquotedKey, "a"), (.missingColon, ""), (.unquotedText, "b:1")],
      #"{"a": "b:1"}"#),
    Case(
      "[pay, 2024-01-05]", [(.unquotedText, "pay"), (.unquotedText, "2024-01-05")],
      #"["pay", "2024-01-05"]"#),
    Case("[12 EUR]", [(.unquotedText, "12 EUR")], #"["12 EUR"]"#),
    Case("[1, // one\n2]", [(.comment, "// one")], "[1, 2]"),
    Case("[/* a */1,2 # two\n]", [(.comment, "/* a */"), (.comment, "# two")], "[1, 2]"),
    Case("[1,\u{A0}2]", [(.unusualSpace, "\u{A0}")], "[1, 2]"),
  ]

  static let endings = [
    Case("", [(.nothing, "")], nil),
    Case(" \n", [(.nothing, "")], nil),
    Case("I cannot do that.", [(.notJSON, "I cannot do that.")], nil),
    Case("Sure! {\"a\":1}", [(.textBeforeStart, "Sure! ")], #"{"a": 1}"#),
    Case("[1] Done. \n", [(.textAfterEnd, "Done.")], "[1]"),
    Case("```json\n[1]\n```", [(.textBeforeStart, "```json\n"), (.textAfterEnd, "```")], "[1]"),
    Case("[1,[2", [(.unclosedArray, "["), (.unclosedArray, "[")], "[1, [2]]"),
    Case(#"{"a":{"b":1"#, [(.unclosedObject, "{"), (.unclosedObject, "{")], #"{"a": {"b": 1}}"#),
    Case(#"{"a":"b"#, [(.unclosedObject, "{"), (.unclosedString, "\"")], #"{"a": "b"}"#),
    Case(#"{"a":1,"b"#, [(.unclosedObject, "{"), (.unclosedString, "\"")], #"{"a": 1}"#),
    Case("[1}", [(.mismatchedBracket, "}")], "[1]"),
    Case(#"{"a":[1,2}"#, [(.unclosedArray, "[")], #"{"a": [1, 2]}"#),
    Case(#"[{"a":1]"#, [(.unclosedObject, "{")], #"[{"a": 1}]"#),
    Case("{\"a\":\"x\n}", [(.unclosedString, "\"")], #"{"a": "x"}"#),
    Case("{\"a\":\"x,\n\"b\":1}", [(.unclosedString, "\"")], #"{"a": "x", "b": 1}"#),
  ]

  static let strings = [
    Case("['a']", [(.singleQuotes, "'a'")], #"["a"]"#),
    Case(
      "{'it's':'ok'}", [(.singleQuotes, "'it's'"), (.singleQuotes, "'ok'")], #"{"it's": "ok"}"#),
    Case("[“a”, „b“]", [(.smartQuotes, "“a”"), (.smartQuotes, "„b“")], #"["a", "b"]"#),
    Case("[‘a’]", [(.smartQuotes, "‘a’")], #"["a"]"#),
    Case(
      #"["he said "no" to it"]"#, [(.unescapedQuote, "\""), (.unescapedQuote, "\"")],
      #"["he said \"no\" to it"]"#),
    Case("[\"a\n  b\"]", [(.lineBreakInString, "\n  ")], #"["a\n  b"]"#),
    Case(
      "[\"a\tb\u{1}\"]", [(.controlCharacter, "\t"), (.controlCharacter, "\u{1}")],
      #"["a\tb\u0001"]"#),
    Case(#"["\'"]"#, [(.badEscape, #"\'"#)], #"["'"]"#),
    Case(#"["C:\Users"]"#, [(.badEscape, #"\"#)], #"["C:\\Users"]"#),
    Case(#"["\u12"]"#, [(.badEscape, #"\u"#)], #"["\\u12"]"#),
    Case(#"["\ud83d"]"#, [(.loneSurrogate, #"\ud83d"#)], "[\"\u{FFFD}\"]"),
    Case(#"["\ude00x"]"#, [(.loneSurrogate, #"\ude00"#)], "[\"\u{FFFD}x\"]"),
    Case(#"["\ud83d\u0041"]"#, [(.loneSurrogate, #"\ud83d"#)], "[\"\u{FFFD}A\"]"),
  ]

  static let values = [
    Case("[None]", [(.foreignWord(meaning: "null"), "None")], "[null]"),
    Case(
      "[True,False]",
      [(.foreignWord(meaning: "true"), "True"), (.foreignWord(meaning: "false"), "False")],
      "[true, false]"),
    Case("[undefined]", [(.foreignWord(meaning: "null"), "undefined")], "[null]"),
    Case("[NaN]", [(.notANumber, "NaN")], "[null]"),
    Case("[-Infinity]", [(.infinity, "-Infinity")], "[null]"),
    Case("[007]", [(.leadingZero, "007")], "[7]"),
    Case("[+1]", [(.leadingPlus, "+1")], "[1]"),
    Case("[.5]", [(.missingDigitBeforePoint, ".5")], "[0.5]"),
    Case("[5.]", [(.missingDigitAfterPoint, "5.")], "[5]"),
    Case("[+.5]", [(.leadingPlus, "+.5"), (.missingDigitBeforePoint, "+.5")], "[0.5]"),
    Case("[0x1F]", [(.hexadecimal, "0x1F")], "[31]"),
    Case("[1e]", [(.malformedNumber, "1e")], "[1]"),
    Case("[1_000]", [(.malformedNumber, "1_000")], "[1000]"),
    Case("[1.2.3]", [(.unquotedText, "1.2.3")], #"["1.2.3"]"#),
    Case("NaN", [(.notANumber, "NaN")], "null"),
  ]

  @Test(
    "each problem is found, points at its piece, and is repaired",
    arguments: structure + endings + strings + values)
  func problem(in example: Case) {
    let bytes = Array(example.text.utf8)
    let (node, problems) = JSONReader.read(bytes)
    #expect(problems.map(\.kind) == example.problems.map(\.kind))
    #expect(
      problems.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == example.problems.map(\.piece))
    #expect(node?.value.text() == example.repaired)
  }

  @Test("bytes that are not UTF-8 are one problem for each run")
  func invalidUTF8() {
    let bytes = Array("[\"a".utf8) + [0xFF, 0xFE] + Array("b".utf8) + [0xC3] + Array("\"]".utf8)
    let (node, problems) = JSONReader.read(bytes)
    #expect(
      problems == [JSONProblem(.notUTF8, range: 3..<5), JSONProblem(.notUTF8, range: 6..<7)])
    #expect(node?.value.array?.count == 1)
  }

  @Test("nesting is followed to its limit, and what is deeper is stepped over")
  func depth() {
    let limit = JSONReader.deepestNesting
    let read = { (depth: Int) in
      JSONReader.read(
        Array(repeating: UInt8(ascii: "["), count: depth)
          + Array(repeating: UInt8(ascii: "]"), count: depth))
    }
    #expect(read(limit).problems == [])
    #expect(read(limit + 2).problems == [JSONProblem(.tooDeep, range: limit..<limit + 4)])
  }

  @Test("every problem has words in both languages")
  func words() {
    let all = (Self.structure + Self.endings + Self.strings + Self.values).flatMap(\.problems)
    for (kind, _) in all {
      let problem = JSONProblem(kind, range: 0..<0)
      let (english, german) = (problem.words(in: "en"), problem.words(in: "de-AT"))
      #expect(english.short != german.short)
      for words in [english, german] {
        #expect(!words.short.hasSuffix("."))
        #expect(words.fix.hasSuffix(".") || words.fix.hasSuffix("\""))
      }
    }
    let comma = JSONProblem(.trailingComma, range: 0..<1)
    #expect(comma.words(in: "en").short == "There is a comma before the closing bracket")
    #expect(comma.words(in: "de").fix == "Entfernen Sie das Komma.")
    #expect(comma.words(in: "fr") == comma.words(in: "en"))
  }
}
