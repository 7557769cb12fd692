/// Long texts.
extension ConformanceCheck {
  static let sizeChecks = [oneMebibyte, linearTime]

  private static let oneMebibyte = ConformanceCheck(
    "one-mebibyte", "1 MiB of text is answered within the manifest's deadline",
    advice: "Make the work linear, or give needs.deadlineMs the time that it takes.",
    of: .detector
  ) { run in
    let example = run.manifest.examples.first { !$0.spans.isEmpty }?.text ?? ""
    let piece = ConformanceText.wide(1500) + "\n" + example + "\n"
    let text = ConformanceText.repeated(piece, upTo: 1 << 20)
    try await bestOfThree {
      try await run.ready { plugin in
        let deadline = run.manifest.needs.deadlineMs
        let answer = try await plugin.call(
          .detect, ["text": .string(text), "deadlineMs": .int(deadline)],
          within: .milliseconds(deadline + 5000))
        _ = try answer.result(DetectResult.self)
      }
    }
  }

  private static let linearTime = ConformanceCheck(
    "linear-time", "eight times the text takes about eight times as long",
    advice: "Look for work that begins at the start of the text again for each finding.",
    of: .detector
  ) { run in
    let example = run.manifest.examples.first { !$0.spans.isEmpty }?.text ?? "conformance"
    let pieces = [example + " ä ", "a", "9", " ", "-", "ä"]
    try await bestOfThree {
      try await run.ready { plugin in
        for piece in pieces {
          let short = try await fastest(ConformanceText.repeated(piece, upTo: 1 << 14), plugin)
          let long = try await fastest(ConformanceText.repeated(piece, upTo: 1 << 17), plugin)
          // Linear is 8, quadratic 64; what takes less than 400 ms is left alone.
          try require(
            long < .milliseconds(400) || long < short * 28,
            "128 KiB of \"\(piece.prefix(12))\" again and again took \(long), 16 KiB \(short)")
        }
      }
    }
  }

  private static func fastest(_ text: String, _ plugin: Conversation) async throws -> Duration {
    var best = Duration.seconds(60)
    for _ in 1...2 {
      let start = ContinuousClock.now
      let answer = try await plugin.call(
        .detect, ["text": .string(text), "deadlineMs": 20_000], within: .seconds(25))
      _ = try answer.result(DetectResult.self)
      best = min(best, start.duration(to: answer.arrival))
      if best < .milliseconds(100) { break }
    }
    return best
  }
}
