public import Detection

/// Kinds of names that courses give out and that have no value of their own here.
public enum CourseName {
  /// A course.
  public enum Course {}
  /// An exercise.
  public enum Exercise {}
  /// What an exercise trains and real use shows.
  public enum Skill {}
  /// A behaviour that an exercise is meant to change.
  public enum Outcome {}
  /// A lesson.
  public enum Lesson {}
  /// A check of an answer.
  public enum Check {}
  /// A question of an exercise.
  public enum Question {}
  /// A possible answer to a question.
  public enum Option {}
  /// What people judge an answer by.
  public enum Rubric {}
  /// One thing that a rubric judges.
  public enum Criterion {}
}

/// The name of a course.
public typealias CourseID = Identifier<CourseName.Course>
/// The name of an exercise: that of its file.
public typealias ExerciseID = Identifier<CourseName.Exercise>
/// The name of a skill.
public typealias SkillID = Identifier<CourseName.Skill>
/// The name of an outcome.
public typealias OutcomeID = Identifier<CourseName.Outcome>
/// The name of a lesson.
public typealias LessonID = Identifier<CourseName.Lesson>
/// The name of a check, unique in its exercise.
public typealias CheckID = Identifier<CourseName.Check>
/// The name of a question, unique in its exercise.
public typealias QuestionID = Identifier<CourseName.Question>
/// The name of a possible answer, unique in its question.
public typealias OptionID = Identifier<CourseName.Option>
/// The name of a rubric: that of its file.
public typealias RubricID = Identifier<CourseName.Rubric>
/// The name of a criterion, unique in its rubric.
public typealias CriterionID = Identifier<CourseName.Criterion>
