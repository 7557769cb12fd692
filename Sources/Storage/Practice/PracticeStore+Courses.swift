public import Courses
public import Detection
import GRDB
public import PolicyPacks
public import Practice

extension PracticeStore {
  /// Everybody's attempts at the exercises of a course, in the order of people's names and of time.
  ///
  /// For grading them again; whoever asks holds the folder with the data.
  public func attempts(
    at course: CourseID, of pack: PackID
  ) throws(StorageError) -> [Attempt] {
    try connection.read { database in
      let people = try String.fetchAll(
        database,
        sql: "SELECT DISTINCT person FROM attempts WHERE pack = $1 AND course = $2 ORDER BY person",
        arguments: [pack.description, course.description])
      return try people.flatMap { person in
        try AttemptQueries.attempts(of: PersonID(person), in: database)
          .filter { $0.pin.course == course && $0.pin.pack == pack }
      }
    }
  }
}
