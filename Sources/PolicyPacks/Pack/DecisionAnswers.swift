package import Detection

/// Everybody who was asked about a class of data in a tool, and what each said.
///
/// A decision is made from these answers and from nothing else, so that whoever explains one tells how it
/// came about.
package struct DecisionAnswers: Sendable, Hashable {
  /// Who was asked.
  package enum Source: Sendable, Hashable {
    /// A pack that defines the tool.
    case definition
    /// The tool's boundary, as it was where the tool was defined, for what that pack leaves empty.
    case boundaryOfDefinition
    /// A pack that adds to a tool of its parents.
    case amendment
    /// The tool's boundary, as all packs together have it.
    case boundary
  }

  /// What one of them said.
  package struct Answer: Sendable, Hashable {
    /// Who was asked.
    package var source: Source
    /// The class or level that the cell names.
    package var name: String
    /// The cell.
    package var cell: Cell
  }

  /// What was said; those who say nothing are not in it.
  package private(set) var answers: [Answer] = []
  /// Whether a pack that defines the tool says nothing, and its boundary did not either: then the default
  /// is asked as well.
  package private(set) var hasGap = false
  /// What holds where nobody says anything.
  package let fallback: Verdict

  /// The strictest of the answers, or else the default.
  package var decision: Decision {
    let strictest = answers.dropFirst().reduce(answers.first?.cell) { cell, answer in
      cell.map { Cell.stricter($0, answer.cell) }
    }
    guard let strictest, !(hasGap && fallback > strictest.verdict) else {
      return Decision(verdict: fallback)
    }
    return Decision(verdict: strictest.verdict, cell: strictest)
  }
}

extension DecisionAnswers {
  fileprivate typealias Question = (Acceptance) -> (name: String, cell: Cell)?

  /// Asks the boundary, what was put on top of the tool, and each pack that defines it.
  fileprivate init(
    of tool: Tool, behind boundary: BoundaryRules?, default fallback: Verdict, _ ask: Question
  ) {
    self.fallback = fallback
    for definition in tool.definitions {
      if let (name, cell) = ask(definition.accepts) {
        answers.append(Answer(source: .definition, name: name, cell: cell))
      } else {
        let before = answers.count
        add(definition.boundary, .boundaryOfDefinition, ask)
        if answers.count == before { hasGap = true }
      }
    }
    add(tool.amendments, .amendment, ask)
    if let boundary { add(boundary.accepts, .boundary, ask) }
  }

  private mutating func add(_ layers: AcceptanceLayers, _ source: Source, _ ask: Question) {
    for layer in layers.layers {
      guard let (name, cell) = ask(layer) else { continue }
      answers.append(Answer(source: source, name: name, cell: cell))
    }
  }
}

extension PolicyPack {
  /// What everybody says to a class of data in a tool.
  package func answers(for dataClass: DataClass, in tool: Tool) -> DecisionAnswers {
    let level = level(of: dataClass)
    let isAllowed = level == .public && dataClass.root != "attack"
    return DecisionAnswers(
      of: tool, behind: boundaries[tool.boundary], default: isAllowed ? .allow : .block
    ) { layer in
      layer.entry(for: dataClass, level: level)
    }
  }

  /// What everybody says to a level in a tool.
  package func answers(atLevel level: Level, in tool: Tool) -> DecisionAnswers {
    DecisionAnswers(
      of: tool, behind: boundaries[tool.boundary], default: level == .public ? .allow : .block
    ) { layer in
      layer.levels[level.name].map { (level.name, $0) }
    }
  }
}
