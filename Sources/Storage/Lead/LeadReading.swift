import Approvals
import Courses
import Detection
import Foundation
import GRDB
import Measurement
import PolicyPacks
import Practice
import Spacing

/// Reads what a lead's report is made from, part by part, with one number for each person.
struct LeadReading {
  let pack: PackID
  let rules: String
  let key: OrganisationKey
  let moment: Date
  let database: Database
  let courses: [Course]
  var facts: LeadFacts
  private var numbers: [PersonID: Int] = [:]
  /// When each person practised first under the pack.
  var firstPractice: [PersonID: CalendarDay] = [:]

  init(
    _ pack: PackID, _ rules: String, _ courses: [Course], _ key: OrganisationKey, at moment: Date,
    in database: Database
  ) {
    (self.pack, self.rules, self.courses, self.key) = (pack, rules, courses, key)
    (self.moment, self.database) = (moment, database)
    facts = LeadFacts(pack: pack)
  }

  mutating func read() throws -> LeadFacts {
    let catalogue = LeadCatalogue(courses)
    (facts.skills, facts.outcomes) = (catalogue.skills, catalogue.outcomes)
    facts.exercises = catalogue.exercises
    try readPractice(catalogue)
    try readMemories()
    try readUse()
    try readDisputes()
    try readRequests()
    try readRatings()
    return facts
  }

  /// A number that stands for a person in this report.
  mutating func number(of person: PersonID) -> Int {
    let number = numbers[person] ?? numbers.count
    numbers[person] = number
    return number
  }

  private mutating func readPractice(_ catalogue: LeadCatalogue) throws {
    for course in courses {
      let attempts = try AttemptQueries.attempts(
        where: "a.pack = $1 AND a.course = $2", [pack.description, course.id.description],
        in: database)
      for attempt in attempts { add(attempt, catalogue) }
      // Those of a person in the order of time, as the analysis wants them.
      let versions = Dictionary(
        course.exercises.map { ($0.id, $0.version) }, uniquingKeysWith: { first, _ in first })
      let answers = FirstAnswers(attempts, versions: versions, rules: rules)
      facts.items.append(
        LeadFacts.Items(
          course: course.id.description, responses: answers.responses,
          exposure: answers.exposure))
    }
  }

  private mutating func add(_ attempt: Attempt, _ catalogue: LeadCatalogue) {
    guard let answer = attempt.submissions.first else { return }
    guard attempt.pin.phase == .practice else {
      facts.probes += 1
      return
    }
    let day = CalendarDay(answer.grade.at, in: .gmt)
    firstPractice[attempt.person] = min(firstPractice[attempt.person] ?? day, day)
    guard let exercise = catalogue.place(of: attempt.pin.exercise, in: attempt.pin.course) else {
      return
    }
    // A grade that was put right later is the better one.
    let grade = attempt.grades(of: 0).last ?? answer.grade
    guard !grade.needsMentor else {
      facts.judgedByPeople += 1
      return
    }
    facts.answers.append(
      LeadFacts.Answer(
        person: number(of: attempt.person), exercise: exercise, isPassed: grade.isPassed, day: day))
  }

  private mutating func readMemories() throws {
    let own = Set(courses.map(\.id))
    let scheduler = Scheduler()
    for person in firstPractice.keys.sorted() {
      let reviews = try ReviewQueries.reviews(of: person, in: database).filter {
        $0.skill.pack == pack && own.contains($0.skill.course) && $0.at <= moment
      }
      for (_, reviews) in Dictionary(grouping: reviews, by: \.skill) {
        guard let card = scheduler.card(after: reviews.map(\.review)) else { continue }
        facts.memories.append(
          LeadFacts.Memory(
            person: number(of: person), retrievability: card.retrievability(at: moment)))
      }
    }
  }
}
