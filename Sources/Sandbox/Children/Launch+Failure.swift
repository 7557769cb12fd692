import CSystemCalls
import Foundation
import SystemFiles

extension Launch {
  /// What went wrong in a child before it became its program, in words.
  func error(for failure: child_failure) -> SandboxError {
    let reason = SystemReason.of(failure.error)
    let program = command.first ?? ""
    switch child_step(rawValue: UInt32(failure.step)) {
    case CHILD_STEP_FOLDER: return .pathUnusable(folder, reason: reason)
    case CHILD_STEP_GRANT where grants.indices.contains(Int(failure.grant)):
      return .pathUnusable(grants[Int(failure.grant)].path, reason: reason)
    case CHILD_STEP_PROGRAM where failure.error == ENOENT:
      return .programNotExecutable(
        program, reason: "the interpreter that it names in its first line is missing")
    case CHILD_STEP_PROGRAM where failure.error == ENOEXEC:
      return .programNotExecutable(
        program, reason: "it is no program of this machine and names no interpreter")
    case CHILD_STEP_PROGRAM: return .programNotExecutable(program, reason: reason)
    case let step: return .notStarted(step: Launch.words(for: step), reason: reason)
    }
  }

  private static func words(for step: child_step) -> String {
    switch step {
    case CHILD_STEP_FORK: "making a process"
    case CHILD_STEP_SESSION: "making a session"
    case CHILD_STEP_PARENT: "binding it to this program's life"
    case CHILD_STEP_DESCRIPTORS: "handing over its pipes"
    case CHILD_STEP_LIMITS: "setting its limits"
    case CHILD_STEP_CAPABILITIES: "giving up the superuser's rights"
    case CHILD_STEP_LANDLOCK: "restricting its files with Landlock"
    case CHILD_STEP_FILTER: "installing the filter of system calls"
    default: "starting"
    }
  }
}
