import Crypto
import Foundation
import Testing

@Suite("dryrun check")
struct CheckTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("shows what, where, why and how to fix it, and what to send instead")
  func text() throws {
    try dryrun.write("draft.txt", "Hello,\n\nSummarise policy HL-12345678-2 for the board\n")
    let result = try dryrun.run(
      "check", "draft.txt", "--policy", DryrunProcess.harbourline, "--tool", "office-assistant")
    #expect(result.status == 1)
    let origin = "\(DryrunProcess.harbourline)/tools.yaml:7"
    #expect(
      result.output == """
        draft.txt → Office Assistant (enterprise tenant): needs approval

          approval  Policy number                                         policy-number
            ┌ draft.txt:3:18
          3 │ Summarise policy HL-12345678-2 for the board
            │                  ^^^^^^^^^^^^^
            why  A policy number identifies one customer, and our systems open on it.
                 \(origin)
            fix  Replace it with [POLICY_NUMBER_1]; the answer can be filled in
                 afterwards.
            ask  the data steward

        Instead:
          Hello,

          Summarise policy [POLICY_NUMBER_1] for the board

        For this text:
          allow     claims-desk          Claims Desk (a model on the handler's own device)

        1 finding · compliant version: --fix · ask: dryrun approvals ask · wrong? dryrun dispute
        two minutes on this: dryrun practice redact-claim --policy \(DryrunProcess.harbourline)

        """)
    #expect(result.error == "")
  }

  @Test("speaks the language that is asked for, or that of the environment")
  func language() throws {
    let draft = "Police HL-12345678-2 prüfen"
    let asked = try dryrun.run(
      "check", "--policy", DryrunProcess.harbourline, "--lang", "de", input: draft)
    let found = try dryrun.run(
      "check", "--policy", DryrunProcess.harbourline, input: draft,
      environment: ["LANG": "de_DE.UTF-8"])
    #expect(asked.output.contains("Eine Policennummer bezeichnet genau einen Kunden"))
    #expect(asked.output.contains("braucht Freigabe"))
    #expect(found.output == asked.output)
  }

  @Test("a pack that speaks German first is German to those who ask for a third language")
  func thirdLanguage() throws {
    let result = try dryrun.run(
      "check", "--policy", DryrunProcess.root + "/policies/hochtal", "--lang", "fr",
      input: "Bericht zu HPN-471-208-351")
    #expect(result.error == "dryrun: the pack has no messages in 'fr', only in de, en\n")
    #expect(result.output.contains("erlaubt, mit Vorsicht"))
    #expect(result.output.contains("Das sieht") || result.output.contains("Patientennummer"))
    #expect(!result.output.contains("why"))
  }

  @Test("--plain has no boxes, no colour and one fact a line")
  func plain() throws {
    let result = try dryrun.run(
      "check", "--plain", "--policy", DryrunProcess.harbourline, input: "mail jane@example.com")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.hasPrefix("<stdin>") })
    #expect(!result.output.contains { "│┌→\u{1B}".contains($0) })
  }

  @Test(
    "exits by what it found and what it was asked to fail on",
    arguments: [
      ("hello", "warn", 0), ("mail jane@example.com", "approval", 0),
      ("mail jane@example.com", "warn", 1), ("policy HL-12345678-2", "approval", 1),
      ("policy HL-12345678-2", "block", 0), ("Project Lighthouse", "block", 1),
    ] as [(String, String, Int32)])
  func exitCodes(draft: String, failOn: String, status: Int32) throws {
    let result = try dryrun.run(
      "check", "--policy", DryrunProcess.harbourline, "--fail-on", failOn, input: draft)
    #expect(result.status == status)
  }

  @Test(
    "a wrong command is exit code 2 and a sentence",
    arguments: [
      (["check", "--no-such-option"], "Unknown option '--no-such-option'"),
      (["check", "no-such-file.txt"], "there is no file 'no-such-file.txt'"),
      (["check", "--policy", "no/such/pack"], "there is no policy pack at 'no/such/pack'"),
      (["check", "--task", "no-such-task"], "the policy knows no task 'no-such-task'"),
      (["check", "--vault", "file"], "--vault goes with --fix"),
      (["check", "--fail-on", "allow"], "'allow' is invalid"),
      (["restore", "--vault", "no-such-vault"], "the vault 'no-such-vault' cannot be read"),
    ])
  func wrongCommands(arguments: [String], words: String) throws {
    let result = try dryrun.run(arguments)
    #expect(result.status == 2)
    #expect(result.error.contains(words))
    #expect(result.output == "")
  }

  @Test("files and folders are checked in one go; what is not text is said to be unchecked")
  func folder() throws {
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/in/deep", withIntermediateDirectories: true)
    try dryrun.write("in/a.txt", "hello")
    try dryrun.write("in/deep/b.txt", "Project Lighthouse")
    try dryrun.write("in/c.pdf", "%PDF-1.7")
    try dryrun.write("in/.hidden", "Project Lighthouse")
    try FileManager.default.createSymbolicLink(
      atPath: dryrun.folder + "/in/deep/loop", withDestinationPath: "..")
    let result = try dryrun.run("check", "in", "--plain", "--policy", DryrunProcess.harbourline)
    #expect(result.status == 1)
    let heads = result.output.split(separator: "\n").filter { $0.contains("Office Assistant (e") }
    #expect(heads.map { $0.prefix { $0 != ":" } } == ["in/.hidden", "in/a.txt", "in/deep/b.txt"])
    #expect(result.error.contains("in/deep/loop is a link to a folder and was not followed"))
    #expect(result.error.contains("in/c.pdf is a PDF file, not text, and was not checked"))
  }

  @Test(
    "a file that is not text is refused by name",
    arguments: ["%PDF-1.7 x", "PK\u{3}\u{4}", "GIF89a"])
  func notText(content: String) throws {
    try dryrun.write("file", content)
    let result = try dryrun.run("check", "file")
    #expect(result.status == 2)
    #expect(result.error.contains("not text, and was not checked"))
  }

  @Test("UTF-16 is read, invalid UTF-8 is repaired with a finding, NUL bytes are shown")
  func encodings() throws {
    try dryrun.write("utf16", [0xFF, 0xFE] + "HL-12345678-2".utf8.flatMap { [$0, 0] })
    try dryrun.write("broken", Array("a \u{0} b ".utf8) + [0xFF] + Array(" HL-12345678-2".utf8))
    let utf16 = try dryrun.run("check", "utf16", "--policy", DryrunProcess.harbourline)
    #expect(utf16.output.contains("utf16:1:1"))
    let broken = try dryrun.run("check", "broken", "--policy", DryrunProcess.harbourline)
    #expect(broken.output.contains("invalid-utf-8"))
    #expect(broken.output.contains("a ␀ b �"))
    #expect(broken.output.contains("broken:1:9"))
  }

  @Test("a draft of 50 MB in one line is blocked with the limit, and not read to its end")
  func large() throws {
    try dryrun.write("large", [UInt8](repeating: 0x61, count: 50_000_000))
    let result = try dryrun.run("check", "large")
    #expect(result.status == 1)
    #expect(result.output.contains("more than 1000000 bytes"))
  }

  @Test("what could not be looked at is said, and is no success")
  func unchecked() throws {
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/in", withIntermediateDirectories: true)
    let empty = try dryrun.run("check", "in")
    #expect(empty.status == 2)
    #expect(empty.error.contains("there is no file in in"))
    try dryrun.write("in/a.txt", "hello")
    try dryrun.write("in/b.pdf", "%PDF-1.7")
    let result = try dryrun.run("check", "in", "--format", "json")
    #expect(result.status == 2)
    #expect(result.output.contains("\"unchecked\" : [\n    \"in/b.pdf is a PDF file"))
  }

  @Test("a long text in UTF-16 is too long too, and never cut and then allowed")
  func longUTF16() throws {
    let text = String(repeating: "word ", count: 100_000) + "Project Lighthouse"
    try dryrun.write("long", [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] })
    let result = try dryrun.run("check", "long", "--policy", DryrunProcess.harbourline)
    #expect(result.status == 1)
    #expect(result.output.contains("draft-too-large"))
  }

  @Test("a policy that is there and cannot be used is an error, not the built-in one")
  func brokenDiscovery() throws {
    try dryrun.write("dryrun.yaml", "polcy: policies/mine\n")
    let typo = try dryrun.run("check", input: "hello")
    #expect(typo.status == 2)
    #expect(typo.error.contains("did you mean 'policy'?"))
    try FileManager.default.removeItem(atPath: dryrun.folder + "/dryrun.yaml")
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/policies", withIntermediateDirectories: true)
    try dryrun.write("policies/mine.yaml", "pack: {format: 1, id: mine, version: 1.0.0}\n")
    let file = try dryrun.run("check", "--format", "json", input: "hello")
    #expect(file.output.contains(#""pack" : "mine""#))
    try dryrun.write("policies/other.yaml", "pack: {format: 1, id: other, version: 1.0.0}\n")
    let several = try dryrun.run("check", input: "hello")
    #expect(several.status == 2)
    #expect(several.error.contains("holds several packs (mine.yaml, other.yaml)"))
  }

  @Test("a snapshot that others could have written decides nothing")
  func foreignSnapshot() throws {
    let cache = dryrun.folder + "/.cache/dryrun"
    _ = try dryrun.run("check", input: "mail jane@corp.com")
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: cache).first)
    var bytes = try #require(FileManager.default.contents(atPath: "\(cache)/\(name)"))
    let rule = Data("email-address".utf8)
    try #require(bytes.range(of: rule) != nil)
    while let place = bytes.range(of: rule) {
      bytes.replaceSubrange(place, with: Data("email-nothing".utf8))
    }
    // The digest of what follows comes first.
    bytes.replaceSubrange(..<16, with: Data(SHA256.hash(data: bytes.dropFirst(16)).prefix(16)))
    try bytes.write(to: URL(fileURLWithPath: "\(cache)/\(name)"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o666], ofItemAtPath: "\(cache)/\(name)")
    let result = try dryrun.run("check", input: "mail jane@corp.com")
    #expect(result.output.contains("email-address"))
    #expect(!result.output.contains("nothing"))
  }

  @Test(
    "without a policy the nearest dryrun.yaml or policies/ upward counts, else the built-in one")
  func discovery() throws {
    let builtIn = try dryrun.run("check", "--format", "json", input: "hello")
    #expect(builtIn.output.contains(#""pack" : "baseline""#))
    let pack = "pack: {format: 1, id: mine, version: 1.0.0, extends: [baseline]}\n"
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/policies/mine", withIntermediateDirectories: true)
    try dryrun.write("policies/mine/pack.yaml", pack)
    let found = try dryrun.run("check", "--format", "json", input: "hello")
    #expect(found.output.contains(#""pack" : "mine""#))
    try dryrun.write("dryrun.yaml", "policy: \(DryrunProcess.harbourline)\n")
    let named = try dryrun.run("check", "--format", "json", input: "hello")
    #expect(named.output.contains(#""pack" : "harbourline""#))
  }

  @Test("the second run reads the snapshot and says the same")
  func snapshot() throws {
    let draft = "policy HL-12345678-2, mail jane@example.com"
    let runs = try (0..<2).map { _ in
      try dryrun.run("check", "--policy", DryrunProcess.harbourline, input: draft)
    }
    #expect(runs[0].output == runs[1].output)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: dryrun.folder + "/.cache/dryrun")
    // The pack, and which exercise belongs to which of its rules.
    #expect(kept.count == 2)
  }

  @Test("a pack that has stayed gets a plan; with it, whole or broken, it says the same")
  func keptPlan() throws {
    let pack = """
      pack: {format: 1, id: mine, version: 1.0.0, title: Mine, owner: Somebody}
      detectors:
        code: {title: Code, class: customer, pattern: 'KD-[0-9]{6}', redactAs: CODE}
      """
    try dryrun.write("mine.yaml", pack)
    let cache = URL(fileURLWithPath: dryrun.folder + "/.cache/dryrun")
    func check() throws -> String {
      let output = try dryrun.run("check", "--policy", "mine.yaml", input: "for KD-123456").output
      #expect(output.contains("KD-123456"))
      return output
    }
    func plans() throws -> [URL] {
      try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "plan" }
    }
    let first = try check()
    // Warnings are said each time, and a pack that has any is not kept.
    try #require(try !FileManager.default.contentsOfDirectory(atPath: cache.path).isEmpty)
    #expect(try plans().isEmpty)
    for name in try FileManager.default.contentsOfDirectory(atPath: cache.path) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -120)],
        ofItemAtPath: cache.appending(path: name).path)
    }
    #expect(try check() == first)
    let plan = try #require(try plans().first)
    #expect(try check() == first)
    try Data(contentsOf: plan).dropLast(64).write(to: plan)
    #expect(try check() == first)
  }

  @Test("an output that nobody reads ends quietly, one that cannot be written does not")
  func closedOutput() throws {
    try dryrun.write("many", String(repeating: "policy HL-12345678-2\n", count: 500))
    let script = """
      "$0" check many --policy "$1" | head -1; "$0" check many --policy "$1" > /dev/full
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let error = Pipe()
    process.arguments = ["-c", script, DryrunProcess.program.path, DryrunProcess.harbourline]
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = error
    try process.run()
    let words = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 70)
    #expect(words == "dryrun: the output could not be written: no space left on device\n")
  }
}
