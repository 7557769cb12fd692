import ArgumentParser
import Desks
import Diagnostics
import Foundation
import Storage

/// The exit codes of `dryrun`.
enum ExitStatus {
  /// Nothing stands in the way.
  static let fine = ExitCode(0)
  /// There are findings, or a pack has problems.
  static let findings = ExitCode(1)
  /// The command was wrong, or something it names cannot be used.
  static let wrongCommand = ExitCode(2)
  /// Our fault.
  static let ourFault = ExitCode(70)
}

/// Something about the command that cannot be done, in a sentence that says what to do instead.
struct CommandError: Error {
  let message: String
  init(_ message: String) { self.message = message }
}

/// Whatever ended the command, on its way to a sentence and an exit code.
struct Failure {
  private let text: String
  private let code: Int32

  init(_ error: any Error, of command: any ParsableCommand.Type) {
    switch error {
    case let exit as ExitCode:
      (text, code) = ("", exit.rawValue)
    case let error as CommandError:
      (text, code) = ("dryrun: \(error.message)", ExitStatus.wrongCommand.rawValue)
    case let error as DeskError:
      (text, code) = ("dryrun: \(error.terminalMessage)", ExitStatus.wrongCommand.rawValue)
    case let error as StorageError:
      (text, code) = ("dryrun: \(error.message)", ExitStatus.wrongCommand.rawValue)
    case let error as StandardOutput.Failure:
      (text, code) = ("dryrun: \(error.message)", ExitStatus.ourFault.rawValue)
    default:
      let status = command.exitCode(for: error)
      text = command.fullMessage(for: error)
      // The parser's own code for a wrong command is 64.
      code =
        status.isSuccess ? 0 : status == .validationFailure ? ExitStatus.wrongCommand.rawValue : 70
    }
  }

  /// Says what happened, and returns the exit code.
  func report() -> Int32 {
    guard !text.isEmpty else { return code }
    if code == 0 {
      try? StandardOutput.shared.write(text + "\n")
    } else {
      StandardError.write(text + "\n")
    }
    return code
  }
}
