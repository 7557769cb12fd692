import Courses
import Detection
import Measurement
import PolicyPacks

/// The skills, outcomes and exercises of a pack's courses, each with its place in a list.
struct LeadCatalogue {
  private(set) var skills: [LeadTopic] = []
  private(set) var outcomes: [LeadTopic] = []
  private(set) var exercises: [LeadFacts.Exercise] = []
  private var places: [String: Int] = [:]

  init(_ courses: [Course]) {
    for course in courses { add(course) }
  }

  /// The place of an exercise; `nil` if the course no longer has it.
  func place(of exercise: ExerciseID, in course: CourseID) -> Int? {
    places["\(course)/\(exercise)"]
  }

  private mutating func add(_ course: Course) {
    let (firstSkill, firstOutcome) = (skills.count, outcomes.count)
    skills += course.skills.map { LeadTopic(id: "\(course.id)/\($0.id)", title: $0.title) }
    outcomes += course.outcomes.map { LeadTopic(id: "\(course.id)/\($0.id)", title: $0.behaviour) }
    for exercise in course.exercises {
      let trained = course.skills.indices.filter { index in
        exercise.skills.contains(course.skills[index].id)
      }
      let outcome = course.outcomes.firstIndex { $0.id == exercise.outcome }
      let id = "\(course.id)/\(exercise.id)"
      places[id] = exercises.count
      exercises.append(
        LeadFacts.Exercise(
          id: id, skills: Set(trained.map { $0 + firstSkill }),
          outcome: outcome.map { $0 + firstOutcome }))
    }
  }
}
