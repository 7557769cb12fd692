import Foundation
import Testing

@Suite("dryrun pack diff")
struct PackDiffTests {
  let dryrun: DryrunProcess

  init() throws {
    dryrun = try DryrunProcess()
    for folder in ["policies/team", "new/team"] {
      try FileManager.default.createDirectory(
        atPath: dryrun.folder + "/" + folder, withIntermediateDirectories: true)
    }
    try dryrun.write("policies/team/pack.yaml", Self.pack)
    try dryrun.write("new/team/pack.yaml", Self.pack)
  }

  private static let pack = """
    pack: {format: 1, id: team, version: 1.0.0}
    classes: {customer.number: confidential}
    detectors:
      number: {title: N, class: customer.number, pattern: 'KD-\\d{4}', redactAs: NUMBER}
    tools:
      office: {boundary: tenant, accepts: {confidential: block}}

    """

  private func change(_ old: String, _ new: String) throws {
    try dryrun.write("new/team/pack.yaml", Self.pack.replacing(old, with: new))
  }

  private func diff(_ more: String..., input: String = "") throws -> DryrunProcess.Result {
    try dryrun.run(
      ["pack", "diff", "policies/team", "new/team"] + more, input: Array(input.utf8))
  }

  @Test("a looser rule is told with its place and the step, and ends with 1")
  func looser() throws {
    try change("confidential: block", "confidential: warn")
    let result = try diff()
    #expect(result.status == 1)
    #expect(
      result.output == """
        team 1.0.0 → 1.0.0
        rules: 1 looser

          looser    office × confidential: block → warn
                    new/team/pack.yaml:6

        version step: major, as office × confidential: block → warn

        new/team/pack.yaml:1:38: warning[version-step]: 1.0.0 to 1.0.0 is no step, and this change asks for a major one
             1 | pack: {format: 1, id: team, version: 1.0.0}
               |                                      ^^^^^
               = because office × confidential: block → warn
               = write version: 2.0.0

        """)
  }

  @Test(
    "--fail-on says when to end with 1",
    arguments: [
      ("block", "warn", [1, 1, 0]), ("'KD", "'\\bKD", [0, 1, 0]),
      ("title: N", "title: M", [0, 1, 0]),
      ("", "", [0, 0, 0]),
    ] as [(String, String, [Int32])])
  func failOn(_ old: String, _ new: String, _ codes: [Int32]) throws {
    if !old.isEmpty { try change(old, new) }
    let came = try ["looser", "any", "never"].map { try diff("--fail-on", $0).status }
    #expect(came == codes)
  }

  @Test("a folder is a corpus, whose folders are labels")
  func folder() throws {
    try change("confidential: block", "confidential: warn")
    for folder in ["corpus/should-stop", "corpus/should-allow"] {
      try FileManager.default.createDirectory(
        atPath: dryrun.folder + "/" + folder, withIntermediateDirectories: true)
    }
    try dryrun.write("corpus/should-stop/a.txt", "Ask KD-0018\n")
    try dryrun.write("corpus/should-allow/b.txt", "hello\n")
    try dryrun.write("corpus/more.jsonl", #"{"id":1,"text":"KD-0019"}"# + "\n")
    let result = try diff("--corpus", "corpus")
    #expect(result.status == 1)
    #expect(
      result.output.contains("corpus: 3 texts (1 should-stop, 1 should-allow), 3 checks: 2 looser"))
    #expect(result.output.contains("  1 should-stop text passes, 1 newly"))
    #expect(result.output.contains("corpus/should-stop/a.txt  Ask [NUMBER_1]"))
    #expect(result.output.contains("corpus/more.jsonl:1  [NUMBER_1]"))
    #expect(!result.output.contains("KD-00"))
    #expect(result.output.contains("as should-stop texts get looser (1)"))
  }

  @Test("lines are a corpus; one that cannot be read is named by its number and ends with 2")
  func lines() throws {
    try change("confidential: block", "confidential: warn")
    let lines = [
      #"{"id":1,"text":"KD-0018","label":"should-stop"}"#, "secret KD-0020", #"{"id":2}"#,
      #"{"text":"KD-0019","tool":"office","task":null}"#, #"{"text":"x","label":"stop"}"#,
    ]
    let result = try diff("--corpus", "-", "--format", "json", input: lines.joined(separator: "\n"))
    #expect(result.status == 2)
    #expect(
      result.error == """
        dryrun: <stdin>:2: the line is not JSON
        dryrun: <stdin>:3: the object has no "text"
        dryrun: <stdin>:5: "label" is neither should-stop nor should-allow

        """)
    #expect(result.output.contains(#""unread" : 3"#))
    #expect(result.output.contains(#""looserChecks" : 2"#))
    #expect(!(result.output + result.error).contains("KD-00"))
  }

  @Test("ten thousand lines are all compared")
  func many() throws {
    try change("confidential: block", "confidential: warn")
    let lines = (0..<10_000).map { #"{"text":"KD-\#(1_000 + $0 % 9_000)"}"# + "\n" }
    let result = try diff("--corpus", "-", "--limit", "1", input: lines.joined())
    #expect(result.output.contains("corpus: 10000 texts, 10000 checks: 10000 looser"))
    #expect(result.output.split(separator: "\n").count < 30)
  }

  @Test("what is merged is compared with by its revision, and its places are called so")
  func git() throws {
    try run("git", "init", "-q", ".")
    try run("git", "add", "policies")
    try run("git", "-c", "user.name=a", "-c", "user.email=a@x", "commit", "-q", "-m", "first")
    try dryrun.write(
      "policies/team/pack.yaml", Self.pack.replacing("  number: {", with: "  code: {"))
    for old in ["HEAD:policies/team", "git:HEAD"] {
      let result = try dryrun.run("pack", "diff", old, "policies/team")
      #expect(result.status == 1)
      #expect(result.output.contains("detector code: added\n            policies/team/pack.yaml:4"))
      #expect(result.output.contains("was at HEAD:policies/team/pack.yaml:4"))
    }
    let missing = try dryrun.run("pack", "diff", "git:v9", "policies/team")
    #expect(missing.status == 2)
    #expect(missing.error == "dryrun: the repository has no revision 'v9'\n")
    let option = try dryrun.run("pack", "diff", "--", "--output=x:policies/team", "policies/team")
    #expect(option.status == 2)
    #expect(try dryrun.run("pack", "diff", "HEAD:nowhere/team", "policies/team").status == 2)
  }

  @Test(
    "names that nobody knows are told",
    arguments: [
      ("--tool", "ofice", "neither pack knows a tool 'ofice'; did you mean 'office'?"),
      ("--task", "letters", "the policy knows no task 'letters'"),
      ("--at", "soon", "'soon' is no moment"),
      ("--corpus", "nowhere", "there is no file 'nowhere'"),
    ])
  func names(_ option: String, _ value: String, _ message: String) throws {
    let corpus = option == "--corpus" ? [] : ["--corpus", "-"]
    let result = try dryrun.run(
      ["pack", "diff", "policies/team", "new/team", option, value] + corpus)
    #expect(result.status == 2)
    #expect(result.error.hasPrefix("dryrun: \(message)"))
  }

  @Test("annotations stand beside the lines of the new pack")
  func annotations() throws {
    try change("confidential: block", "confidential: warn")
    let result = try diff("--format", "github")
    #expect(
      result.output.hasPrefix(
        "::warning file=new/team/pack.yaml,line=6,endLine=6,col=3,endColumn=60,title=rule-looser::")
    )
    #expect(result.output.contains("title=version-step::"))
  }

  private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
