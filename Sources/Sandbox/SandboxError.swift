/// Why a program was not started, or cannot be spoken to any more.
public enum SandboxError: Error, Sendable, Hashable {
  /// This kind of sandbox does not work on this machine, for this reason.
  case unavailable(SandboxKind, reason: String)
  /// A path of the policy, the folder or the program is not absolute.
  case pathNotAbsolute(String)
  /// A path of the policy, or the folder, cannot be used, for this reason.
  case pathUnusable(String, reason: String)
  /// There is no such program.
  case programMissing(String)
  /// The file is no program that can be run here, for this reason.
  case programNotExecutable(String, reason: String)
  /// The system did not start the program: at this step, for this reason.
  case notStarted(step: String, reason: String)
  /// The program has ended or has closed its input.
  case programGone
  /// A line to be written has a newline in it.
  case newlineInLine
  /// The program wrote a line longer than so many bytes, and was ended.
  case lineTooLong(limit: Int)
  /// The program's output ended in the middle of a line, after so many bytes of it.
  case unfinishedLine(bytes: Int)
}

extension SandboxError: CustomStringConvertible {
  /// What happened and what can be done, as a sentence for people.
  public var description: String {
    switch self {
    case .unavailable(let kind, let reason):
      "The sandbox “\(kind.rawValue)” does not work here: \(reason)."
    case .pathNotAbsolute(let path):
      "“\(path)” must be an absolute path, beginning with a slash."
    case .pathUnusable(let path, let reason): "“\(path)” cannot be used: \(reason)."
    case .programMissing(let path): "There is no program “\(path)”."
    case .programNotExecutable(let path, let reason): "“\(path)” cannot be run: \(reason)."
    case .notStarted(let step, let reason):
      "The program was not started; \(step) failed: \(reason)."
    case .programGone: "The program has ended or reads no further."
    case .newlineInLine: "A line to a program must not have a newline in it."
    case .lineTooLong(let limit):
      "The program wrote a line longer than \(limit) bytes and was ended."
    case .unfinishedLine(let bytes):
      "The program's output ended in the middle of a line, after \(bytes) bytes of it."
    }
  }
}
