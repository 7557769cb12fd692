import Courses
import PolicyPacks
import Synchronization

/// The courses of a pack, read when somebody first asks for them, and once.
///
/// Most checks never ask: a draft that is clean has nothing to do with an exercise.
final class PackCourses: Sendable {
  private let path: String
  private let pack: PolicyPack
  private let loaded = Mutex<[Course]?>(nil)

  /// The courses of the pack that stands there.
  init(at path: String, of pack: PolicyPack) {
    self.path = path
    self.pack = pack
  }

  /// All courses without errors; what is wrong with others is for `pack check` to say.
  var all: [Course] {
    loaded.withLock { loaded in
      if let loaded { return loaded }
      let courses = CourseLoader().load(inPackAt: path, pack).courses
      loaded = courses
      return courses
    }
  }
}
