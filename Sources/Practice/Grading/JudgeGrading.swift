import Courses
import PlantedErrors

/// Whether what is wrong in outputs is marked, and with its kind: `errors`, `types` and the counts.
struct JudgeGrading {
  /// What was said of one sentence.
  struct Judged {
    var segment: OutputKey.Segment
    var isMarked: Bool
    /// What marks said of it.
    var labels: Set<String>
    var measures: Bool
  }

  /// The sentences of all outputs, in order.
  let judged: [Judged]

  init(_ key: VariantKey, _ response: Response) {
    let marks = Dictionary(grouping: response.marks, by: \.passage)
    judged = key.outputs.enumerated().flatMap { index, output in
      JudgeGrading.judged(output, marks[index] ?? [])
    }
  }

  /// What was said of each sentence of one output: a mark says something of each that it touches.
  static func judged(_ output: OutputKey, _ marks: [Response.Mark]) -> [Judged] {
    output.segments.map { segment in
      let own = marks.filter { $0.range.overlaps(segment.range) }
      return Judged(
        segment: segment, isMarked: !own.isEmpty, labels: Set(own.compactMap(\.label)),
        measures: output.measures)
    }
  }

  /// Sentences by what they were and what was said of them, as far as they measure; `nil` if none does.
  var detection: DetectionCounts? {
    let measured = judged.filter(\.measures)
    return measured.isEmpty ? nil : DetectionCounts(measured)
  }

  /// The share of wrong sentences that are marked less the share of right ones that are, at least
  /// nothing: whoever marks all, or nothing, or at random, gets nothing.
  ///
  /// The index of W. J. Youden, "Index for rating diagnostic tests" (1950). Where nothing is wrong, the
  /// share of right sentences that are not marked.
  func errors(_ words: PracticeWords) -> Grader.Outcome {
    let counts = DetectionCounts(judged)
    let (wrong, right) = (
      counts.hits + counts.misses, counts.falseAlarms + counts.correctRejections
    )
    let alarms = Fraction(counts.falseAlarms, of: max(1, right))
    let hits = wrong > 0 ? Fraction(counts.hits, of: wrong) : .one
    var remarks: [Remark] = []
    if counts.misses > 0 {
      remarks.append(
        Remark(
          .judgement, words.missedErrors(counts.misses, of: wrong), how: words.holdAgainstSource))
    }
    if counts.falseAlarms > 0 {
      remarks.append(
        Remark(.judgement, words.falseAlarms(counts.falseAlarms), how: words.unmarkTrue))
    }
    return Grader.Outcome(max(.zero, hits - alarms), remarks)
  }

  /// Of the wrong sentences that are marked, the share with the right kind; nothing if none is marked.
  func types(_ words: PracticeWords) -> Grader.Outcome {
    let wrong = judged.filter { $0.segment.error != nil }
    guard !wrong.isEmpty else { return Grader.Outcome(true) }
    let hits = wrong.filter(\.isMarked)
    let right = hits.count { $0.hasRightLabel }
    guard right < hits.count || hits.isEmpty else { return Grader.Outcome(true) }
    let what = hits.isEmpty ? words.noKinds : words.otherKinds(hits.count - right)
    return Grader.Outcome(
      Fraction(right, of: max(1, hits.count)), [Remark(.judgement, what, how: words.readKinds)])
  }
}

extension JudgeGrading.Judged {
  /// Whether the marks say the kind of error that it is, and no other.
  var hasRightLabel: Bool { segment.error.map { labels == [$0.rawValue] } ?? false }
}

extension DetectionCounts {
  fileprivate init(_ judged: [JudgeGrading.Judged]) {
    self.init()
    for one in judged {
      switch (one.segment.error != nil, one.isMarked) {
      case (true, true): hits += 1
      case (true, false): misses += 1
      case (false, true): falseAlarms += 1
      case (false, false): correctRejections += 1
      }
    }
  }
}
