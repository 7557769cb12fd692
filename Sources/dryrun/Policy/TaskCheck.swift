import Detection
import Diagnostics
import PolicyPacks

/// Whether a task that was named is one of the policy's.
enum TaskCheck {
  static func check(_ task: String?, isIn pack: PolicyPack) throws(CommandError) {
    guard let task, !pack.tasks.contains(TaskID(task)) else { return }
    let known = pack.tasks.map(\.description).sorted()
    let hint = task.nearest(in: known).map { "; did you mean '\($0)'?" }
    throw CommandError(
      "the policy knows no task '\(task)'"
        + (hint ?? (known.isEmpty ? "" : "; there is: \(known.joined(separator: ", "))")))
  }
}
