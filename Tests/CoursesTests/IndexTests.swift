import Courses
import Detection
import Foundation
import PolicyPacks
import Testing

/// Which exercise is offered at a stop.
@Suite("The index of exercises")
struct IndexTests {
  let files: TemporaryCourse

  init() throws { files = try TemporaryCourse() }

  private var pack: PolicyPack {
    get throws { try #require(PackLoader().load(at: files.pack).pack) }
  }

  private func index() throws -> CourseIndex { CourseIndex(files.load().courses) }

  @Test("has what a line at a stop needs, in each language")
  func entry() throws {
    let entry = try #require(try index().exercise(for: "customer-number", task: "claims"))
    #expect(entry.course == "claims" && entry.exercise == "redact" && entry.minutes == 3)
    #expect(entry.title(in: "de") == "Ein Schaden" && entry.title(in: "fr") == "A claim")
    #expect(entry.risk == 3)
  }

  @Test("prefers the task, then the tool, then what is short")
  func order() throws {
    try files.replace("minutes: 3", with: "minutes: 30", in: "exercises/redact.yaml")
    let index = try index()
    #expect(index.exercise(for: "customer-number", task: "claims")?.exercise == "redact")
    #expect(index.exercise(for: "customer-number")?.minutes == 2)
    #expect(index.exercise(for: "another-rule") == nil)
  }

  @Test("never offers what is held out, nor a course for other groups")
  func notOffered() throws {
    try files.replace("transfer: near", with: "heldOut: true", in: "exercises/redact.yaml")
    let index = try index()
    #expect(index.exercise(for: "customer-number", task: "claims")?.exercise != "redact")
    #expect(index.exercise(for: "customer-number", groups: ["stewards"]) == nil)
    #expect(index.exercise(for: "customer-number", groups: ["handlers"]) != nil)
  }

  @Test("is kept, and made anew when a file of the course or a rule changes")
  func cache() throws {
    let cache = CourseIndexCache(folder: "\(files.folder)/cache", engineVersion: "1")
    let made = cache.index(inPackAt: files.pack, try pack)
    #expect(try made == index())
    let kept = try FileManager.default.contentsOfDirectory(atPath: "\(files.folder)/cache")
    #expect(kept.count == 1)
    #expect(cache.index(inPackAt: files.pack, try pack) == made)
    try files.replace("minutes: 3", with: "minutes: 4", in: "exercises/redact.yaml")
    let again = cache.index(inPackAt: files.pack, try pack)
    #expect(again.exercise(for: "customer-number", task: "claims")?.minutes == 4)
  }

  @Test("is made anew when what was kept is damaged or could be somebody else's")
  func damaged() throws {
    let folder = "\(files.folder)/cache"
    let cache = CourseIndexCache(folder: folder, engineVersion: "1")
    let made = cache.index(inPackAt: files.pack, try pack)
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first)
    let empty = try JSONEncoder().encode(CourseIndex())
    for (text, mode) in [(Data("{".utf8), 0o600), (empty, 0o666)] {
      try text.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      try FileManager.default.setAttributes(
        [.posixPermissions: mode], ofItemAtPath: "\(folder)/\(name)")
      #expect(cache.index(inPackAt: files.pack, try pack) == made)
    }
  }

  @Test("is empty where there are no courses, and nothing is kept")
  func none() throws {
    let cache = CourseIndexCache(folder: "\(files.folder)/cache", engineVersion: "1")
    #expect(cache.index(inPackAt: "baseline", try pack) == CourseIndex())
    #expect(!FileManager.default.fileExists(atPath: "\(files.folder)/cache"))
  }
}
