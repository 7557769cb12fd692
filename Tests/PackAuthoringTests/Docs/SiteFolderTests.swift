import Foundation
import PackAuthoring
import Testing

/// Writing a site to a folder that may hold other things.
@Suite struct SiteFolderTests {
  /// A place for a folder, gone when the test is over.
  private final class Place {
    let above = NSTemporaryDirectory() + "sites-\(UUID().uuidString)"
    var path: String { above + "/site" }

    init() throws {
      try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: above) }

    func put(_ text: String, at name: String) throws {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: "\(path)/\(name)")
        .map { String(decoding: $0, as: UTF8.self) }
    }

    func write(_ files: [String: String]) throws(SiteFolderError) {
      try SiteFolder(at: path).write(files.map { SiteFile(path: $0.key, text: $0.value) })
    }
  }

  private let place: Place

  init() throws { place = try Place() }

  @Test("a new folder is made, and an empty one is used")
  func new() throws {
    try place.write(["a.html": "a", "en/b.html": "b"])
    #expect(place.text("en/b.html") == "b")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.above) == ["site"])
    let empty = try Place()
    try FileManager.default.createDirectory(atPath: empty.path, withIntermediateDirectories: true)
    try empty.write(["a.html": "a"])
    #expect(empty.text("a.html") == "a")
  }

  @Test("writing again replaces what was written, and removes what is no longer part of it")
  func again() throws {
    try place.write(["a.html": "a", "old.html": "old"])
    try place.write(["a.html": "new"])
    #expect(place.text("a.html") == "new")
    #expect(place.text("old.html") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.above) == ["site"])
  }

  @Test("a folder with other files is left alone, down to the last byte")
  func foreign() throws {
    try place.put("mine", at: "index.html")
    #expect(throws: SiteFolderError.self) { try place.write(["index.html": "a"]) }
    #expect(place.text("index.html") == "mine")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["index.html"])
  }

  @Test("files that somebody put among the site's stay, while the site changes around them")
  func among() throws {
    try place.write(["a.html": "a", "old.html": "old"])
    try place.put("mine", at: "notes/mine.txt")
    try place.write(["a.html": "new"])
    #expect(place.text("notes/mine.txt") == "mine")
    #expect(place.text("a.html") == "new")
    #expect(place.text("old.html") == nil)
  }

  @Test("a file of somebody's where a page would go stops the whole")
  func taken() throws {
    try place.write(["a.html": "a"])
    try place.put("mine", at: "b.html")
    #expect(throws: SiteFolderError.self) { try place.write(["a.html": "new", "b.html": "b"]) }
    #expect(place.text("b.html") == "mine")
    #expect(place.text("a.html") == "a")
  }

  @Test("a list of files that names something outside of the folder is no list")
  func outside() throws {
    try place.write(["a.html": "a"])
    try FileManager.default.createDirectory(
      atPath: place.above + "/other", withIntermediateDirectories: true)
    let list = try #require(place.text(".dryrun-docs"))
    try place.put(list + "../other\n", at: ".dryrun-docs")
    #expect(throws: SiteFolderError.self) { try place.write(["a.html": "new"]) }
    #expect(FileManager.default.fileExists(atPath: place.above + "/other"))
  }

  @Test("a file in the folder's place is an error that says so")
  func file() throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: place.path))
    let error = #expect(throws: SiteFolderError.self) { try place.write(["a.html": "a"]) }
    #expect(error?.message.hasSuffix("is a file, not a folder") == true)
  }
}
