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
    /// Days from the first to the last one.
    case dates(ClosedRange<Int>)
    /// Numbers with so many decimals, from and to in units of the last one.
    case numbers(ClosedRange<Int>, decimals: Int)
    /// A text with other columns of the row in it.
    case text([TextPart])
  }

  /// One of several texts.
  public struct Choice: Sendable, Hashable {
    /// The text.
    public var text: String
    /// How often it comes beside the others.
    public var weight: Int
  }

  /// A piece of a text.
  public enum TextPart: Sendable, Hashable {
    /// As it stands.
    case words(String)
    /// What a column holds.
    case column(String)
  }

  /// A shape: `#` is a digit, `@` a capital letter, all else stands for itself.
  public struct Shape: Sendable, Hashable {
    /// The shape as written.
    public var text: String
    /// What the digits that are drawn must pass.
    public var check: Validator?
  }

  /// How many rows there are.
  public var rows: Int
  /// What they are drawn with.
  public var seed: UInt64
  /// The columns, in the order of the file.
  public var columns: [Column]
}

/// Bounds of recipes.
enum RecipeLimit {
  static let rows = 20_000
  static let columns = 100
  /// How often a value is drawn again that is there already, or that no check digit makes right.
  static let tries = 200
}
