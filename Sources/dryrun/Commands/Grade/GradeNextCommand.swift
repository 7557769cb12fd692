import Approvals
import ArgumentParser
import Desks
import Diagnostics
import Evaluation
import Foundation
import Grading
import GradingTerminal
import Practice
import RemoteDesks
import Terminal

/// `dryrun grade next`, which takes what waits longest and shows it beside what it is judged by.
struct GradeNextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Take what is due first, and judge it: the rubric beside the text.",
    discussion: """
      What is taken is yours for eight hours; then somebody else may take it. On a terminal it fills the \
      screen; with --plain, in a pipe, or where TERM is dumb, it asks one thing after the other on lines.
      """)

  @Argument(help: "An attempt, or the start of its name; without it what is due first.")
  var attempt: String?
  @Flag(help: "One thing after the other on lines, without boxes and colour.") var plain = false
  @Option(help: "The language of what is shown, such as de.") var lang: String?
  @OptionGroup var signing: SignerOptions
  @OptionGroup var courses: CourseOptions
  @OptionGroup var data: DataOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    if let server = try server.server(courses.policy, data, signing) {
      let language = Language.choose(lang, among: try await server.me().languages)
      let desk = try await RemoteGraderDesk.open(
        GradingOpening(attempt: attempt, language: language), on: server)
      throw await run { await desk.answer($0) }
    }
    let office = try GradingOffice(courses, data)
    let signer = try office.grader(signing)
    let first = try attempt.map { try office.work($0).attempt.id }
    let language = Language.choose(lang, for: office.engine.pack)
    throw try await courses.policy.asking(for: office.engine) { plugins in
      // Around the rubric the screen speaks English, and so do its sheets.
      var words = SheetWords.english
      words.nothingWaitsThere += "; see: dryrun grade queue"
      let desk = GraderDesk(
        office, signer, asking: plugins, language: language, words: words, beginningWith: first)
      return await run { await desk.answer($0) }
    }
  }

  private func run(_ answer: @escaping GradingDesk) async -> ExitCode {
    guard !plain, Terminal.isThere, let terminal = try? Terminal() else {
      let isEchoing = isatty(STDIN_FILENO) != 1
      let hasBegun = await PlainGrading(
        read: {
          let line = readLine()
          if isEchoing { try? StandardOutput.shared.write(Excerpt.visible(line ?? "") + "\n") }
          return line
        },
        put: { try? StandardOutput.shared.write($0) }, desk: answer
      ).run()
      return hasBegun ? ExitStatus.fine : ExitStatus.wrongCommand
    }
    let end = await FullScreenGrading(
      on: terminal, desk: answer, usesColor: TerminalStyle.forStandardOutput == .ansi
    ).run()
    terminal.close()
    for words in end.words { try? StandardOutput.shared.write(words + "\n") }
    guard end.signal == 0 else { return ExitCode(128 + end.signal) }
    return end.isRefused ? ExitStatus.wrongCommand : ExitStatus.fine
  }
}
