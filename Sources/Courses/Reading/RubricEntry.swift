import Detection
import Diagnostics
import PolicyPacks

/// What `rubrics/NAME.yaml` says.
struct RubricEntry: Sendable {
  var title: Localised
  var passPercent: Int
  var criteria: [CriterionEntry]

  private struct RubricKeys: Keys {
    let title = Key.required("title", Localised.shape, "What people call it.")
    let pass = Key(
      "pass", .percent, "The share of the points from which an answer passes: `60 %`."
    ).or(60)
    let criteria = Key.required(
      "criteria", CriterionEntry.shape.entries(of: "criteria", "criterion"), "What is judged.")
  }

  static let shape = Shape<RubricEntry>.mapping(RubricKeys(), called: "the rubric") { fields in
    let (title, pass, criteria) = (fields.title, fields.pass, fields.criteria)
    if let criteria, criteria.isEmpty, fields.has(\.criteria) {
      fields.problems.error(
        "empty-check", "the rubric judges nothing",
        at: fields.location(of: \.criteria) ?? fields.location)
    }
    if pass == 0 {
      fields.problems.error(
        "wrong-value", "everything would pass", at: fields.location(of: \.pass) ?? fields.location)
    }
    guard let title, let criteria else { return nil }
    return RubricEntry(title: title, passPercent: pass, criteria: criteria)
  }

  /// All texts, to see whether each is there in the first language.
  var texts: [Localised] {
    [title]
      + criteria.flatMap { [$0.title] + $0.levels.flatMap { [$0.says, $0.example] } }
      .compactMap { $0 }
  }

  /// The rubric, for those who judge by it.
  func rubric(_ name: String, first language: String) -> Rubric {
    Rubric(
      id: RubricID(name), title: title.texts(first: language), passPercent: passPercent,
      criteria: criteria.map { $0.criterion(first: language) }, firstLanguage: language)
  }
}

/// One of the `criteria` of a rubric.
struct CriterionEntry: Sendable {
  var id: CriterionID
  var title: Localised
  var weight: Int
  var levels: [LevelEntry]

  private struct CriterionKeys: Keys {
    let title = Key.required("title", Localised.shape, "What people call it.")
    let weight = Key(
      "weight", .count(1...100, "must be from 1 to 100"), "How much it counts beside the others."
    ).or(1)
    let levels = Key.required(
      "levels", LevelEntry.shape.oneOrMany(atLeast: 2),
      "What there is to choose from, the best first.")
  }

  /// As many as there are digits.
  private static let most = 9

  static let shape = Shape<CriterionEntry>.mapping(
    CriterionKeys(), called: { "the criterion '\($0)'" }
  ) { fields in
    let (title, weight, levels) = (fields.title, fields.weight, fields.levels)
    guard let title, let levels else { return nil }
    if levels.count > most {
      fields.problems.error(
        "wrong-value", "this criterion has \(levels.count) levels; a grader has a key for \(most)",
        at: fields.location)
    }
    for (better, worse) in zip(levels, levels.dropFirst()) where worse.points >= better.points {
      fields.problems.error(
        "wrong-value", "this level is worth as much as the one before it, or more",
        at: worse.location, notes: ["write the best level first, each worth less than the last"])
    }
    return CriterionEntry(
      id: CriterionID(fields.entry.name), title: title, weight: weight, levels: levels)
  }

  func criterion(first language: String) -> Rubric.Criterion {
    Rubric.Criterion(
      id: id, title: title.texts(first: language), weight: weight,
      levels: levels.map {
        Rubric.Level(
          points: $0.points, says: $0.says.texts(first: language),
          example: $0.example?.texts(first: language) ?? [:])
      })
  }
}

/// One of the `levels` of a criterion.
struct LevelEntry: Sendable {
  var points: Int
  var says: Localised
  var example: Localised?
  var location: Location

  private struct LevelKeys: Keys {
    let points = Key.required(
      "points", .count(0...100, "must be from 0 to 100"), "What it is worth.")
    let says = Key.required("says", Localised.shape, "When it is this one.")
    let example = Key("example", Localised.shape, "An answer, or a part of one, that is.")
  }

  static let shape = Shape<LevelEntry>.mapping(LevelKeys(), called: "the level") { fields in
    let (points, says, example) = (fields.points, fields.says, fields.example)
    guard let points, let says else { return nil }
    return LevelEntry(points: points, says: says, example: example, location: fields.location)
  }
}

/// The one section of a rubric's file.
enum RubricFile {
  private struct FileKeys: Keys {
    let rubric = Key.required("rubric", RubricEntry.shape, "What people judge an answer by.")
  }

  /// The section as a property of a JSON Schema.
  static let properties: [(key: String, value: SchemaNode)] = FileKeys().all.map {
    ($0.name, $0.schema)
  }

  static let shape = Shape<RubricEntry>.mapping(FileKeys(), called: "the file") { $0.rubric }
}
