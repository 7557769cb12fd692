/// Markdown with sections, tables, lists and links.
public struct MarkdownShape: Sendable, Hashable, Codable {
  /// A table that must be there.
  public struct Table: Sendable, Hashable, Codable {
    /// The section it stands in; `nil` for any place.
    public var section: String?
    /// The columns that it has at least, in their order.
    public var columns: [String]
    /// How many rows it has at least.
    public var minRows: Int

    /// A table.
    public init(section: String? = nil, columns: [String], minRows: Int = 0) {
      self.section = section
      self.columns = columns
      self.minRows = minRows
    }
  }

  /// A list that must be there.
  public struct List: Sendable, Hashable, Codable {
    /// The section it stands in; `nil` for any place.
    public var section: String?
    /// How many items it has at least.
    public var minItems: Int
    /// How many it has at most.
    public var maxItems: Int?
    /// Whether it must have numbers, or must not; `nil` if either will do.
    public var isNumbered: Bool?

    /// A list.
    public init(
      section: String? = nil, minItems: Int = 1, maxItems: Int? = nil, isNumbered: Bool? = nil
    ) {
      self.section = section
      self.minItems = minItems
      self.maxItems = maxItems
      self.isNumbered = isNumbered
    }
  }

  /// What links must be like.
  public struct Links: Sendable, Hashable, Codable {
    /// How many there are at least.
    public var min: Int
    /// The hosts they may lead to, each for those below it too; `nil` for any.
    public var hosts: [String]?

    /// What links must be like.
    public init(min: Int = 0, hosts: [String]? = nil) {
      self.min = min
      self.hosts = hosts
    }
  }

  /// The sections that must be there and hold something.
  public var sections: [String]
  /// Whether they must stand in this order.
  public var isOrdered: Bool
  /// Whether there may be sections beside them, at the same level.
  public var allowsOthers: Bool
  /// How deep headings may go; `nil` for any depth.
  public var maxDepth: Int?
  /// Tables.
  public var tables: [Table]
  /// Lists.
  public var lists: [List]
  /// Links; `nil` if nothing is asked of them.
  public var links: Links?

  /// A shape.
  public init(
    sections: [String] = [], isOrdered: Bool = false, allowsOthers: Bool = true,
    maxDepth: Int? = nil, tables: [Table] = [], lists: [List] = [], links: Links? = nil
  ) {
    self.sections = sections
    self.isOrdered = isOrdered
    self.allowsOthers = allowsOthers
    self.maxDepth = maxDepth
    self.tables = tables
    self.lists = lists
    self.links = links
  }
}
