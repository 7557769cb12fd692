import ArgumentParser
import Courses
import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks
import Practice
import Spacing
import Storage

/// `dryrun plan add`, which plans a piece of work.
struct PlanAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Plan a piece of work; practice for it comes the day before.")

  @Argument(help: "What the work is, in your own words.") var title: String
  @Option(help: "The task that it is; more than once.") var task: [String] = []
  @Option(help: "The tool that is used; more than once.") var tool: [String] = []
  @OptionGroup var time: PlanTimeOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard !title.allSatisfy(\.isWhitespace) else {
      throw ValidationError("say what the work is: dryrun plan add \"Board memo\" --every friday")
    }
  }

  func run() throws {
    let now = Date.now
    let time = try time.time(now: now)
    let anchors = try anchors()
    let plan = Plan(
      id: .drawn(), person: try Account.person(), title: title, anchors: anchors, time: time,
      made: now)
    let store = try data.store()
    try DataFailure.translated { try store.practice.add(plan) }
    let next = plan.next(from: now).map { Moment.text($0) } ?? ""
    try StandardOutput.shared.write(
      "Planned: \(plan.id), next \(next); practice is offered the day before\n")
  }

  /// What the work is about; a task or tool that the pack does not have would never bring any practice.
  private func anchors() throws -> [Anchor] {
    guard !task.isEmpty || !tool.isEmpty else { return [] }
    let pack = try policy.engine().pack
    for name in task { try TaskCheck.check(name, isIn: pack) }
    for name in tool where pack.tools[ToolID(name)] == nil {
      let known = pack.tools.keys.map(\.description).sorted()
      let hint = name.nearest(in: known).map { "did you mean '\($0)'?" }
      throw CommandError(
        "the policy knows no tool '\(name)'; "
          + (hint ?? "there is: \(known.joined(separator: ", "))"))
    }
    return task.map { .task(TaskID($0)) } + tool.map { .tool(ToolID($0)) }
  }
}
