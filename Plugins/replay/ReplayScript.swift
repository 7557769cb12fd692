import PluginKit

/// All answers that were prepared, and which one suits a request.
struct ReplayScript: Sendable {
  private let outputs: [ReplayOutput]
  private let fallback: ReplayOutput?

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(_ settings: ReplaySettings, folder: String?) throws(PluginError) {
    let pace = settings.pace ?? 0
    var outputs: [ReplayOutput] = []
    for (index, output) in (settings.outputs ?? []).enumerated() {
      outputs.append(try ReplayOutput(output, pace: pace, folder, at: "/outputs/\(index)"))
    }
    self.outputs = outputs
    fallback = try settings.fallback.map { output throws(PluginError) in
      try ReplayOutput(output, pace: pace, folder, at: "/fallback")
    }
  }

  /// The answer to a request.
  ///
  /// Of the outputs whose conditions all hold, those with the most conditions are left; the seed, or
  /// without one the prompt, chooses among them.
  func answer(to request: ToolRequest, language: String?) throws(PluginError) -> ReplayAnswer {
    let seed = request.seed ?? Self.number(of: request.prompt)
    let suitable = outputs.filter { $0.suits(request) }
    let most = suitable.map(\.conditions).max() ?? 0
    let best = suitable.filter { $0.conditions == most }
    if !best.isEmpty {
      return best[Int(seed % UInt64(best.count))].answer(seed: seed, language)
    }
    if let fallback { return fallback.answer(seed: seed, language) }
    guard outputs.isEmpty else {
      throw PluginError(
        .badInput, "no answer was prepared for this: choose an exercise, or configure a fallback")
    }
    return ReplayAnswer(
      text: language?.hasPrefix("de") == true
        ? "Dies ist eine vorbereitete Antwort. Kein Modell hat den Prompt gelesen."
        : "This is a prepared answer. No model has read the prompt.",
      pace: 0, finish: .complete, model: "replay (prepared)")
  }

  /// A number that belongs to a text.
  ///
  /// FNV-1a, 64 bits: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm".
  private static func number(of text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What is played.
struct ReplayAnswer: Sendable {
  var text: String
  /// Milliseconds between two words.
  var pace: Int
  var finish: ToolEnd.Finish
  /// What is told as the model: that it is none.
  var model: String
}
