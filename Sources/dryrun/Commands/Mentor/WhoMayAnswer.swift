import Desks
import Approvals
import Grading
import PolicyPacks
import Practice

/// Whether somebody is there who may answer or decide.
enum WhoMayAnswer {
  /// A line that says that nobody is; empty if somebody is, or the courses of the attempt are not at hand.
  static func warning(_ work: GradedWork, _ courses: CourseOptions, _ data: DataOptions) -> String {
    guard let office = try? GradingOffice(courses, data), office.pack == work.attempt.pin.pack,
      let rules = office.rules(work.attempt.pin.course),
      rules.candidates(for: work.grading).isEmpty
    else { return "" }
    return
      "nobody in the roster may look at it at present: it needs somebody of the course's mentors who "
      + "has not judged it; whoever keeps the roster can add one\n"
  }
}
