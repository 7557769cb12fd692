import Foundation
import Testing

@Suite("dryrun pack import")
struct PackImportTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  private static let rules = #"""
    title = "Acme"
    [[rules]]
    id = "acme-key"
    description = "A key of Acme."
    regex = '''acme-[0-9a-f]{16}'''
    [[rules]]
    id = "private-key"
    regex = '''(?i)[\w.-]{0,50}?secret=([a-z0-9]{20})'''
    path = '''\.env$'''
    [[rules]]
    id = "store"
    path = '''\.p12$'''

    """#

  private static let words =
    "recognizers: [{name: Project, supported_entity: PROJECT, deny_list: [Blue Heron]}]\n"

  @Test("the report says of each rule what became of it, where it stands and why")
  func report() throws {
    try dryrun.write("rules.toml", Self.rules)
    let result = try dryrun.run("pack", "import", "rules.toml", "--as", "acme")
    #expect(result.status == 1)
    #expect(result.error == "")
    #expect(
      result.output == """
        carried over  acme-key  rules.toml:2

        in part       private-key → acme-private-key  rules.toml:6
                        changed: optional characters in front are no part of the match any more; the values are the same (line 8)
                        dropped: a draft has no file path, so the rule looks at every text (line 9)
                        changed: it is called 'acme-private-key' here (line 6)

        dropped       store  rules.toml:10
                        dropped: it looks at file paths only, and a draft has none (line 10)

        1 carried over, 0 changed, 1 in part, 1 dropped
        policies/acme: 2 detectors

        """)
  }

  @Test("the pack passes its own test, and finds what it should")
  func works() throws {
    try dryrun.write("rules.toml", Self.rules)
    _ = try dryrun.run("pack", "import", "rules.toml", "--as", "acme")
    let test = try dryrun.run("pack", "test", "policies/acme")
    #expect(test.status == 0, "\(test.output)")
    #expect(test.output.contains("examples: 8 passed, 0 failed"))
    let check = try dryrun.run(
      "check", "--policy", "policies/acme", input: "use acme-0123456789abcdef please")
    #expect(check.status == 1)
    #expect(check.output.contains("why  A key of Acme."))
  }

  @Test("without a loss it ends well, and the report is there as JSON, too")
  func json() throws {
    try dryrun.write("words.txt", Self.words)
    let result = try dryrun.run(
      "pack", "import", "words.txt", "--from", "presidio", "--as", "names", "--into", "packs",
      "--format", "json")
    #expect(result.status == 0, "\(result.error)")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(json?["pack"] as? String == "packs/names")
    #expect(json?["detectors"] as? [String] == ["project"])
    #expect((json?["counts"] as? [String: Int])?["carried over"] == 1)
    let rule = (json?["rules"] as? [[String: Any]])?.first
    #expect(rule?["rule"] as? String == "Project")
    #expect(rule?["line"] as? Int == 1)
  }

  @Test("what is there is not written over")
  func taken() throws {
    try dryrun.write("words.yaml", Self.words)
    #expect(try dryrun.run("pack", "import", "words.yaml", "--as", "names").status == 0)
    let again = try dryrun.run("pack", "import", "words.yaml", "--as", "names")
    #expect(again.status == 2)
    #expect(
      again.error
        == "dryrun: 'policies/names' is there already; choose another name, or move it away; "
        + "nothing was written\n")
  }

  @Test("a file that is broken is shown with the place, and nothing is written")
  func broken() throws {
    try dryrun.write("rules.toml", "[[rules]]\nid = 'x\n")
    let result = try dryrun.run("pack", "import", "rules.toml", "--as", "acme")
    #expect(result.status == 2)
    #expect(result.error.contains("rules.toml:2:6: error[toml-syntax]: this text has no end"))
    #expect(!FileManager.default.fileExists(atPath: dryrun.folder + "/policies"))
  }

  @Test("a file whose name does not tell, or that is not there, is asked about")
  func unclear() throws {
    try dryrun.write("words.txt", Self.words)
    let unclear = try dryrun.run("pack", "import", "words.txt", "--as", "names")
    #expect(unclear.status == 2)
    #expect(unclear.error.contains("add --from"))
    let gone = try dryrun.run("pack", "import", "gone.toml", "--as", "names")
    #expect(gone.status == 2)
    #expect(gone.error.contains("'gone.toml' cannot be read: no such file or directory"))
  }
}
