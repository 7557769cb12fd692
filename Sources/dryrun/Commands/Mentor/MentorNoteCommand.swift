import Evaluation
import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import Grading
import PolicyPacks
import Storage

/// `dryrun mentor note`: what tools can do at present.
struct MentorNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract:
      "What a tool can do at present, and cannot; notes end unless somebody says them again.",
    subcommands: [
      NoteAddCommand.self, NoteListCommand.self, NoteRenewCommand.self, NoteWithdrawCommand.self,
    ])
}

/// `dryrun mentor note add`.
struct NoteAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Say what a tool can do at present, or cannot.",
    discussion: """
      dryrun mentor note add --tool office-assistant 'Reads tables in PDF files by now, but loses footnotes.'
      """)

  @Argument(help: "What is so.") var text: String
  @Option(help: "The tool.") var tool: String
  @Option(help: "For how many days it holds.") var days = ToolNote.usualDays
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...365).contains(days) else { throw ValidationError("--days takes 1 to 365") }
    guard (1...2000).contains(text.utf8.count) else {
      throw ValidationError("a note has 1 to 2000 bytes")
    }
  }

  func run() throws {
    let office = try GradingOffice(courses, data)
    let pack = office.engine.pack
    guard pack.tools[ToolID(tool)] != nil else {
      let hint = tool.nearest(in: pack.tools.keys.map(\.description))
      throw CommandError(
        "the policy has no tool '\(tool)'" + (hint.map { "; did you mean '\($0)'?" } ?? ""))
    }
    let signer = try office.grader(signing)
    let now = Date.now
    let note = ToolNote(
      id: .drawn(), pack: pack.id, tool: ToolID(tool), text: text, by: signer.person.id, made: now,
      expires: now + Double(days) * 86_400)
    try DataFailure.translated { try office.store.grading.add(note) }
    try StandardOutput.shared.write(
      "noted as \(note.id), until \(Moment.text(note.expires).prefix(10))\n")
  }
}

/// `dryrun mentor note list`.
struct NoteListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what practitioners say of tools.")

  @Flag(help: "Also notes that ended.") var all = false
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let pack = try policy.engine().pack
    let now = Date.now
    let notes = try DataFailure.translated {
      try data.existingStore()?.grading.notes(of: pack.id) ?? []
    }
    let shown = notes.filter { all || $0.holds(at: now) }
    for note in shown { try StandardOutput.shared.write(NoteText.line(note, at: now)) }
    guard shown.isEmpty else { return }
    let ended = notes.count { !$0.holds(at: now) }
    StandardError.write(
      "no note holds\(ended > 0 ? "; \(ended.of("note")) ended: --all" : "")\n")
  }
}

/// `dryrun mentor note renew`.
struct NoteRenewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew", abstract: "Say a note again, after looking whether it is still so.")

  @Argument(help: "The note; see: dryrun mentor note list --all") var note: String
  @Option(help: "For how many days from today.") var days = ToolNote.usualDays
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...365).contains(days) else { throw ValidationError("--days takes 1 to 365") }
  }

  func run() throws {
    let store = try NoteChange.store(courses, data, signing)
    let now = Date.now
    let changed = try DataFailure.translated {
      try store.grading.change(ToolNoteID(note), at: now) { note in
        note.expires = now + Double(days) * 86_400
        note.isWithdrawn = false
      }
    }
    try StandardOutput.shared.write("holds until \(Moment.text(changed.expires).prefix(10))\n")
  }
}

/// `dryrun mentor note withdraw`.
struct NoteWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a note back that is no longer so.")

  @Argument(help: "The note; see: dryrun mentor note list") var note: String
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try NoteChange.store(courses, data, signing)
    try DataFailure.translated {
      _ = try store.grading.change(ToolNoteID(note), at: .now) { $0.isWithdrawn = true }
    }
    try StandardOutput.shared.write("taken back\n")
  }
}

/// Whoever changes a note is somebody who grades.
private enum NoteChange {
  static func store(
    _ courses: CourseOptions, _ data: DataOptions, _ signing: SignerOptions
  ) throws -> Store {
    let office = try GradingOffice(courses, data)
    _ = try office.grader(signing)
    return office.store
  }
}

/// A note as people read it on a terminal.
enum NoteText {
  static func line(_ note: ToolNote, at now: Date) -> String {
    let until =
      note.isWithdrawn
      ? "taken back" : (now < note.expires ? "until " : "ended ") + day(note.expires)
    return "\(note.id)  \(note.tool), \(until) (\(note.by))\n    \(Excerpt.visible(note.text))\n"
  }

  private static func day(_ moment: Date) -> String { String(Moment.text(moment).prefix(10)) }
}
