import Courses
import PlantedErrors

/// Writes one output of a judging exercise: its sentences, one of them wrong if the plan says so.
struct OutputMaker {
  let form: JudgeForm
  let filling: Filling
  /// All rows that are shown beside the outputs.
  let shown: DrawnRows

  /// The text and what is true of it.
  ///
  /// - Parameters:
  ///   - error: the error that it is to have.
  ///   - random: where chance comes from.
  func output(
    with error: PlantedError?, measures: Bool, _ random: inout SeededGenerator
  ) throws(VariantError) -> (text: String, key: OutputKey) {
    let planted = try error.map { error throws(VariantError) in
      try plant(error, &random)
    }
    var text = ""
    var segments: [OutputKey.Segment] = []
    for (index, sentence) in form.sentences.enumerated() {
      let truth = try filling.text(sentence.text)
      let isWrong = planted?.sentence == index
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += isWrong ? planted?.text ?? truth : truth
      segments.append(
        OutputKey.Segment(
          range: start..<text.utf8.count, error: isWrong ? error : nil, truth: truth))
    }
    return (text, OutputKey(segments: segments, measures: measures))
  }

  private typealias Planted = (sentence: Int, text: String)

  /// A sentence that can have the error, with it.
  private func plant(
    _ error: PlantedError, _ random: inout SeededGenerator
  ) throws(VariantError) -> Planted {
    let able = form.sentences.indices.filter { form.sentences[$0].plants[error] != nil }
    var last: VariantError?
    for index in random.shuffled(able) {
      do throws(VariantError) {
        return (index, try wrong(form.sentences[index], error, &random))
      } catch {
        last = error
      }
    }
    throw last
      ?? VariantError(
        .noError(error.rawValue), at: form.sentences[0].text.location)
  }

  private func wrong(
    _ sentence: JudgeForm.Sentence, _ error: PlantedError, _ random: inout SeededGenerator
  ) throws(VariantError) -> String {
    let impossible = VariantError(.noError(error.rawValue), at: sentence.text.location)
    guard let plant = sentence.plants[error] else { throw impossible }
    let wrong: String
    switch plant {
    case .says(let template): wrong = try filling.text(template)
    case .field(let field):
      guard let text = try text(of: sentence, field, error, &random) else { throw impossible }
      wrong = text
    }
    guard try wrong != filling.text(sentence.text) else { throw impossible }
    return wrong
  }

  /// The sentence with an error made from a cell.
  private func text(
    of sentence: JudgeForm.Sentence, _ field: String, _ error: PlantedError,
    _ random: inout SeededGenerator
  ) throws(VariantError) -> String? {
    let location = sentence.text.location
    var planted = filling
    switch error {
    case .leakedData:
      return try leak(filling.cell(field, location), in: filling.text(sentence.text))
    case .formatBreak:
      guard let gap = sentence.text.gaps.first(where: { $0.field == field }) else { return nil }
      planted.writings[field] = BrokenShape.of(
        try filling.written(gap, of: sentence.text), from: try filling.cell(field, location),
        &random)
      guard planted.writings[field] != nil else { return nil }
    default:
      let cell = try filling.plantedCell(field, shown: shown, location)
      guard let wrong = error.plant(in: cell, &random) else { return nil }
      planted.cells[field] = wrong.text
    }
    return try planted.text(sentence.text)
  }

  /// The sentence with a value that must not be in it, before its full stop.
  private func leak(_ value: String, in sentence: String) -> String {
    guard let last = sentence.last, ".!?".contains(last) else { return "\(sentence) (\(value))" }
    return "\(sentence.dropLast()) (\(value))\(last)"
  }
}
