import ArgumentParser
import Diagnostics
import Foundation
import Practice
import PracticeTerminal
import Terminal

/// Runs a session where the command was called: on the full screen, or on lines.
struct PracticeRun {
  /// Answers the session, here or on a server.
  let answer: PracticeDesk
  let isPlain: Bool

  /// Whether somebody is there who can be asked.
  static var isAsking: Bool { isatty(STDIN_FILENO) == 1 && StandardOutput.shared.isTerminal }

  /// Runs it; returns the exit code.
  ///
  /// - Parameter named: the exercise that was asked for, which begins at once.
  func run(_ session: PracticeSession, _ named: SessionOffer?) async -> ExitCode {
    if !isPlain, Terminal.isThere, let terminal = try? Terminal() {
      defer { terminal.close() }
      let signal = await FullScreenSession(
        on: terminal, desk: answer, usesColor: TerminalStyle.forStandardOutput == .ansi,
        editor: EditorCommand(environment: ProcessInfo.processInfo.environment), now: { .now }
      ).run(session, beginningWith: named)
      return signal == 0 ? ExitStatus.fine : ExitCode(128 + signal)
    }
    await plain(answer).run(session, beginningWith: named)
    return ExitStatus.fine
  }

  private func plain(_ desk: @escaping PracticeDesk) -> PlainSession {
    let lines = PlainLines(
      echoes: isatty(STDIN_FILENO) != 1, read: { readLine() },
      put: { try? StandardOutput.shared.write($0) })
    return PlainSession(
      lines, desk: desk,
      editor: PracticeRun.isAsking
        ? EditorCommand(environment: ProcessInfo.processInfo.environment) : nil, now: { .now })
  }
}
