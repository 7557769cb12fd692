import Foundation
import Testing

/// `policies/FIRST_HOUR.md`: each command in it is typed, and what comes out is compared.
@Suite("A policy author's first hour")
struct FirstHourTests {
  /// A command of the page, and what the page says comes out.
  private struct Step {
    var command: String
    var output = ""
  }

  private static let page = DryrunProcess.root + "/policies/FIRST_HOUR.md"
  /// Ends the output of a command.
  private static let end = "\u{1E}"

  private let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("everything on the page comes out as it stands there", .timeLimit(.minutes(5)))
  func page() throws {
    let steps = try Self.steps()
    try #require(steps.count >= 20)
    let outputs = try run(steps.map(\.command))
    try #require(outputs.count == steps.count)
    for (step, output) in zip(steps, outputs) {
      #expect(output == step.output, "\(step.command)")
    }
  }

  /// The commands behind `$ `, with their lines behind `> `, and the lines that follow them.
  private static func steps() throws -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for line in try String(contentsOfFile: page, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isInside, line.hasPrefix("> ") {
        steps[steps.count - 1].command += "\n" + line.dropFirst(2)
      } else if isInside {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }

  /// Types commands into one shell, as folders and files of one are there for the next.
  private func run(_ commands: [String]) throws -> [String] {
    let script = commands.map { "{ \($0)\n} 2>&1\nprintf '\\036'\n" }.joined()
    try dryrun.write("first-hour.sh", script)
    let bin = DryrunProcess.program.deletingLastPathComponent().path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["../first-hour.sh"]
    let work = dryrun.folder + "/work"
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    process.currentDirectoryURL = URL(fileURLWithPath: work)
    process.environment = [
      "PATH": "\(bin):/usr/bin:/bin", "HOME": dryrun.folder, "TZ": "UTC",
      "XDG_CACHE_HOME": dryrun.folder + "/.cache",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.components(separatedBy: Self.end).dropLast()
  }
}
