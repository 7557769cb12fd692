import Courses

extension KeyedCheck {
  /// A check with its texts filled.
  init(_ check: ExerciseCheck, _ filling: Filling) throws(VariantError) {
    var texts: [[String]] = []
    switch check.what {
    case .keeps(let groups): for group in groups { texts.append(try filling.texts(group)) }
    case .never(let templates):
      for template in templates { texts.append([try filling.text(template)]) }
    default: break
    }
    self.init(
      check: check, texts: texts, because: try check.because.map(filling.text),
      hints: try filling.texts(check.hints))
  }
}
