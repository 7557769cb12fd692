public import Detection

/// A table of separated values, as RFC 4180 has it, with a row of names.
public struct CSVShape: Sendable, Hashable, Codable {
  /// A column that must be there.
  public struct Column: Sendable, Hashable, Codable {
    /// Its name in the first row.
    public var name: String
    /// What its cells hold.
    public var type: CellType
    /// A pattern that must match in each cell.
    public var pattern: String?
    /// The only values that its cells may have.
    public var oneOf: [String]?
    /// Whether no value may stand there twice.
    public var isUnique: Bool
    /// Whether cells may be empty.
    public var isOptional: Bool
    /// The least number, as it is written with a decimal point.
    public var min: String?
    /// The greatest number.
    public var max: String?
    /// How many characters a cell may have.
    public var maxChars: Int?
    /// Data of this level, or of a higher one, has no place in it.
    public var noLevel: Level?

    /// A column.
    public init(
      name: String, type: CellType = .text, pattern: String? = nil, oneOf: [String]? = nil,
      isUnique: Bool = false, isOptional: Bool = false, min: String? = nil, max: String? = nil,
      maxChars: Int? = nil, noLevel: Level? = nil
    ) {
      self.name = name
      self.type = type
      self.pattern = pattern
      self.oneOf = oneOf
      self.isUnique = isUnique
      self.isOptional = isOptional
      self.min = min
      self.max = max
      self.maxChars = maxChars
      self.noLevel = noLevel
    }
  }

  /// What a cell holds.
  public enum CellType: String, Sendable, Hashable, CaseIterable, Codable {
    /// Anything.
    case text
    /// A whole number.
    case integer
    /// A number with a decimal point.
    case decimal
    /// A day such as `2026-11-02`.
    case date
    /// `true` or `false`.
    case boolean
  }

  /// The character between cells.
  public var delimiter: String
  /// The columns, in their order.
  public var columns: [Column]
  /// Whether there may be columns beside them.
  public var allowsOthers: Bool
  /// How many rows there are at least, below the names.
  public var minRows: Int
  /// How many there are at most.
  public var maxRows: Int?
  /// Whether a cell may begin as spreadsheets' formulas do.
  public var allowsFormulas: Bool

  /// A shape.
  public init(
    delimiter: String = ",", columns: [Column], allowsOthers: Bool = false, minRows: Int = 0,
    maxRows: Int? = nil, allowsFormulas: Bool = false
  ) {
    self.delimiter = delimiter
    self.columns = columns
    self.allowsOthers = allowsOthers
    self.minRows = minRows
    self.maxRows = maxRows
    self.allowsFormulas = allowsFormulas
  }
}
