import ArgumentParser
import Diagnostics
import Foundation
import Storage

/// `dryrun log`: what happened, in order.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Prove that what happened is what was written down.",
    subcommands: [LogVerifyCommand.self, LogListCommand.self, LogForgetCommand.self])
}

/// `dryrun log verify`, which proves the log or shows where it breaks.
struct LogVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Prove the log, or show where it breaks.",
    discussion: """
      Keep the last line it prints somewhere else, and give it back later with --noted: then \
      nobody can replace the whole log either.
      """)

  @Option(help: "An end of the log that was noted before, as NUMBER:HASH.") var noted: String?
  @Flag(help: "Vouch for the log's present end, after looking into why the head file disagrees.")
  var acceptHead = false
  @OptionGroup var data: DataOptions

  func run() throws {
    let noted = try noted.map(head)
    guard let store = try data.existingStore() else {
      throw CommandError("there is no log yet at \(try data.folder())")
    }
    if acceptHead { try DataFailure.translated { try store.log.acceptHead(at: .now) } }
    let proof = try DataFailure.translated {
      try store.checkIntegrity()
      return try store.log.verify(noted: noted)
    }
    let style = TerminalStyle.forStandardOutput
    for place in proof.breaks {
      try StandardOutput.shared.write("\(style.paint("broken", .red))  \(place)\n")
    }
    if proof.isIntact {
      var line = "\(style.paint("intact", .green))  \(proof.entries.of("entry", "entries"))"
      if proof.forgotten > 0 { line += ", \(proof.forgotten) of them forgotten on request" }
      if proof.beyondHeadFile > 0 {
        line += "; the head file does not know the last \(proof.beyondHeadFile)"
      }
      try StandardOutput.shared.write("\(line)\n\(proof.head.count):\(proof.head.hash)\n")
    }
    throw proof.isIntact ? ExitStatus.fine : ExitStatus.findings
  }

  private func head(_ text: String) throws(CommandError) -> LogHead {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let count = Int(parts[0]) else {
      throw CommandError("--noted takes NUMBER:HASH, as log verify prints it")
    }
    return LogHead(count: count, hash: String(parts[1]))
  }
}

/// `dryrun log list`, which shows the log's last entries.
struct LogListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the last entries of the log.")

  @Option(help: "How many.") var last = 20
  @OptionGroup var data: DataOptions

  func run() throws {
    guard let store = try data.existingStore() else {
      throw CommandError("there is no log yet at \(try data.folder())")
    }
    let entries = try DataFailure.translated {
      let count = try store.log.head.count
      return try store.log.entries(from: max(1, count - max(0, last) + 1), limit: max(0, last))
    }
    for entry in entries {
      try StandardOutput.shared.write(
        "\("\(entry.sequence)".padded(to: 6))  \(Moment.text(entry.moment))  \(entry.kind.description.padded(to: 18))  \(entry.hash.prefix(12))  \(entry.subject)\n"
      )
    }
  }
}
