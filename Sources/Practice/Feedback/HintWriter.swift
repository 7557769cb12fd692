import Courses
import Detection
import PlantedErrors

extension CoursePractice {
  /// A hint: the author's, or else one that is made from the variant.
  ///
  /// - Parameters:
  ///   - level: how much it says; `reveal` is the solution.
  ///   - grade: what the last answer came to; hints are about the first check that does not pass.
  ///   - variant: what was asked.
  public func hint(
    _ level: HintLevel, on grade: Grade, of variant: Variant
  ) async -> String {
    guard level < .reveal else { return SolutionText(variant).text }
    let writer = HintWriter(variant, grade)
    if let own = writer.authors(level) { return own }
    switch level {
    case .place: return writer.place
    case .reason: return writer.reason
    case .method, .reveal: return await method(writer, variant)
    }
  }

  /// How it is done, with the solved example of another variant.
  private func method(_ writer: HintWriter, _ variant: Variant) async -> String {
    var random = SeededGenerator(part: "example", of: variant.pin.seed)
    for _ in 0..<5 {
      let other = try? await self.variant(
        of: variant.key.exercise, seed: random.next(), phase: variant.pin.phase,
        language: variant.pin.language)
      guard let other, other.posed != variant.posed else { continue }
      let solution = SolutionText(other).text
      guard !solution.isEmpty, solution != SolutionText(variant).text else { continue }
      return [writer.how, writer.words.example(solution)].compactMap { $0 }.joined(separator: "\n")
    }
    return writer.how ?? writer.words.lookAtTask
  }
}

/// Writes hints that no author wrote.
struct HintWriter {
  private let variant: Variant
  private let failed: [CheckResult]
  let words: PracticeWords

  init(_ variant: Variant, _ grade: Grade) {
    self.variant = variant
    failed = grade.checks.filter { !$0.isPassed }
    words = .inLanguage(variant.pin.language)
  }

  /// The author's hint of a level: on the first check that does not pass and has some, or on the whole.
  func authors(_ level: HintLevel) -> String? {
    let names = Set(failed.map(\.id))
    let own = variant.key.checks.first { names.contains($0.id) && !$0.hints.isEmpty }?.hints
    let hints = own ?? variant.key.hints
    return level.rawValue <= hints.count ? hints[level.rawValue - 1] : nil
  }

  private var remark: Remark? { failed.lazy.flatMap(\.remarks).first }

  /// Where it is.
  var place: String {
    if let redaction = variant.key.redaction { return place(of: redaction) }
    if !variant.key.outputs.isEmpty, failed.contains(where: { $0.id != "answers" }) {
      return placeOfError
    }
    return remark?.what ?? words.lookAtAnswer
  }

  /// Which clause says so.
  var reason: String {
    if let answers = policyAnswers { return answers.because ?? words.policyDecides }
    let whys = failed.flatMap(\.remarks).compactMap(\.why)
    if let why = whys.first { return why }
    let errors = Set(variant.key.outputs.compactMap { $0.wrong?.error })
    let exposers = PlantedError.allCases.filter(errors.contains).map(words.exposer)
    return exposers.isEmpty ? words.noClause : exposers.joined(separator: " ")
  }

  /// The check of answers, where the first answer that is not right is to a question about the policy.
  ///
  /// A clause that is cited where a rule stops, and is not where none does, would be the answer: a hint on such a
  /// question says the same for both.
  private var policyAnswers: KeyedCheck? {
    guard let first = failed.first(where: { !$0.remarks.isEmpty }), first.remarks[0].why != nil,
      variant.key.questions.contains(where: \.isAboutPolicy)
    else { return nil }
    return variant.key.checks.first { $0.id == first.id && $0.check.what == .answers }
  }

  /// How it is done.
  var how: String? { failed.lazy.flatMap(\.remarks).compactMap(\.how).first }

  private func place(of key: RedactionKey) -> String {
    guard case .mark(let passages) = variant.posed.form, let text = passages.first?.text,
      !key.gold.isEmpty
    else { return words.nothingToMark }
    let bytes = Array(text.utf8)
    let lines = key.gold.map { gold in bytes.prefix(gold.range.lowerBound).count { $0 == 0x0A } + 1
    }
    return words.lookAtLines(Set(lines).sorted())
  }

  /// The outputs that an answer is wrong about; of a single one, the half.
  ///
  /// Nothing tells whether something was overlooked there or marked without need: that would be the answer of
  /// a clean output. Outputs that measure are left out.
  private var placeOfError: String {
    guard case .mark(let passages) = variant.posed.form else { return words.lookAtAnswer }
    let outputs = variant.key.outputs
    let named = Set(failed.flatMap(\.remarks).compactMap(\.passage))
    let places = outputs.indices.filter { index in
      passages.indices.contains(index) && !(passages[index].measures && outputs.count > 1)
        && (outputs[index].wrong != nil || named.contains(index))
    }
    guard !places.isEmpty else { return words.lookAtTask }
    guard outputs.count == 1 else { return words.lookAtOutputs(places.map { $0 + 1 }) }
    let segments = passages[0].segments
    let place = outputs[0].segments.firstIndex { $0.error != nil } ?? marked(among: segments)
    let half = (segments.count + 1) / 2
    return words.lookAtSentences(place < half ? 1...max(1, half) : half + 1...segments.count)
  }

  /// The first segment that a remark is about.
  private func marked(among segments: [Range<Int>]) -> Int {
    let ranges = failed.flatMap(\.remarks).compactMap(\.range)
    return segments.firstIndex { segment in ranges.contains { $0.overlaps(segment) } } ?? 0
  }
}
