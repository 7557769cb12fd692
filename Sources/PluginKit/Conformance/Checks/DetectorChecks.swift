/// What detectors find, and where.
extension ConformanceCheck {
  static let detectorChecks = [
    emptyText, examples, examplesInLongText, spans, determinism, loneSurrogates,
  ]

  private static let emptyText = ConformanceCheck(
    "empty-text", "an empty text has no finding",
    advice: "Nothing can be found where nothing stands.", of: .detector
  ) { run in
    try await run.ready { plugin in
      try require(try await plugin.detect("").isEmpty, "something was found in an empty text")
    }
  }

  private static let examples = ConformanceCheck(
    "examples", "the manifest's examples hold",
    advice: "Correct the plugin, or the «marks» in plugin.yaml under examples.", of: .detector
  ) { run in
    let examples = try run.examples()
    try await run.ready { plugin in
      for (index, example) in examples.enumerated() {
        let found = try await plugin.detect(example.text).map(\.span)
        try require(
          found.inOrder == example.spans.inOrder,
          "example \(index + 1): wanted \(example.spans.words), found \(found.words)")
      }
    }
  }

  private static let examplesInLongText = ConformanceCheck(
    "examples-in-long-text", "examples hold in the middle of a long text of wide characters",
    advice: "Spans count UTF-8 bytes, not characters: an ä has two, an emoji four.", of: .detector
  ) { run in
    let examples = try run.examples()
    try await run.ready { plugin in
      let before = ConformanceText.wide(20_000) + "\n\n"
      for (index, example) in examples.enumerated() {
        let window = before.utf8.count..<(before.utf8.count + example.text.utf8.count)
        let text = before + example.text + "\n" + ConformanceText.wide(2000)
        let found = try await plugin.detect(text).map(\.span).filter(window.overlaps)
        let wanted = example.spans.map { $0.shifted(by: window.lowerBound) }
        try require(
          found.inOrder == wanted.inOrder,
          "example \(index + 1) behind \(window.lowerBound) bytes: "
            + "wanted \(wanted.words), found \(found.words)")
      }
    }
  }

  private static let spans = ConformanceCheck(
    "spans", "spans are inside the text, on borders of characters, not empty, and each once",
    advice: "Test with text that holds ä, 漢 and 😀 before, in and behind what is found.",
    of: .detector
  ) { run in
    let texts = run.manifest.examples.map(\.text) + ["conformance"]
    try await run.ready { plugin in
      for sign in ConformanceText.planes {
        for text in texts {
          for placed in ["\(sign) \(text)", "\(text) \(sign)", "\(text)\(sign)\(text)", sign] {
            if let problem = spanProblem(try await plugin.detect(placed), in: placed) {
              throw ConformanceProblem.failed(problem + " (beside \(sign.codePoint))")
            }
          }
        }
      }
    }
  }

  private static let determinism = ConformanceCheck(
    "deterministic", "the same text gives the same findings, also after a new start",
    advice: "Leave `deterministic: true` out of plugin.yaml if the answer may change.",
    of: .detector
  ) { run in
    guard run.manifest.isDeterministic else {
      throw ConformanceProblem.skipped("the manifest does not claim it")
    }
    let texts = run.manifest.examples.map(\.text) + [ConformanceText.wide(4000)]
    var rounds: [[Set<PluginFinding>]] = []
    for _ in 1...2 {
      try await run.ready { plugin in
        for _ in 1...2 {
          var round: [Set<PluginFinding>] = []
          for text in texts { round.append(Set(try await plugin.detect(text))) }
          rounds.append(round)
        }
      }
    }
    try require(Set(rounds).count == 1, "the same text was answered in different ways")
  }

  private static let loneSurrogates = ConformanceCheck(
    "lone-surrogates", "a text that is no Unicode is answered, and life goes on",
    advice: "JSON can hold half a character, such as \\ud800. Refuse it with -32602 at /text.",
    of: .detector
  ) { run in
    try await run.ready { plugin in
      for escape in ["\\ud800", "\\udc00 x", "a\\ud83d b"] {
        let id: JSON = .string("surrogate")
        // A parser that refuses the line cannot know its id.
        try await plugin.say(
          #"{"jsonrpc":"2.0","id":"surrogate","method":"detector/detect","params":{"text":""#
            + escape + #""}}"#, owed: id)
        await plugin.owe(.null)
        _ = try await plugin.answer(to: id, or: .null)
      }
      try await plugin.call(.wait, ["ms": 0]).understood("a call after a text that is no Unicode")
    }
  }

  /// What is wrong with spans; `nil` if nothing.
  private static func spanProblem(_ findings: [PluginFinding], in text: String) -> String? {
    let bytes = Array(text.utf8)
    var seen: Set<Range<Int>> = []
    for span in findings.map(\.span) {
      guard span.lowerBound >= 0, span.upperBound <= bytes.count else {
        return "\(span) is outside a text of \(bytes.count) bytes"
      }
      guard !span.isEmpty else { return "\(span) is empty" }
      guard [span.lowerBound, span.upperBound].allSatisfy({ bytes.isBorder($0) }) else {
        return "\(span) is not on borders of characters"
      }
      guard seen.insert(span).inserted else { return "\(span) is there twice" }
    }
    return nil
  }
}

extension ConformanceRun {
  fileprivate func examples() throws(ConformanceProblem) -> [DetectorExample] {
    guard !manifest.examples.isEmpty else {
      throw .skipped("the manifest has no examples; with some, this says more")
    }
    guard subject.configuration == [:] else {
      throw .skipped("examples are for a plugin that nothing is configured for")
    }
    return manifest.examples
  }
}

extension Conversation {
  /// What is found in a text.
  func detect(_ text: String, deadlineMs: Int = 20_000) async throws -> [PluginFinding] {
    try await call(
      .detect, ["text": .string(text), "deadlineMs": .int(deadlineMs)], within: .seconds(25)
    ).result(DetectResult.self).findings
  }
}

extension [UInt8] {
  /// Whether a character begins or ends here.
  fileprivate func isBorder(_ offset: Int) -> Bool {
    offset == count || self[offset] & 0xC0 != 0x80
  }
}

extension [Range<Int>] {
  fileprivate var inOrder: [Range<Int>] {
    sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  fileprivate var words: String {
    isEmpty
      ? "nothing" : inOrder.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    (lowerBound + offset)..<(upperBound + offset)
  }
}

extension String {
  fileprivate var codePoint: String {
    "U+" + String(unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)
  }
}
