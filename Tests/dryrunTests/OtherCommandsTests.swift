import Foundation
import Testing

@Suite("The other commands")
struct OtherCommandsTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("dryrun alone says what one can do")
  func help() throws {
    let result = try dryrun.run([])
    #expect(result.status == 0)
    #expect(result.output.contains("dryrun check draft.txt --tool TOOL"))
    #expect(result.output.contains("dryrun pack check policies/NAME"))
  }

  @Test("tools lists every tool with its boundary, or what each would say to a text")
  func tools() throws {
    let list = try dryrun.run("tools", "--policy", DryrunProcess.harbourline)
    #expect(list.output.split(separator: "\n").count == 5)
    #expect(list.output.contains("public-chat"))
    let text = try dryrun.run(
      "tools", "-", "--policy", DryrunProcess.harbourline, input: "policy HL-12345678-2")
    let lines = text.output.split(separator: "\n").map(String.init)
    #expect(lines[0] == "<stdin>: what each tool would say")
    #expect(lines.contains { $0.hasPrefix("  allow     claims-desk") })
    #expect(
      lines.contains { $0.hasPrefix("  block     public-chat") && $0.hasSuffix("(policy-number)") })
  }

  @Test("doctor shows what dryrun goes by here")
  func doctor() throws {
    let result = try dryrun.run("doctor")
    #expect(result.status == 0)
    #expect(result.output.contains("ok  policy     baseline 1."))
    #expect(result.output.contains("just-in-time compiler: yes"))
  }

  @Test("pack test passes the worked organisation and fails a pack that does not keep its word")
  func packTest() throws {
    let fine = try dryrun.run("pack", "test", DryrunProcess.harbourline)
    #expect(fine.status == 0)
    #expect(fine.output.contains("0 failed"))
    try dryrun.write(
      "pack.yaml",
      """
      pack: {format: 1, id: p, version: 1.0.0}
      classes: {customer.number: internal}
      detectors:
        number:
          title: N
          class: customer.number
          pattern: '\\d{4}'
          redactAs: N
          examples: {match: [call «123»]}
      """)
    let failing = try dryrun.run("pack", "test", "pack.yaml")
    #expect(failing.status == 1)
    #expect(failing.output.contains("pack.yaml:9:24: error[example-failed]"))
    #expect(failing.output.contains("wanted: «123»"))
    #expect(failing.output.contains("examples: 0 passed, 1 failed"))
  }

  @Test("a pack may stand in a folder of one letter, and have a parent beside it")
  func shortNames() throws {
    for name in ["c", "p"] {
      try FileManager.default.createDirectory(
        atPath: dryrun.folder + "/" + name, withIntermediateDirectories: true)
    }
    try dryrun.write("p/pack.yaml", "pack: {format: 1, id: p, version: 1.0.0}\n")
    try dryrun.write("c/pack.yaml", "pack: {format: 1, id: c, version: 1.0.0, extends: p}\n")
    #expect(try dryrun.run("pack", "check", "c").status == 0)
  }

  @Test("pack check says that there is no pack, or what is wrong with it, in any format")
  func packCheck() throws {
    #expect(try dryrun.run("pack", "check", "nowhere").status == 2)
    try dryrun.write("pack.yaml", "pack: {format: 1, id: p, version: 1.0.0, tite: P}\n")
    let text = try dryrun.run("pack", "check", "pack.yaml")
    #expect(text.status == 1)
    #expect(text.output.contains("did you mean 'title'?"))
    let json = try dryrun.run("pack", "check", "pack.yaml", "--format", "json")
    #expect(json.output.contains(#""id" : "unknown-key""#))
    let github = try dryrun.run("pack", "check", "pack.yaml", "--format", "github")
    #expect(github.output.hasPrefix("::error file=pack.yaml,line=1"))
  }

  @Test("shell completions are made for each shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try dryrun.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.output.contains("restore"))
  }
}
