import Courses
import Diagnostics

/// Tries the variants of an exercise in one language, and what can be said only of all of them.
struct EditionTrial {
  private let practice: CoursePractice
  private let exercise: Exercise
  private let language: String
  private(set) var problems: [PublishProblem] = []
  private(set) var variants = 0
  private(set) var answers = 0
  private(set) var outputs = 0
  private(set) var wrongOutputs = 0
  private(set) var words: ClosedRange<Int>?
  /// The key of each variant that looks different.
  private(set) var keys: [String: VariantKey.Decisive] = [:]

  init(_ practice: CoursePractice, _ exercise: Exercise, _ language: String) {
    (self.practice, self.exercise, self.language) = (practice, exercise, language)
  }

  mutating func run(seeds: Int) async {
    for seed in 1...UInt64(seeds) {
      do throws(VariantError) {
        let variant = try await practice.variant(
          of: exercise, seed: seed, phase: .practice, language: language)
        await add(variant)
      } catch {
        add(.error, "no-variant", error.description, at: error.location, seed: seed)
      }
    }
    checkWhole(seeds)
  }

  private mutating func add(_ variant: Variant) async {
    let trial = await VariantTrial(practice, variant).run()
    problems += trial.problems
    answers += trial.answers
    variants += 1
    outputs += variant.key.outputs.count
    wrongOutputs += variant.key.outputs.count { $0.wrong != nil }
    let count = variant.posed.shownText.split(whereSeparator: \.isWhitespace).count
    words = min(words?.lowerBound ?? count, count)...max(words?.upperBound ?? count, count)
    let digest = variant.pin.posedDigest
    if let known = keys[digest], known != variant.key.decisive {
      add(
        .error, "two-keys", "two variants look alike and have different keys",
        at: exercise.location,
        seed: variant.pin.seed)
    }
    keys[digest] = variant.key.decisive
  }

  private mutating func add(
    _ severity: Severity, _ id: DiagnosticID, _ message: String, at location: Location,
    seed: UInt64, notes: [String] = []
  ) {
    problems.append(
      PublishProblem(
        id: id, severity: severity, message: message, location: location, notes: notes, seed: seed,
        language: language))
  }

  /// Variants are many, alike in length, and as often wrong as their blocks say.
  private mutating func checkWhole(_ seeds: Int) {
    let wanted = min(20, seeds / 2)
    if exercise.kind != .explainBack, !exercise.material.isEmpty, keys.count < wanted, variants > 0
    {
      add(
        .warning, "few-variants",
        "there are only \(keys.count) different variants in '\(language)'",
        at: exercise.location, seed: 1, notes: ["draw from a table with more rows"])
    }
    if let words, words.upperBound > 2 * words.lowerBound, words.upperBound > 40 {
      add(
        .warning, "uneven-variants",
        "variants have from \(words.lowerBound) to \(words.upperBound) words to read",
        at: exercise.location,
        seed: 1, notes: ["a variant twice as long is another exercise"])
    }
    checkPrevalence()
  }

  /// The share of wrong outputs is that of the blocks, unless two fifths would not be clean.
  private mutating func checkPrevalence() {
    guard case .judge(let form) = exercise.edition(in: language).form, outputs > 0 else { return }
    let all = form.blocks.reduce(0) { $0 + $1.outputs }
    let wanted = form.blocks.reduce(0) { $0 + $1.outputs * $1.wrongPercent } / max(1, all)
    let found = wrongOutputs * 100 / outputs
    // By chance alone the share of a few hundred outputs is off by less than three standard errors.
    let error = 3 * (Double(wanted * (100 - wanted)) / Double(outputs)).squareRoot()
    guard Double(abs(found - wanted)) > 2 + error else { return }
    add(
      .warning, "other-prevalence", "\(found) % of the outputs are wrong instead of \(wanted) %",
      at: exercise.location, seed: 1,
      notes: ["two fifths of the outputs of an exercise stay clean; ask for more outputs"])
  }
}
