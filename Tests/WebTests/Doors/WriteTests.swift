import Accounts
import Detection
import Foundation
import HTTPTypes
import PolicyPacks
import Testing

@testable import Web

/// The door of authors: the pack as files, and what a change would do.
struct WriteTests {
  private let disk: PackOnDisk
  private let site: PackSite

  init() throws {
    disk = try PackOnDisk()
    site = try PackSite(
      pack: try disk.served(), people: [("ada", [.author]), ("leo", [.learner])])
  }

  private func ada() async throws -> String { try await site.cookie(of: "ada") }

  @Test("files are listed with their problems, and those of the corpus are none")
  func files() async throws {
    try disk.write("tools:\n  chat: {boundary: tenant, acepts: {}}\n", to: "more.yaml")
    let page = try await site.page("/write", try await ada())
    #expect(page.status == .ok)
    #expect(page.text.contains("/write/file?name=detectors/number.yaml"))
    #expect(page.text.contains("1 error"))
    #expect(!page.text.contains("corpus/should-stop"))
    #expect(!page.text.contains(disk.above), "folders of the machine are nobody's business")
    #expect(page.text.contains("is not in force"))
  }

  @Test("a file has numbers, and the problem under its line with what helps")
  func marks() async throws {
    try disk.write(
      PackOnDisk.tools.replacing("accepts:", with: "acepts:"), to: "tools.yaml")
    let page = try await site.page("/write/file?name=tools.yaml", try await ada())
    let line = try #require(page.text.firstMatch(of: /(?s)<li id="L2" class="is-marked">.*?<\/li>/))
    #expect(line.0.contains("<mark class=\"is-block\">acepts</mark>"))
    #expect(line.0.contains("accepts"))
    #expect(!page.text.contains("id=\"L4\""))
  }

  @Test(
    "only files of the list are shown",
    arguments: [
      "../secret.yaml", "corpus/should-stop/number.txt", "link.yaml", "", "/etc/passwd",
      "tools.yaml/../pack.yaml",
    ])
  func otherFiles(_ name: String) async throws {
    try "pack: {secret: true}".write(
      toFile: disk.above + "/secret.yaml", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: disk.folder + "/link.yaml", withDestinationPath: disk.above + "/secret.yaml")
    let cookie = try await ada()
    for page in ["file", "try"] {
      let answer = try await site.page("/write/\(page)?name=\(name)", cookie)
      #expect(answer.status == .notFound)
      #expect(!answer.text.contains("secret: true"))
    }
  }

  @Test("the matrix says the verdict in words and a shape, and which line says so")
  func matrix() async throws {
    let page = try await site.page("/write/matrix", try await ada())
    let row = try #require(
      page.text.firstMatch(of: /<th scope="row"><span>customer<\/span>.*?<\/tr>/))
    #expect(row.0.contains("#shape-approval"))
    #expect(row.0.contains("approval"))
    #expect(row.0.contains("href=\"/write/file?name=tools.yaml#L2\""))
  }

  @Test("tests and what they cover are told")
  func tests() async throws {
    let page = try await site.page("/write/tests", try await ada())
    #expect(page.text.contains("Examples: 3 passed, 0 failed. Tests: 1 passed, 0 failed."))
    #expect(page.text.contains("Detectors"))
  }

  @Test("a looser cell is told as such, with the text that would pass and the failing test")
  func looser() async throws {
    let before = try disk.contents()
    let changed = PackOnDisk.tools.replacing("customer: approval", with: "customer: allow")
    let page = try await site.send(
      "/write/try", [("name", "tools.yaml"), ("text", changed)], try await ada())
    #expect(page.status == .ok)
    #expect(page.text.contains("looser"))
    #expect(page.text.contains("Of 2 texts, 0 would be treated more strictly and 1 less strictly."))
    #expect(page.text.contains("1 text that should be stopped would pass (1 newly)"))
    #expect(page.text.contains("number.txt"))
    #expect(!page.text.contains("Write to KD-0018"), "examples hold nothing that the pack finds")
    #expect(page.text.contains("Tests: 0 passed, 1 failed."))
    #expect(page.text.contains("+++ b/tools.yaml"))
    #expect(page.text.contains("\n</pre>"), "nothing is added to the difference")
    #expect(page.text.contains("asks for at least 2.0.0"))
    #expect(!page.text.contains("dryrun-trial"))
    #expect(try disk.contents() == before, "nothing is written to the pack's folder")
  }

  @Test("a change with an error shows the error at its line, and compares nothing")
  func broken() async throws {
    let page = try await site.send(
      "/write/try", [("name", "tools.yaml"), ("text", "tools: [\n")], try await ada())
    #expect(page.text.contains("could not be used like this"))
    #expect(page.text.contains("tools.yaml:"))
    #expect(!page.text.contains("less strictly"))
    #expect(page.text.contains("tools: [\n</textarea>"), "what was typed is still there")
  }

  @Test("the same text again is no change, whatever line ends the browser sends")
  func same() async throws {
    let page = try await site.send(
      "/write/try", [("name", "tools.yaml"), ("text", PackOnDisk.tools)], try await ada())
    #expect(page.text.contains("The file is as it was"))
    #expect(!page.text.contains("+++ b/tools.yaml"))
  }

  @Test("a text that is too long is refused with a sentence")
  func tooLong() async throws {
    let long = "# " + String(repeating: "x", count: 300 << 10)
    let page = try await site.send(
      "/write/try", [("name", "tools.yaml"), ("text", long)], try await ada())
    #expect(page.text.contains("256 KiB"))
  }

  @Test("markup in a file is text on the page")
  func escaping() async throws {
    try disk.write("# <script>alert(1)</script> & \"so\"\n", to: "notes.yaml")
    let page = try await site.page("/write/file?name=notes.yaml", try await ada())
    #expect(page.text.contains("&lt;script&gt;"))
    #expect(!page.text.contains("<script>alert"))
  }

  @Test("a built-in pack says that there is nothing to write")
  func builtIn() async throws {
    let store = try PackStoreOfBaseline.served()
    let site = try PackSite(pack: store, people: [("ada", [.author])])
    let page = try await site.page("/write", try await site.cookie(of: "ada"))
    #expect(page.text.contains("built into the program"))
    #expect(
      try await site.page("/write/file?name=pack.yaml", try await site.cookie(of: "ada")).status
        == .notFound)
  }

  @Test("it is for authors", arguments: ["/write", "/write/matrix", "/write/tests"])
  func roles(_ path: String) async throws {
    #expect(try await site.page(path, try await site.cookie(of: "leo")).status == .forbidden)
  }

  @Test("in German, words are German")
  func german() async throws {
    let page = try await site.page("/write/matrix", try await ada(), language: "de")
    #expect(page.text.contains("Werkzeuge und Daten"))
    #expect(page.text.contains("Freigabe"))
  }
}
