/// Makes AI outputs with and without errors, each with its sources and the truth about it.
///
/// An error changes a value and nothing else: clean segments come from the same sentences with the
/// same gaps, so that neither length nor style gives an error away. The same seed gives the same
/// outputs.
///
/// ```swift
/// var generator = PlantedGenerator(seed: 7, language: .english)
/// let output = generator.output(planting: [.wrongNumber], format: .prose)
/// ```
public struct PlantedGenerator: Sendable {
  private var random: SeededGenerator
  private let language: WorldLanguage
  private let difficulty: Difficulty
  private let phrasings: PhrasingSet

  /// A generator.
  ///
  /// - Parameters:
  ///   - seed: the same seed gives the same outputs.
  ///   - language: of sources and outputs.
  ///   - difficulty: how easy errors are to see.
  ///   - phrasings: which sentences to use.
  public init(
    seed: UInt64, language: WorldLanguage, difficulty: Difficulty = .medium,
    phrasings: PhrasingSet = .practice
  ) {
    random = SeededGenerator(seed: seed)
    self.language = language
    self.difficulty = difficulty
    self.phrasings = phrasings
  }

  /// The next output.
  ///
  /// - Parameters:
  ///   - errors: what to plant, each in a segment of its own; empty for a clean output. An error that
  ///     the made-up world does not allow is left out.
  ///   - format: what the output looks like.
  ///   - clean: how many segments are clean.
  public mutating func output(
    planting errors: [PlantedError], format: PlantedOutput.Format, clean: Int = 5
  ) -> PlantedOutput {
    var own = random.fork()
    let world = World(language, rows: 8 + own.below(32), &own)
    var maker = StatementMaker(
      world: world, phrasings: Phrasings.of(language, phrasings), set: phrasings,
      difficulty: difficulty, random: own.fork())
    var statements: [Statement] = []
    for error in errors {
      if let statement = maker.statement(with: error) { statements.append(statement) }
    }
    for _ in 0..<clean {
      let topics = StatementMaker.Topic.allCases
      statements.append(maker.clean(topics[own.below(topics.count)]))
    }
    statements.shuffle(using: &own)
    return OutputLayout(
      world: world, format: format, breaks: errors.contains(.formatBreak) ? difficulty : nil
    )
    .output(of: statements, &own)
  }
}

extension StatementMaker {
  /// A statement with an error.
  fileprivate mutating func statement(with error: PlantedError) -> Statement? {
    if error == .leakedData { return leak() }
    let topics = StatementMaker.topics(for: error)
    guard !topics.isEmpty else { return nil }
    for _ in 0..<20 {
      if let statement = make(random.pick(topics, or: .amount), error: error) { return statement }
    }
    return nil
  }
}
