public import Detection

/// What people judge an answer by: criteria, each with levels that say what is worth how much.
///
/// A rubric is never changed: another text is another rubric, with another digest, and grades keep the one
/// that they were given by.
public struct Rubric: Sendable, Hashable, Codable {
  /// One thing that is judged.
  public struct Criterion: Sendable, Hashable, Codable {
    /// Its name.
    public var id: CriterionID
    /// What people call it, by language.
    public var title: [String: String]
    /// How much it counts beside the others.
    public var weight: Int
    /// What there is to choose from, the best first; points go down.
    public var levels: [Level]

    /// A criterion.
    public init(id: CriterionID, title: [String: String], weight: Int, levels: [Level]) {
      self.id = id
      self.title = title
      self.weight = weight
      self.levels = levels
    }
  }

  /// How well an answer meets a criterion.
  public struct Level: Sendable, Hashable, Codable {
    /// What it is worth.
    public var points: Int
    /// When it is this one, by language.
    public var says: [String: String]
    /// An answer, or a part of one, that is; by language, empty without.
    public var example: [String: String]

    /// A level.
    public init(points: Int, says: [String: String], example: [String: String]) {
      self.points = points
      self.says = says
      self.example = example
    }
  }

  /// Its name: that of its file.
  public var id: RubricID
  /// What people call it, by language.
  public var title: [String: String]
  /// The share of the points from which an answer passes, in percent.
  public var passPercent: Int
  /// What is judged, in the order of the file.
  public var criteria: [Criterion]
  /// The language that all its texts are in, whatever others they are in.
  public var firstLanguage: String

  /// A rubric.
  public init(
    id: RubricID, title: [String: String], passPercent: Int, criteria: [Criterion],
    firstLanguage: String
  ) {
    self.id = id
    self.title = title
    self.passPercent = passPercent
    self.criteria = criteria
    self.firstLanguage = firstLanguage
  }
}

extension Rubric {
  /// The criterion with a name.
  public func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }

  /// A text in a language, or else in the rubric's first one.
  public func text(_ texts: [String: String], in language: String) -> String {
    texts[language] ?? texts[firstLanguage] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }
}
