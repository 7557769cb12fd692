public import Detection

/// How the rows of a table are made: the same recipe gives the same table, byte for byte.
///
/// Nothing that comes of it is anybody's: names are invented, account numbers belong to banks that do
/// not exist, and numbers with a right check digit are drawn.
public struct TableRecipe: Sendable, Hashable {
  /// A column, and what stands in it.
  public struct Column: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// What stands in it.
    public var content: Content

    /// A column.
    public init(name: String, content: Content) { (self.name, self.content) = (name, content) }
  }

  /// What stands in the cells of a column.
  public enum Content: Sendable, Hashable {
    /// Whole numbers that go up, written in a shape.
    case counts(from: Int, step: Int, shape: Shape?)
    /// Values of a shape, all different.
    case shape(Shape)
    /// Invented names.
    case name(InventedNames.Part)
    /// Account numbers of these countries, with right check digits, all different.
    case iban([IBANCountry])
    /// One of several texts, each as often as its weight says.
    case oneOf([Choice])
    /// The text at the place of the one that another column drew, with other columns of the row in it.
    case with(String, [[TextPart]])
    /// Addresses of invented people at these reserved domains, all different.
    case emails([String])
    /// Days from the first to the last one; `nil` writes them as `2026-05-03`.
    case dates(ClosedRange<Int>, DayWriting?)
    /// Numbers with so many decimals, from and to in units of the last one; `nil` writes them as
    /// `1234.50`.
    case numbers(ClosedRange<Int>, decimals: Int, NumberWriting?)
    /// A text with other columns of the row in it.
    case text([TextPart])
  }

  /// One of several texts.
  public struct Choice: Sendable, Hashable {
    /// The text.
    public var text: String
    /// How often it comes beside the others.
    public var weight: Int

    /// A text.
    public init(text: String, weight: Int = 1) { (self.text, self.weight) = (text, weight) }
  }

  /// A piece of a text.
  public enum TextPart: Sendable, Hashable {
    /// As it stands.
    case words(String)
    /// What a column holds.
    case column(String)
  }

  /// A shape: `#` is a digit, `@` a capital letter, `~` a small one, all else stands for itself, and so
  /// does what follows a `\`.
  public struct Shape: Sendable, Hashable {
    /// The shape as written.
    public var text: String
    /// What the digits that are drawn must pass.
    public var check: Validator?

    /// A shape.
    public init(text: String, check: Validator? = nil) { (self.text, self.check) = (text, check) }
  }

  /// How many rows there are.
  public var rows: Int
  /// What they are drawn with.
  public var seed: UInt64
  /// The columns, in the order of the file.
  public var columns: [Column]

  /// A recipe.
  public init(rows: Int, seed: UInt64, columns: [Column]) {
    (self.rows, self.seed, self.columns) = (rows, seed, columns)
  }
}

/// Bounds of recipes.
package enum RecipeLimit {
  package static let rows = 20_000
  package static let columns = 100
  /// How often a value is drawn again that is there already, or that no check digit makes right.
  static let tries = 200
}
