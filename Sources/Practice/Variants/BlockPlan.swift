import Courses
import PlantedErrors

/// Which outputs of an exercise are wrong, and in which way.
///
/// People miss rare errors, so blocks have a prevalence: the number of wrong outputs is drawn so that over
/// many variants their share is the block's. At least two fifths of the outputs of an exercise with
/// several are clean, and kinds of errors take turns.
struct BlockPlan {
  /// One output of the plan.
  struct Output: Hashable {
    /// The error that it is to have.
    var error: PlantedError?
    /// When the learner is told.
    var feedback: JudgeForm.Block.FeedbackTime
  }

  /// The outputs, in order.
  let outputs: [Output]

  init(_ form: JudgeForm, seed: UInt64) {
    var errors = ErrorRotation(form, seed: seed)
    let total = form.blocks.reduce(0) { $0 + $1.outputs }
    var mostWrong = total < 2 ? total : total * 3 / 5
    outputs = form.blocks.enumerated().flatMap { index, block in
      var random = SeededGenerator(part: "block/\(index)", of: seed)
      let wrong = min(block.wrongOutputs(&random), mostWrong)
      mostWrong -= wrong
      let places = Set(random.shuffled(Array(0..<block.outputs)).prefix(wrong))
      return (0..<block.outputs).map { place in
        Output(error: places.contains(place) ? errors.next() : nil, feedback: block.feedback)
      }
    }
  }
}

extension JudgeForm.Block {
  /// How many outputs are wrong: the whole part of the block's share, and one more as often as the rest
  /// of it says.
  fileprivate func wrongOutputs(_ random: inout SeededGenerator) -> Int {
    let hundredths = outputs * wrongPercent
    return hundredths / 100 + (random.below(100) < hundredths % 100 ? 1 : 0)
  }
}

/// Kinds of errors in turn, from a place that the seed says.
private struct ErrorRotation {
  private let errors: [PlantedError]
  private var position = 0

  init(_ form: JudgeForm, seed: UInt64) {
    let possible = Set(form.sentences.flatMap(\.plants.keys))
    var random = SeededGenerator(part: "errors", of: seed)
    errors = random.shuffled(PlantedError.allCases.filter(possible.contains))
  }

  mutating func next() -> PlantedError? {
    guard !errors.isEmpty else { return nil }
    defer { position += 1 }
    return errors[position % errors.count]
  }
}
