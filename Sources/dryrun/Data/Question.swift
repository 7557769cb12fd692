import Foundation

/// Asks before something is kept.
enum Question {
  /// Whether the answer is yes; without a terminal only `--yes` is.
  static func isAnsweredYes(_ question: String, _ yes: Bool) throws(CommandError) -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandError("nobody is there to say yes; look at what is shown, then add --yes")
    }
    StandardError.write("\(question) [y/N] ")
    let answer = readLine()?.lowercased() ?? ""
    return ["y", "yes", "j", "ja"].contains(answer)
  }
}
