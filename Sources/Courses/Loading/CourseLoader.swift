public import Detection
public import Diagnostics
public import PolicyPacks

/// Loads the courses in the folder of a policy pack: read, looked up, checked.
///
/// All problems are reported in one go, each with its place. A course with errors is not returned; the
/// pack's rules count all the same. Courses of parents are not inherited.
///
/// ```swift
/// let loaded = CourseLoader().load(inPackAt: "policies/harbourline", pack)
/// ```
public struct CourseLoader: Sendable {
  /// A loader.
  public init() {}

  /// Loads the courses of a pack.
  ///
  /// - Parameters:
  ///   - path: where the pack is: a folder, a file, or the name of a built-in pack. Only a folder can
  ///     have courses.
  ///   - pack: the pack there, whose rules, tools and tasks courses name; `nil` if it does not load,
  ///     and then there are problems but no courses.
  public func load(inPackAt path: String, _ pack: PolicyPack?) -> LoadedCourses {
    let problems = Problems()
    let all = CourseFiles.all(inPackAt: path, problems)
    var loaded = LoadedCourses(diagnostics: problems.diagnostics)
    for files in all {
      let problems = Problems()
      let reading = Reading(problems)
      let document = CourseDocument.read(files, reading)
      if let pack { reading.references.check(against: pack, problems) }
      let course = CourseAssembly(document, pack, problems).course()
      loaded.documents.append(document)
      loaded.diagnostics += problems.diagnostics.inOrder
      if let course, pack != nil, !problems.hasErrors { loaded.courses.append(course) }
    }
    return loaded
  }
}

/// What loading the courses of a pack came to.
public struct LoadedCourses: Sendable {
  /// The courses without errors, by name.
  public var courses: [Course] = []
  /// What is wrong, course by course, in the order of the files.
  public var diagnostics: [Diagnostic] = []
  /// What the files of every course say, also of those with errors.
  package var documents: [CourseDocument] = []

  /// Nothing.
  public init() {}

  init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// The course with a name.
  public func course(_ id: CourseID) -> Course? { courses.first { $0.id == id } }
}

extension [Diagnostic] {
  /// By file and place, as people go through them; what has no place comes first.
  fileprivate var inOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return enumerated().sorted { left, right in
      (left.element.place, left.offset) < (right.element.place, right.offset)
    }.map(\.element).filter { seen.insert($0).inserted }
  }
}

extension Diagnostic {
  fileprivate var place: Place {
    Place(file: location?.text.name ?? "", offset: location?.range.lowerBound ?? 0)
  }

  fileprivate struct Place: Comparable {
    var file: String
    var offset: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.file, left.offset) < (right.file, right.offset)
    }
  }
}
