import Courses
import Desks
import Evaluation

extension GradingOffice {
  /// The courses of the policy, and the data that are there.
  init(_ courses: CourseOptions, _ data: DataOptions) throws {
    let graded = try courses.load()
    try self.init(graded.courses, graded.engine, try data.presentStore()) {
      CourseLoader().load(inPackAt: graded.location, graded.engine.pack).courses
    }
  }

  /// Whoever signs with the key that was named, if they grade in one of the courses.
  func grader(_ signing: SignerOptions) throws -> Signer { try grader(signing.signer(in: roster)) }
}
