import Detection
import Groundedness
import JSONSchema
import PCRE2
import StructuredText

/// One output on its way through the checks of one format.
struct FormatRun {
  let checker: FormatChecker
  let output: ParsedOutput
  let findings: [LeveledFinding]
  let claims: [GroundedClaim]?

  var format: OutputFormat { checker.format }

  /// What the shape itself asks for.
  func shapeProblems() -> [FormatProblem] {
    wrapped() + bodyProblems()
  }

  private func wrapped() -> [FormatProblem] {
    guard let wrapping = output.wrapping, let name = format.shape.name else { return [] }
    return [problem(.wrapped, as: .wrapped(wrapping, name), at: nil)]
  }

  private func bodyProblems() -> [FormatProblem] {
    switch (format.shape, output.body) {
    case (.json, .json(let node, let problems)): jsonProblems(node, problems)
    case (.markdown(let shape), .markdown(let document)):
      MarkdownCheck(shape, document, output).problems().map {
        problem($0, as: .markdown($1), at: $2)
      }
    case (.csv(let shape), .csv(let table)):
      csvProblems(shape, table)
    default: []
    }
  }

  private func jsonProblems(
    _ node: JSONNode?, _ problems: [JSONProblem]
  ) -> [FormatProblem] {
    var found = problems.map { problem(.json, as: .json($0), at: $0.range) }
    if node == nil, problems.isEmpty { found.append(problem(.json, as: .noJSON, at: nil)) }
    if let node, let schema = checker.schema {
      found += schema.validate(node).map { problem(.schema, as: .schema($0), at: $0.range) }
    }
    return found
  }

  private func csvProblems(_ shape: CSVShape, _ table: CSVTable) -> [FormatProblem] {
    let check = CSVCheck(shape, table, patterns: checker.patterns)
    let (found, unevaluated) = check.problems()
    let levels = check.forbiddenLevels(among: findings).map {
      problem(.cells, as: .level($0.level), at: $0.range)
    }
    return found.map { problem($0, as: .csv($1), at: $2) } + levels
      + unevaluated.map { problem(.cells, as: .unevaluated, at: $0) }
  }

  private func problem(
    _ part: ShapePart, as kind: FormatProblem.Kind, at range: Range<Int>?
  ) -> FormatProblem {
    FormatProblem(check: format.rule(part), kind: kind, range: range)
  }

  /// What one of the format's own checks asks for.
  func problems(_ check: FormatCheck) -> [FormatProblem] {
    func problem(_ kind: FormatProblem.Kind, _ range: Range<Int>?) -> FormatProblem {
      FormatProblem(check: check.id, kind: kind, range: range)
    }
    if case .grounded(let kinds) = check.kind, claims == nil, !kinds.isEmpty {
      return [problem(.noSource, nil)]
    }
    guard let texts = check.region.texts(in: output) else {
      // What the shape asks for as well was reported as such.
      return isReported(check.region) ? [] : [problem(.text(.missingPart(check.region)), nil)]
    }
    switch check.kind {
    case .noLevel(let level):
      return within(texts, findings.filter { $0.level >= level }) { $0.range }.map {
        problem(.level($0.level), $0.range)
      }
    case .grounded(let kinds):
      let unfounded = (claims ?? []).filter {
        kinds.contains($0.claim.kind) && $0.claim.status != .supported
      }
      return within(texts, unfounded) { $0.claim.range }.map {
        problem(.ungrounded($0), $0.claim.range)
      }
    default:
      return TextCheck(check.kind, check.region, output, patterns: checker.patterns)
        .troubles(in: texts)
        .map { trouble in
          problem(trouble.trouble.map { .text($0) } ?? .unevaluated, trouble.range)
        }
    }
  }

  /// Whether the shape itself misses a part, so that nobody need hear of it twice.
  private func isReported(_ region: FormatRegion) -> Bool {
    switch (region, format.shape, output.body) {
    case (_, .json, .json(nil, _)): true
    case (.pointer, .json, .json(let node?, _)): checker.schema.map { !$0.isValid(node) } ?? false
    case (.section(let name), .markdown(let shape), _):
      shape.sections.contains { SectionName($0) == SectionName(name) }
    case (.column(let name), .csv(let shape), _): shape.columns.contains { $0.name == name }
    default: false
    }
  }

  private func within<Item>(
    _ texts: [RegionText], _ items: [Item], _ range: (Item) -> Range<Int>
  ) -> [Item] {
    let pieces = OrderedRanges(texts.map(\.range))
    return items.filter { pieces.overlap(range($0)) }
  }
}

extension OutputFormat.Shape {
  /// What it is called; any text has no name.
  fileprivate var name: ShapeName? {
    switch self {
    case .json: .json
    case .markdown: .markdown
    case .csv: .csv
    case .text: nil
    }
  }
}
