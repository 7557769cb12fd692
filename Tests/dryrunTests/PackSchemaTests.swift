import Foundation
import Testing

@Suite("dryrun pack schema")
struct PackSchemaTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test(
    "it writes the schema of a pack's files, or of dryrun.yaml, in the draft that is asked for",
    arguments: [
      ([], "https://json-schema.org/draft/2020-12/schema", "detectors"),
      (["--draft", "07"], "http://json-schema.org/draft-07/schema#", "detectors"),
      (["--settings"], "https://json-schema.org/draft/2020-12/schema", "policy"),
    ])
  func output(_ options: [String], _ draft: String, _ key: String) throws {
    let result = try dryrun.run(["pack", "schema"] + options)
    #expect(result.status == 0)
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == draft)
    let keys = try #require(schema["properties"] as? [String: Any])
    #expect(keys[key] != nil)
  }

  @Test("it writes a file where one is named, and says so if that cannot be")
  func file() throws {
    let name = dryrun.folder + "/pack.schema.json"
    let written = try dryrun.run("pack", "schema", "-o", name)
    #expect(written.status == 0 && written.output.isEmpty)
    let plain = try dryrun.run("pack", "schema")
    #expect(try String(contentsOfFile: name, encoding: .utf8) == plain.output)
    let failed = try dryrun.run("pack", "schema", "-o", "/nowhere/pack.schema.json")
    #expect(failed.status == 2)
    #expect(failed.error.contains("'/nowhere/pack.schema.json' cannot be written"))
  }

  @Test("a draft that it does not know is refused")
  func draft() throws {
    #expect(try dryrun.run("pack", "schema", "--draft", "04").status != 0)
  }
}
