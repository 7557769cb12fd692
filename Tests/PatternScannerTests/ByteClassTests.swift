import PCRE2
import PatternAnalysis
@testable import PatternScanner
import Testing

@Suite("Classes of bytes")
struct ByteClassTests {
  @Test(
    "are worked out as PCRE2 does",
    arguments: [
      #"\d\D\w\W\s\S\h\H\v\V\N"#, #"[a-z][^a-z][A-F0-9_.-][\d.][^\W_][\s'"][\x80-\xff][^\n]"#,
      "[[:alpha:]][[:^digit:]x][]a][^]a]", #"[\b\t\x{41}\101]ä.(?s:.)"#, #"\x{e9}\xE9[é]"#,
      "aZ_-\u{7F}",
    ])
  func likePCRE2(source: String) throws {
    for options in [[], PatternOptions.caseless] {
      let syntax = try PatternSyntax(source, options: options)
      let classes = ByteClasses()
      syntax.root.forEach { node in
        guard case .character(let matcher) = node.kind else { return }
        #expect(classes.bytes(of: matcher) == ByteClasses.asked(matcher), "\(matcher)")
      }
    }
  }

  @Test("have as many bytes as they say, and the ranges that they were made of")
  func sets() {
    let set = ByteSet([0x30...0x39, 0x61...0x66, 0xFF...0xFF])
    #expect(set.count == 17)
    #expect(set.ranges == [0x30...0x39, 0x61...0x66, 0xFF...0xFF])
    #expect(set.inverted.count == 239)
    #expect(set.inBothCases.ranges == [0x30...0x39, 0x41...0x46, 0x61...0x66, 0xFF...0xFF])
    #expect(ByteSet.any.ranges == [0...0xFF] && ByteSet.none.isEmpty)
  }
}
