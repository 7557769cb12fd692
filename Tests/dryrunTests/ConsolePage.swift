import Foundation

/// A page with commands that are typed: blocks of ```console with `$ ` before each command.
enum ConsolePage {
  /// A command of the page, and what the page says comes out.
  struct Step {
    var command: String
    var output = ""
  }

  /// Ends the output of a command.
  private static let end = "\u{1E}"

  /// The commands behind `$ `, with their lines behind `> `, and the lines that follow them.
  static func steps(of page: String) throws -> [Step] {
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
  static func type(_ commands: [String], into dryrun: DryrunProcess) throws -> [String] {
    let script = commands.map { "{ \($0)\n} 2>&1\nprintf '\\036'\n" }.joined()
    try dryrun.write("page.sh", script)
    let bin = DryrunProcess.program.deletingLastPathComponent().path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["../page.sh"]
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
    return text.components(separatedBy: end).dropLast()
  }
}
