public import Detection
public import JSONSchema
public import StructuredText

/// One way in which an output is not what its format asks for.
public struct FormatProblem: Sendable, Hashable {
  /// What is wrong, with the facts that words are made of.
  public enum Kind: Sendable, Hashable {
    /// The JSON is not sound.
    case json(JSONProblem)
    /// There is no JSON.
    case noJSON
    /// What was asked for stands in a fence or between other words.
    case wrapped(Wrapping, ShapeName)
    /// The JSON is not as its schema says.
    case schema(SchemaViolation)
    /// The Markdown has another shape.
    case markdown(MarkdownTrouble)
    /// The table has another shape.
    case csv(CSVTrouble)
    /// The text has or lacks something.
    case text(TextTrouble)
    /// Data of a level that has no place here.
    case level(Level)
    /// A claim that no source bears out.
    case ungrounded(GroundedClaim)
    /// No source was given, so nobody knows whether the claims stand in one.
    case noSource
    /// A pattern was given up, so nobody knows.
    case unevaluated
  }

  /// The rule that is broken.
  public var check: RuleID
  /// What is wrong.
  public var kind: Kind
  /// Where, in UTF-8 bytes of the output; `nil` for the output as a whole.
  public var range: Range<Int>?

  /// Whether it is the very thing that the rule asks for, so that the rule's own words say it.
  public var isAboutItsRule: Bool {
    switch kind {
    case .text(.missingPart), .noSource, .unevaluated: false
    default: true
    }
  }

  /// Whether nobody knows if the rule is broken, because evaluating it was given up.
  public var isUnevaluated: Bool {
    switch kind {
    case .unevaluated: return true
    case .schema(let violation):
      guard case .undecided = violation.kind else { return false }
      return true
    default: return false
    }
  }

  /// The place in JSON: a JSON Pointer, RFC 6901; `nil` where there is none.
  public var pointer: String? {
    guard case .schema(let violation) = kind else { return nil }
    return violation.instancePointer.description
  }
}

/// What stands around JSON that should stand alone.
public enum Wrapping: String, Sendable, Hashable {
  /// A Markdown fence.
  case fence
  /// Words before or after it.
  case words
}

/// What a shape is called.
public enum ShapeName: String, Sendable, Hashable {
  /// JSON.
  case json
  /// Markdown.
  case markdown
  /// A table of separated values.
  case csv
}

/// What Markdown can have wrong.
public enum MarkdownTrouble: Sendable, Hashable {
  /// A section is not there; perhaps one with nearly its name is.
  case missingSection(String, nearest: String?)
  /// The name of a section stands on a line of its own that is no heading.
  case noHeading(String)
  /// A section stands behind one that it should stand before.
  case wrongOrder(String, before: String)
  /// A section is there more than once.
  case repeatedSection(String)
  /// A section says nothing.
  case emptySection(String)
  /// A section has no place here.
  case unexpectedSection(String)
  /// A heading is of a deeper level than allowed.
  case tooDeep(Int, limit: Int)
  /// No table has the columns.
  case missingTable(columns: [String], section: String?)
  /// A table lacks columns.
  case missingColumns([String])
  /// A table has too few rows.
  case tooFewTableRows(Int, limit: Int)
  /// A row has more or fewer cells than the table has columns.
  case wrongCellCount(Int, expected: Int)
  /// There is no list.
  case missingList(section: String?)
  /// A list has too few items.
  case tooFewItems(Int, limit: Int)
  /// A list has too many items.
  case tooManyItems(Int, limit: Int)
  /// The items of a list have numbers, or have none.
  case wrongListMarks(shouldBeNumbered: Bool)
  /// There are too few links.
  case tooFewLinks(Int, limit: Int)
  /// A link leads nowhere.
  case brokenLink
  /// A link leads to a host that is not one of the allowed ones.
  case foreignHost(String)
  /// A fence of code is not closed.
  case unclosedFence
}

/// What a table of separated values can have wrong.
public enum CSVTrouble: Sendable, Hashable {
  /// There is nothing.
  case empty
  /// The text is no sound CSV.
  case unsound(CSVProblem.Kind)
  /// The first row names no column that was asked for.
  case noHeader(columns: [String])
  /// The cells are divided by another character.
  case wrongDelimiter(String, expected: String)
  /// A column is not there; perhaps one with nearly its name is.
  case missingColumn(String, nearest: String?)
  /// A column has no place here.
  case unexpectedColumn(String)
  /// A column is there twice.
  case repeatedColumn(String)
  /// The columns stand in another order.
  case wrongColumnOrder(expected: [String])
  /// A cell must not be empty.
  case emptyCell(column: String)
  /// A cell does not hold what its column asks for.
  case wrongType(CSVShape.CellType, column: String)
  /// A cell does not match its column's pattern.
  case noMatch(column: String)
  /// A cell holds none of the values it may have.
  case notAllowed(column: String, allowed: [String])
  /// A value stands there again.
  case repeatedValue(column: String, firstLine: Int)
  /// A number is too small.
  case tooSmall(column: String, limit: String)
  /// A number is too great.
  case tooGreat(column: String, limit: String)
  /// A cell is too long.
  case tooLong(Int, limit: Int, column: String)
  /// There are too few rows.
  case tooFewRows(Int, limit: Int)
  /// There are too many rows.
  case tooManyRows(Int, limit: Int)
  /// A cell begins as a formula does.
  case formula
}

/// What any text can have or lack.
public enum TextTrouble: Sendable, Hashable {
  /// The part that is asked about is not there.
  case missingPart(FormatRegion)
  /// Too few words.
  case tooFewWords(Int, limit: Int)
  /// Too many words.
  case tooManyWords(Int, limit: Int)
  /// Nothing matches a pattern that must match.
  case missingMatch
  /// Something matches a pattern that must not.
  case unwantedMatch(String)
  /// A phrase is missing.
  case missingPhrase(String)
  /// A phrase has no place here.
  case unwantedPhrase(String)
  /// The text is too hard to read.
  case tooHard(Double, limit: Double, ReadingFormula)
  /// The text is easier than asked for.
  case tooEasy(Double, limit: Double, ReadingFormula)
  /// Too few citations.
  case tooFewCitations(Int, limit: Int)
  /// A citation does not have the form that is asked for.
  case malformedCitation(String)
  /// A placeholder was left over.
  case placeholder(String)
}
