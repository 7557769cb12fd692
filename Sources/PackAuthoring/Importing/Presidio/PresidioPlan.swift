import Detection
import Diagnostics

/// How one recognizer becomes detectors: one for each confidence, and one for its list of words.
struct PresidioPlan {
  /// What becomes one detector.
  struct Group {
    var method: Detector.Method
    var confidence: Confidence
    var nodes: [RegexNode]
    /// What its name has in addition, if it is not the first.
    var suffix: String
  }

  private(set) var groups: [Group] = []

  /// - Parameter entry: gets notes of what is changed and dropped.
  init(_ recognizer: PresidioRecognizer, _ entry: inout ImportEntry) {
    var patterns: [Confidence: [CarriedPattern]] = [:]
    for scored in recognizer.patterns {
      let confidence = Self.confidence(of: scored.score)
      if let pattern = Self.carry(scored, confidence, recognizer, &entry) {
        patterns[confidence, default: []].append(pattern)
      }
    }
    for (confidence, list) in patterns.sorted(by: { $0.key > $1.key }) {
      groups.append(Self.group(list, confidence))
    }
    addWords(of: recognizer, &entry)
    if groups.count > 1 {
      let reason = "it became \(groups.count) detectors, as confidence belongs to a detector here"
      entry.notes.append(ImportNote(.changed, reason, at: entry.location))
    }
  }

  /// Three levels for Presidio's scores.
  ///
  /// Its own patterns have below 0.5 what needs words nearby to count, and from 0.8 what hardly
  /// anything else looks like.
  static func confidence(of score: Double) -> Confidence {
    score < 0.5 ? .low : score < 0.8 ? .medium : .high
  }

  private static func carry(
    _ scored: PresidioRecognizer.ScoredPattern, _ confidence: Confidence,
    _ recognizer: PresidioRecognizer, _ entry: inout ImportEntry
  ) -> CarriedPattern? {
    let place = scored.regex.location
    guard confidence > .low || !recognizer.context.isEmpty else {
      let reason =
        "a pattern with a score of \(scored.score) and no context would never be reported here"
      entry.notes.append(ImportNote(.dropped, reason, at: place))
      return nil
    }
    do {
      let pattern = try CarriedPattern(scored.regex.value, .python, flags: recognizer.flags)
      if pattern.node.asksForWords {
        let reason =
          "\\w, \\d and \\b know the letters and digits of ASCII here, not of all scripts"
        entry.notes.append(ImportNote(.changed, reason, at: place))
      }
      return pattern
    } catch {
      let reason = "a regex cannot be carried over: \(error.words)"
      entry.notes.append(ImportNote(.dropped, reason, at: place))
      return nil
    }
  }

  private static func group(_ patterns: [CarriedPattern], _ confidence: Confidence) -> Group {
    let isCaseless = patterns.allSatisfy(\.isCaseless)
    let sources = patterns.map { !isCaseless && $0.isCaseless ? "(?i)\($0.source)" : $0.source }
    return Group(
      method: .patterns(sources, caseless: isCaseless), confidence: confidence,
      nodes: patterns.map(\.node), suffix: confidence.name)
  }

  private mutating func addWords(
    of recognizer: PresidioRecognizer, _ entry: inout ImportEntry
  ) {
    guard !recognizer.denyList.isEmpty else { return }
    let confidence = Self.confidence(of: recognizer.denyListScore)
    guard confidence > .low || !recognizer.context.isEmpty else {
      return entry.notes.append(
        ImportNote(
          .dropped, "a deny list with a low score and no context would never be reported here",
          at: entry.location))
    }
    if !recognizer.flags.contains(.caseless) {
      entry.notes.append(
        ImportNote(.changed, "its words count in any case here", at: entry.location))
    }
    groups.append(
      Group(
        method: .words(recognizer.denyList), confidence: confidence, nodes: [], suffix: "words"))
  }
}

extension RegexNode {
  /// Whether the pattern asks what belongs to words, or which characters are digits.
  fileprivate var asksForWords: Bool {
    var asks = false
    visit { node in
      switch node {
      case .assertion(.wordBoundary), .assertion(.noWordBoundary): asks = true
      case .set(let set):
        asks =
          asks || set.items.contains { [.named("\\w"), .named("\\W"), .named("\\d")].contains($0) }
      default: break
      }
    }
    return asks
  }
}
