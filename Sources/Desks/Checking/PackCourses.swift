public import Courses
import Evaluation
public import PolicyPacks
import Synchronization

/// The index of a pack's courses, read when somebody first asks for it, and once.
///
/// Most checks never ask: a draft that is clean has nothing to do with an exercise.
public final class PackCourses: Sendable {
  private let path: String
  private let pack: PolicyPack
  private let loaded = Mutex<CourseIndex?>(nil)

  /// The courses of the pack that stands there.
  public init(at path: String, of pack: PolicyPack) {
    self.path = path
    self.pack = pack
  }

  /// The courses without errors; what is wrong with others is for `pack check` to say.
  public var index: CourseIndex {
    loaded.withLock { loaded in
      if let loaded { return loaded }
      let cache = CourseIndexCache(
        folder: SnapshotCache.defaultFolder, engineVersion: EngineVersion.current)
      let index = cache.index(inPackAt: path, pack)
      loaded = index
      return index
    }
  }
}
