import Courses
import Detection
import Grading

/// A rubric as fields of a form, by the names that templates use.
struct RubricFields {
  struct Level {
    var index, points: Int
    var pointsWords: String
    var says: String
    var example: String?
    var isChosen: Bool
  }
  struct Criterion {
    var id, title: String
    var weight: Int
    /// How much it counts, where that is more than once.
    var weightWords: String?
    var levels: [Level]
  }
  struct Choice {
    var id, text: String
    var isChosen: Bool
  }

  var title: String
  var pass: Int
  var passWords: String
  var criteria: [Criterion]

  init(_ rubric: Rubric, _ chosen: [CriterionID: Int], in words: GradeWords) {
    let language = words.language.rawValue
    title = rubric.text(rubric.title, in: language)
    pass = rubric.passPercent
    passWords = words.say("gradePassFrom", ["percent": "\(rubric.passPercent)"])
    criteria = rubric.criteria.map { criterion in
      Criterion(
        id: criterion.id.description, title: rubric.text(criterion.title, in: language),
        weight: criterion.weight,
        weightWords: criterion.weight > 1
          ? words.say("gradeWeight", ["weight": "\(criterion.weight)"]) : nil,
        levels: criterion.levels.enumerated().map { index, level in
          Level(
            index: index, points: level.points,
            pointsWords: words.say("gradePoints", count: level.points),
            says: rubric.text(level.says, in: language),
            example: level.example.isEmpty ? nil : rubric.text(level.example, in: language),
            isChosen: chosen[criterion.id] == index)
        })
    }
  }
}

extension RubricFields.Choice {
  /// Why a grade may stand against another one.
  static func reasons(_ chosen: OverrideReason?, _ words: GradeWords) -> [Self] {
    OverrideReason.allCases.map {
      .init(
        id: $0.rawValue, text: words.say("gradeReason-\($0.rawValue)"), isChosen: $0 == chosen)
    }
  }
}
