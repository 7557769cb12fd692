import Courses
import PlantedErrors

extension CoursePractice {
  /// What is said about one output as soon as it is judged, with what is true of it.
  ///
  /// For passages that are told at once: it names what is wrong, so it comes when the output is done.
  ///
  /// - Parameters:
  ///   - passage: the passage, from 0.
  ///   - response: the answer so far.
  ///   - variant: what was asked.
  /// - Returns: empty if there is no such passage, or it holds no output.
  public func remarks(
    onPassage passage: Int, of response: Response, to variant: Variant
  ) async -> [Remark] {
    guard variant.key.outputs.indices.contains(passage) else { return [] }
    let output = variant.key.outputs[passage]
    let words = PracticeWords.inLanguage(variant.pin.language)
    let judged = JudgeGrading.judged(output, response.marks.filter { $0.passage == passage })
    var remarks = judged.enumerated().compactMap { index, one in
      PassageRemark(index + 1, one, passage, words).remark
    }
    if remarks.isEmpty { remarks = [Remark(.judgement, words.allRight, passage: passage)] }
    return remarks + actionRemarks(passage, response, variant, words)
  }

  /// What is to be done with the output.
  private func actionRemarks(
    _ passage: Int, _ response: Response, _ variant: Variant, _ words: PracticeWords
  ) -> [Remark] {
    zip(variant.posed.questions, variant.key.questions).filter { $0.0.passage == passage }
      .map { posed, key in
        let right = posed.options.first { key.solution.contains($0.id) }?.text ?? ""
        let isRight = ChoiceGrading.credit(response.choices[posed.id] ?? [], posed, key) == .one
        return Remark(
          .judgement, isRight ? words.rightAction(right) : words.otherAction(right),
          passage: passage)
      }
  }
}

/// What is said about one sentence.
private struct PassageRemark {
  let remark: Remark?

  init(_ number: Int, _ judged: JudgeGrading.Judged, _ passage: Int, _ words: PracticeWords) {
    let segment = judged.segment
    switch (segment.error, judged.isMarked) {
    case (let error?, let isMarked):
      let kind = words.error(error)
      let what =
        !isMarked
        ? words.miss(number, kind)
        : judged.hasRightLabel ? words.hit(number, kind) : words.hitOfOtherKind(number, kind)
      remark = Remark(
        .judgement, what, why: words.truth(segment.truth), passage: passage, range: segment.range)
    case (nil, true):
      remark = Remark(
        .judgement, words.falseAlarm(number), passage: passage, range: segment.range)
    case (nil, false): remark = nil
    }
  }
}
