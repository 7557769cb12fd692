import Courses
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks

/// A course that something is added to: what it holds, and its folder.
struct CoursePlace {
  let options: CourseOptions
  let engine: Engine
  let course: Course
  /// Where the pack is, as people would type it.
  let pack: String
  /// The course's folder.
  let folder: String

  /// The course that is meant: by its name or its folder, or the only one.
  ///
  /// A folder such as `policies/harbourline/courses/claims` also says which policy is meant.
  ///
  /// - Throws: `CommandError` if there is none, or several; `ExitCode` after problems of the course were
  ///   shown.
  init(_ options: CourseOptions, named name: String?) throws {
    var options = options
    if options.policy.policy == nil, let name, let pack = CoursePlace.pack(of: name) {
      options.policy.policy = pack
    }
    self.options = options
    engine = try options.policy.engine()
    pack = try PolicyLocation.find(options.policy.policy).path
    let loaded = CourseLoader().load(inPackAt: pack, engine.pack)
    let id = name?.split(separator: "/").last.map(String.init)
    let known = CoursePlace.names(inPackAt: pack)
    guard let chosen = id ?? (known.count == 1 ? known[0] : nil), known.contains(chosen) else {
      throw CommandError(CoursePlace.unknown(id, known, in: pack))
    }
    guard let course = loaded.courses.first(where: { $0.id.description == chosen }) else {
      StandardError.write(TextRenderer(style: .forStandardError).render(loaded.diagnostics))
      StandardError.write("\ndryrun: nothing was written, as the course '\(chosen)' has errors\n")
      throw ExitStatus.findings
    }
    self.course = course
    folder = "\(pack)/courses/\(chosen)"
  }

  /// The course as it is now, with what was added.
  func reloaded() -> (course: Course?, diagnostics: [Diagnostic]) {
    let loaded = CourseLoader().load(inPackAt: pack, engine.pack)
    let own = loaded.diagnostics.filter { $0.location?.text.name.hasPrefix(folder + "/") != false }
    return (loaded.course(course.id), own)
  }

  /// `policies/harbourline` of `policies/harbourline/courses/claims`.
  private static func pack(of name: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard let place = parts.lastIndex(of: "courses"), place > 0 else { return nil }
    let pack = parts[..<place].joined(separator: "/")
    let folders = [pack, "policies/\(pack)"]
    return folders.first { FileManager.default.fileExists(atPath: $0) }
  }

  private static func names(inPackAt pack: String) -> [String] {
    let folder = "\(pack)/courses"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(atPath: "\(folder)/\(name)/course.yaml")
    }.sorted()
  }

  private static func unknown(_ id: String?, _ known: [String], in pack: String) -> String {
    guard !known.isEmpty else {
      return
        "the pack '\(pack)' has no course; a course stands in a folder courses/NAME with a course.yaml"
    }
    guard let id else {
      return "the pack has several courses; say which with --course: "
        + known.joined(separator: ", ")
    }
    return "the pack has no course '\(id)'; "
      + (id.nearest(in: known).map { "did you mean '\($0)'?" }
        ?? "there is: \(known.joined(separator: ", "))")
  }
}
