import Accounts
public import Courses
public import Detection
public import Evaluation
import Hummingbird
public import PolicyPacks
import Synchronization

/// A policy pack that is served, as it is at each moment.
public struct ServedPack: Sendable {
  /// The pack.
  public let id: PackID
  /// Where its files are.
  public let folder: String
  /// Where the trust policy is that it is loaded under.
  public let trust: TrustSource
  /// What checks now; asked for each time, as a pack may be loaded anew.
  public let engine: @Sendable () -> Engine
  /// The courses as they are now.
  public let courses: @Sendable () -> [Course]
  /// Whoever runs the plugins that it names.
  public let plugins: any PluginDetectors
  /// The exercise that is offered when a draft is stopped.
  public let practice: PracticeOffering

  private let known = KnownIndex()

  /// A pack that is served.
  public init(
    id: PackID, folder: String = "", engine: @escaping @Sendable () -> Engine,
    courses: @escaping @Sendable () -> [Course] = { [] },
    plugins: any PluginDetectors = NoPlugins(),
    practice: @escaping PracticeOffering = { _, _, _ in nil },
    trust: TrustSource = .besidePack
  ) {
    (self.id, self.folder, self.engine, self.courses) = (id, folder, engine, courses)
    (self.plugins, self.practice, self.trust) = (plugins, practice, trust)
  }

  /// The index of the courses as they are now.
  var index: CourseIndex { known.index(of: courses()) }
}

/// The index of courses, made anew when they change.
private final class KnownIndex: Sendable {
  private let known = Mutex<(courses: [Course], index: CourseIndex)?>(nil)

  func index(of courses: [Course]) -> CourseIndex {
    known.withLock { known in
      // Courses that were not read anew are the same memory, which is quickly seen.
      if let known, known.courses == courses { return known.index }
      let index = CourseIndex(courses)
      known = (courses, index)
      return index
    }
  }
}

/// The packs of a server.
struct ServedPacks: Sendable {
  let all: [ServedPack]

  subscript(id: PackID) -> ServedPack? { all.first { $0.id == id } }

  /// The pack that a request goes by: that of who signed in, or the one that the address names, or the
  /// first.
  func pack(for request: Request, _ visitor: Visitor) -> ServedPack? {
    if let account = visitor.member?.account { return self[account.pack] }
    let named = request.uri.queryParameters["policy"].map { PackID(String($0)) }
    return named.map { self[$0] } ?? all.first
  }
}
