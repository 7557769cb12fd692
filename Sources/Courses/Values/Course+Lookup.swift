extension Course {
  /// The exercise with a name.
  public func exercise(_ id: ExerciseID) -> Exercise? { exercises.first { $0.id == id } }

  /// The skill with a name.
  public func skill(_ id: SkillID) -> Skill? { skills.first { $0.id == id } }

  /// The outcome with a name.
  public func outcome(_ id: OutcomeID) -> Outcome? { outcomes.first { $0.id == id } }

  /// The lesson with a name.
  public func lesson(_ id: LessonID) -> Lesson? { lessons.first { $0.id == id } }

  /// The rubric with a name.
  public func rubric(_ id: RubricID) -> Rubric? { rubrics.first { $0.id == id } }

  /// The language that stands in for those that something is not said in.
  public var firstLanguage: String { languages.first ?? "en" }

  /// What is said in a language, or else in the course's first one.
  public func text(_ texts: [String: String], in language: String) -> String {
    texts[language] ?? texts[firstLanguage] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }
}

extension Exercise {
  /// What is asked in a language, or else in the one that the course has first.
  public func edition(in language: String) -> Edition {
    guard let edition = editions[language] ?? editions[firstLanguage] else {
      preconditionFailure("an exercise is made with an edition in its first language")
    }
    return edition
  }
}
