import Detection
import OutputFormats
import Testing

extension OutputFormat {
  /// What is wrong with an output, after the promises that every problem keeps: it breaks a rule of the
  /// format, stands inside the output, and has words in both languages.
  func problems(
    in output: String, findings: [LeveledFinding] = [], claims: [GroundedClaim]? = nil,
    at place: SourceLocation = #_sourceLocation
  ) throws -> [FormatProblem] {
    let bytes = Array(output.utf8)
    let problems = try FormatChecker(self).problems(in: bytes, findings: findings, claims: claims)
    for problem in problems {
      #expect(rules.contains(problem.check), sourceLocation: place)
      if let range = problem.range {
        #expect(bytes.indices.contains(range.lowerBound) || range.isEmpty, sourceLocation: place)
        #expect(range.upperBound <= bytes.count, sourceLocation: place)
      }
      expectWords(of: problem, in: output, at: place)
    }
    return problems
  }

  /// The rules that an output breaks, without the format's name, each once and sorted.
  func broken(
    by output: String, findings: [LeveledFinding] = [], claims: [GroundedClaim]? = nil,
    at place: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    let problems = try problems(in: output, findings: findings, claims: claims, at: place)
    return Set(problems.map { $0.check.description.replacing("\(id)/", with: "") }).sorted()
  }

  private func expectWords(
    of problem: FormatProblem, in output: String, at place: SourceLocation
  ) {
    let (english, german) = (problem.words(in: "en"), problem.words(in: "de-AT"))
    #expect(english.short != german.short, sourceLocation: place)
    #expect(problem.words(in: "fr") == english, sourceLocation: place)
    for words in [english, german] {
      #expect(!words.short.isEmpty && !words.short.hasSuffix("."), sourceLocation: place)
      #expect(!words.fix.isEmpty, sourceLocation: place)
      for text in [words.short, words.why ?? "", words.fix] {
        // A brace may stand in what is quoted of the output.
        for name in text.matches(of: /\{[a-zA-Z]+\}/) {
          #expect(output.contains(name.output), "\(text)", sourceLocation: place)
        }
      }
    }
  }
}

extension FormatProblem {
  /// The part of an output that it points at.
  func piece(of output: String) -> String? {
    range.map { String(decoding: Array(output.utf8)[$0], as: UTF8.self) }
  }
}
