import Foundation

/// A folder with a policy pack whose course has three short exercises that are the same in each variant.
final class PracticePack {
  /// The repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// A folder that is nobody else's; the pack is `pack` in it, the data are `data`.
  let folder: String

  init() throws {
    // Short, because the path of a socket has little room.
    folder = "/tmp/dryrun-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let pack = folder + "/pack"
    try FileManager.default.copyItem(
      atPath: PracticePack.root + "/policies/harbourline", toPath: pack)
    try? FileManager.default.removeItem(atPath: pack + "/courses")
    for (name, text) in Self.files { try write("pack/courses/desk/" + name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Built beside the tests.
  static var program: String {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("dryrun").path
  }

  /// What stands behind `dryrun practice` in each test.
  static let options = ["--policy", "pack", "--data", "data", "--lang", "en"]

  /// Runs the program on lines.
  ///
  /// - Parameter input: what it reads.
  func run(_ arguments: [String], input: String = "") throws -> (status: Int32, output: String) {
    try write(".stdin", input)
    for name in [".stdout", ".stderr"] { try write(name, "") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PracticePack.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "XDG_CACHE_HOME": folder]
    process.standardInput = try FileHandle(forReadingFrom: file(".stdin"))
    process.standardOutput = try FileHandle(forWritingTo: file(".stdout"))
    process.standardError = try FileHandle(forWritingTo: file(".stderr"))
    try process.run()
    process.waitUntilExit()
    let output = try [".stdout", ".stderr"].map {
      try String(contentsOf: file($0), encoding: .utf8)
    }
    return (process.terminationStatus, output.joined())
  }

  private func file(_ name: String) -> URL { URL(fileURLWithPath: folder + "/" + name) }

  private static let files = [
    "course.yaml": """
    course:
      id: desk
      version: 1.0.0
      title: The desk
      owner: training@harbourline.example
      languages: [en]
    skills:
      redaction:
        title: Ask without naming the customer
        rules: [policy-number]
        tasks: [claims]
        risk: 3
    outcomes:
      without-customers:
        behaviour: Summaries are asked for without naming the customer
        metric: {firstCheckStops: [policy-number], per: 100 drafts, task: claims}
        baseline: observe 28 days
        target: half
        horizon: 42 days
        decision: keep the course if the interval lies below 1
    """,
    "exercises/redact.yaml": """
    exercise:
      kind: redact-this
      version: 1
      title: Ask about a claim
      outcome: without-customers
      skills: [redaction]
      minutes: 2
      tool: office-assistant
      task: claims
      lesson: before
      case: A summary is wanted. What says who the customer is?
      text: |
        Summarise claim 17 as JSON, only from the text below.

        A burst pipe. Policy HL-12345678-2, holder Ann Lee.
      hides: [Ann Lee]
      keep: [claim 17, burst pipe, Summarise, JSON]
    """,
    "exercises/write.yaml": """
    exercise:
      kind: draft-a-prompt
      version: 1
      title: Ask for a summary
      outcome: without-customers
      skills: [redaction]
      minutes: 2
      tool: office-assistant
      task: claims
      case: |
        Ask for a summary of the burst pipe, as JSON, only from
        the text below.
      checks:
        - {keeps: [burst pipe]}
      solutions: ['Summarise the burst pipe as JSON, only from the text below.']
      wrong: [{text: 'Summarise this as JSON, only from the text below.', fails: [keeps]}]
    """,
    "exercises/weigh.yaml": """
    exercise:
      kind: when-not-to-use-ai
      version: 1
      title: Is it worth it?
      outcome: without-customers
      skills: [redaction]
      minutes: 1
      case: A table of ten rows is wanted. A minute costs 1 euro.
      ways:
        ai: {title: The assistant alone, minutes: 5, errors: 10 %}
        by-hand: {title: By hand, minutes: 40, errors: 1 %}
      costOfError: 100
      costOfMinute: 1
    """,
    "lessons/before.md": """
    ---
    title: Before asking
    minutes: 1
    ---
    An answer needs **what happened**, hardly ever to whom.
    """,
  ]
}
