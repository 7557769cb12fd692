import PCRE2
import PatternAnalysis
import Testing

@Suite("The parser reads what PCRE2 reads")
struct AgreementTests {
  @Test(
    "patterns at random are read or refused as PCRE2 does",
    arguments: [[], .unicode] as [PatternOptions])
  func scrambledPatterns(options: PatternOptions) {
    var patterns = RandomPattern(seed: 21)
    var accepted = 0
    for _ in 0..<8_000 {
      let source = patterns.scramble()
      let isWellFormed = PatternSyntax.isWellFormed(source, options: options)
      do {
        _ = try Pattern(source, options: options)
        accepted += 1
        #expect(isWellFormed, "PCRE2 accepts \(source.debugDescription)")
      } catch  where !Self.needsWholePattern(error) {
        #expect(!isWellFormed, "\(error): \(source.debugDescription)")
      } catch {}
    }
    #expect(accepted > 800)
  }

  @Test("each form of the manual is read or refused as PCRE2 does", arguments: Self.forms)
  func formsOfTheManual(source: String) {
    for options in [[], .unicode, .caseless] as [PatternOptions] {
      let isWellFormed = PatternSyntax.isWellFormed(source, options: options)
      do {
        _ = try Pattern(source, options: options)
        #expect(isWellFormed)
      } catch  where !Self.needsWholePattern(error) {
        #expect(!isWellFormed, "\(error)")
      } catch {}
    }
  }

  @Test("what a pattern matches as a whole is what PCRE2 matches")
  func languages() throws {
    var patterns = RandomPattern(seed: 7)
    var (matches, compared) = (0, 0)
    for _ in 0..<1_000 {
      let source = patterns.pattern()
      let syntax = try PatternSyntax(source)
      let pattern = try Pattern(source, options: [.anchored, .endAnchored], matchLimit: 5_000_000)
      guard let language = PatternLanguage(syntax) else { continue }
      #expect(language.unjudged.isEmpty)
      for _ in 0..<12 {
        let text = patterns.text()
        let expected = pattern.matchesWhole(Array(text.utf8).span)
        #expect(
          language.contains(text.utf8.map(UInt32.init)) == expected,
          "\(source.debugDescription) on \(text.debugDescription)")
        compared += 1
        matches += expected ? 1 : 0
      }
    }
    #expect(compared > 10_000)
    #expect(matches > 1_000)
  }

  /// Whether an error shows only when the whole pattern is known, or says what this library is not
  /// allowed to do.
  private static func needsWholePattern(_ error: PatternError) -> Bool {
    [
      "non-existent", "lookbehind", "same name", "unknown property", "disabled", "malformed \\P",
      "too many", "different names", "DEFINE", "too large", "\\K is not allowed", "too complicated",
      "recursive", "too deeply nested", "name is too long", "not supported in lookbehind",
    ].contains { error.message.contains($0) }
  }
}
