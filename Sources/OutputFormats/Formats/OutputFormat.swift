public import Detection

/// A required output format: what shape an answer must have, and what else is asked of it.
///
/// ```swift
/// let checker = try FormatChecker(format)
/// for problem in checker.problems(in: answer) { print(problem.words(in: "en").short) }
/// ```
public struct OutputFormat: Sendable, Hashable, Codable {
  /// The shape.
  public enum Shape: Sendable, Hashable, Codable {
    /// JSON, perhaps as a schema describes it.
    case json(JSONShape)
    /// Markdown with sections, tables, lists and links.
    case markdown(MarkdownShape)
    /// A table of separated values.
    case csv(CSVShape)
    /// Any text.
    case text
  }

  /// Its name, which stands before the names of what its shape asks for.
  public var id: String
  /// The shape.
  public var shape: Shape
  /// What else is asked.
  public var checks: [FormatCheck]

  /// A format.
  public init(id: String, shape: Shape, checks: [FormatCheck] = []) {
    self.id = id
    self.shape = shape
    self.checks = checks
  }

  /// The rule for something that the shape itself asks for: `claim-summary/schema`.
  public func rule(_ part: ShapePart) -> RuleID { RuleID("\(id)/\(part.rawValue)") }

  /// The rules that some output breaks: those of the parts that the shape does ask for, then the checks.
  public var breakableRules: [RuleID] { shape.askedParts.map(rule) + checks.map(\.id) }

  /// The rules of the format: its shape's, then those of its checks.
  public var rules: [RuleID] { shape.parts.map(rule) + checks.map(\.id) }
}

/// Something that a shape itself asks for, by the name that packs use for it.
public enum ShapePart: String, Sendable, Hashable, CaseIterable, Codable {
  /// The text is sound JSON.
  case json
  /// The output stands alone, without a fence or words around it.
  case wrapped
  /// The JSON is as its schema says.
  case schema
  /// The sections are there, in their order.
  case sections
  /// Headings go no deeper than allowed.
  case depth
  /// Tables are there, with their columns.
  case tables
  /// Lists are there.
  case lists
  /// Links lead where they may.
  case links
  /// The text is sound CSV.
  case csv
  /// The columns are there, in their order.
  case columns
  /// Cells hold what their columns ask for.
  case cells
  /// There are enough rows, and not too many.
  case rows
  /// No cell is a formula.
  case formulas
}

extension OutputFormat.Shape {
  /// What the shape can ask for.
  public var parts: [ShapePart] {
    switch self {
    case .json: [.json, .wrapped, .schema]
    case .markdown: [.wrapped, .sections, .depth, .tables, .lists, .links]
    case .csv: [.wrapped, .csv, .columns, .cells, .rows, .formulas]
    case .text: []
    }
  }

  /// What this shape does ask for; no output can break the others.
  public var askedParts: [ShapePart] {
    parts.filter { part in
      switch (self, part) {
      case (.json(let shape), .schema): shape.schema != nil
      case (.markdown(let shape), .sections): !shape.sections.isEmpty || !shape.allowsOthers
      case (.markdown(let shape), .depth): shape.maxDepth != nil
      case (.markdown(let shape), .tables): !shape.tables.isEmpty
      case (.markdown(let shape), .lists): !shape.lists.isEmpty
      case (.markdown(let shape), .links): shape.links != nil
      case (.csv(let shape), .rows): shape.minRows > 0 || shape.maxRows != nil
      case (.csv(let shape), .formulas): !shape.allowsFormulas
      default: true
      }
    }
  }
}

/// JSON, perhaps as a schema describes it.
public struct JSONShape: Sendable, Hashable, Codable {
  /// The text of a JSON Schema, 2020-12.
  public var schema: String?
  /// What to call the schema: its file.
  public var name: String

  /// A shape.
  public init(schema: String? = nil, name: String = "schema") {
    self.schema = schema
    self.name = name
  }
}
