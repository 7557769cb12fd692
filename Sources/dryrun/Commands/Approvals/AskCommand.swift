import ApprovalDelivery
import Approvals
import ArgumentParser
import Detection
import Diagnostics
import Evaluation
import Foundation
import PluginHost
import PolicyPacks
import Storage

/// `dryrun approvals ask`, which asks for approval of one draft.
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask for approval of a draft, as it stands, for one tool.",
    discussion: """
      Approvers see the draft with everything taken out that needs their approval, unless \
      --keep says otherwise. What is kept is shown before it is kept. A draft that is changed \
      afterwards needs a new approval.
      """)

  /// What of the text approvers may read.
  enum Keep: String, ExpressibleByArgument, CaseIterable { case redacted, text, nothing }

  @Argument(help: "The draft: a file, or - for standard input.", completion: .file())
  var path: String = "-"
  @OptionGroup var policy: PolicyOptions
  @Option(help: "The tool it would go to; without it, the pack's default.") var tool: String?
  @Option(help: "The task it is for.") var task: String?
  @Option(help: "What the workflow requires, as name=value; more than once.")
  var field: [String] = []
  @Option(help: "What approvers may read: redacted, text or nothing.") var keep = Keep.redacted
  @Flag(help: "Keep what is shown without asking again.") var yes = false
  @OptionGroup var signing: SignerOptions
  @OptionGroup var data: DataOptions

  func run() async throws {
    let engine = try policy.engine()
    try TaskCheck.check(task, isIn: engine.pack)
    let input = try TextInput(path, limit: engine.pack.maxDraftBytes)
    let draft = Draft(
      input.text, tool: tool.map { ToolID($0) }, task: task.map { TaskID($0) })
    let now = Date.now
    let evaluation = try await policy.asking(for: engine) { plugins in
      await engine.evaluate(draft, at: now, asking: plugins)
    }
    try check(evaluation.tool, isIn: engine.pack)
    try checkVerdict(evaluation, in: engine.pack)
    let store = try data.store()
    let roster = try DataFailure.translated { try store.roster.read() }
    let signer = try signing.signer(in: roster)
    let subjects = engine.approvalSubjects(
      of: evaluation, task: draft.task, draftDigest: store.key.digest(of: input.text))
    let fields = try fields()
    for workflow in evaluation.workflows { try check(fields, for: workflow, in: engine.pack) }
    try checkIsNew(subjects, in: store, at: now)
    let kept = keptText(evaluation)
    try show(kept, evaluation, fields, engine.pack)
    guard try Question.isAnsweredYes("Keep this, and ask?", yes) else { throw ExitStatus.findings }
    for (workflow, subject) in subjects.sorted(by: { $0.key < $1.key }) {
      let request = try request(
        workflow, subject, by: signer, fields, kept, in: engine.pack, at: now)
      try DataFailure.translated { try store.requests.add(request) }
      try say(request, roster)
      try await deliver(request, from: store, roster, engine.pack)
    }
  }

  /// The request is stored by now, so nothing that a connector does can lose it.
  private func deliver(
    _ request: ApprovalRequest, from store: Store, _ roster: Roster, _ pack: PolicyPack
  ) async throws {
    let host = try PluginPlaces.find(policy.policy).host(version: EngineVersion.current)
    let source = PolicyConnectors(pack: pack, host: host)
    let delivery = await ApprovalDelivery(store, source).submit(request, at: .now)
    await host.shutdown()
    if let delivery { try DeliveryText.say(delivery, roster) }
  }

  private func check(_ tool: ToolID?, isIn pack: PolicyPack) throws(CommandError) {
    guard let tool else {
      throw CommandError("say which tool the draft would go to: --tool")
    }
    guard pack.tools[tool] == nil else { return }
    let known = pack.tools.keys.map(\.description).sorted()
    let hint = tool.description.nearest(in: known).map { "did you mean '\($0)'?" }
    throw CommandError(
      "the policy knows no tool '\(tool)'; "
        + (hint ?? "there is: \(known.joined(separator: ", "))"))
  }

  /// Whoever asks twice would wait twice.
  private func checkIsNew(
    _ subjects: [WorkflowID: ApprovalSubject], in store: Store, at moment: Date
  ) throws(CommandError) {
    guard let digest = subjects.values.first?.draftDigest else { return }
    let cases = try DataFailure.translated { try store.requests.list(for: digest) }
    let same = cases.first { approval in
      !approval.state(at: moment).isFinal
        && subjects[approval.request.workflowID] == approval.request.subject
    }
    guard let same else { return }
    let id = same.request.id
    throw CommandError("request \(id) asks for this already; see: dryrun approvals show \(id)")
  }

  private func checkVerdict(
    _ evaluation: Evaluation, in pack: PolicyPack
  ) throws(CommandError) {
    switch evaluation.verdict {
    case .allow, .warn: throw CommandError("this draft needs no approval")
    case .block:
      throw CommandError(
        "this draft is blocked for \(evaluation.toolTitle ?? "the tool"), and nobody can approve it; "
          + "dryrun check says why")
    case .approval:
      let silent = evaluation.rulings.contains {
        $0.verdict == .approval && $0.cell?.workflow == nil
      }
      guard !silent, !evaluation.workflows.isEmpty else {
        let owner = pack.owner.map { "; ask \($0)" } ?? ""
        throw CommandError("the policy names nobody who could approve this\(owner)")
      }
    }
  }

  private func fields() throws(CommandError) -> [String: String] {
    var fields: [String: String] = [:]
    for entry in field {
      guard let equals = entry.firstIndex(of: "="), equals != entry.startIndex else {
        throw CommandError("--field takes name=value, not '\(entry)'")
      }
      fields[String(entry[..<equals])] = String(entry[entry.index(after: equals)...])
    }
    return fields
  }

  private func check(
    _ fields: [String: String], for id: WorkflowID, in pack: PolicyPack
  ) throws(CommandError) {
    let required = pack.workflows[id]?.requires ?? []
    let known = required.contains("reason") ? required : required + ["reason"]
    if let other = fields.keys.sorted().first(where: { !known.contains($0) }) {
      throw CommandError(
        "nobody asks for the field '\(other)'; there is: \(known.joined(separator: ", "))")
    }
    let missing = required.filter { (fields[$0] ?? "").allSatisfy(\.isWhitespace) }
    guard !missing.isEmpty else { return }
    let options = missing.map { "--field \($0)=…" }.joined(separator: " ")
    throw CommandError("\(pack.workflows[id]?.title ?? "") needs to know more: \(options)")
  }

  private func keptText(_ evaluation: Evaluation) -> String? {
    switch keep {
    case .nothing: nil
    case .text: evaluation.text.string
    case .redacted: (evaluation.rewrite?.text ?? evaluation.text).string
    }
  }

  private func show(
    _ kept: String?, _ evaluation: Evaluation, _ fields: [String: String], _ pack: PolicyPack
  ) throws {
    let tool = evaluation.toolTitle ?? evaluation.tool?.description ?? ""
    let workflows = evaluation.workflows.compactMap { pack.workflows[$0]?.title }
    let style = TerminalStyle.forStandardOutput
    var lines = [
      "Approval of this draft for \(tool) is asked of: \(workflows.joined(separator: ", "))"
    ]
    lines += fields.sorted { $0.key < $1.key }.map { "  \($0.key): \(Excerpt.visible($0.value))" }
    lines.append("Kept, for those who decide, until somebody deletes it (dryrun log forget):")
    if let kept {
      lines += ApprovalText.kept(kept).map { "  " + style.paint($0, .green) }
    } else {
      lines.append("  nothing of the text")
    }
    lines.append(
      "  the classes and rules, and a keyed digest of the text, which tells nobody what it says")
    try StandardOutput.shared.write(lines.joined(separator: "\n") + "\n")
  }

  private func request(
    _ id: WorkflowID, _ subject: ApprovalSubject, by signer: Signer, _ fields: [String: String],
    _ kept: String?, in pack: PolicyPack, at moment: Date
  ) throws(CommandError) -> ApprovalRequest {
    guard let workflow = pack.workflows[id] else {
      throw CommandError("the policy knows no workflow '\(id)'")
    }
    var request = ApprovalRequest(
      id: RequestName.make(), requester: signer.person.id, workflowID: id, workflow: workflow,
      hours: pack.workingHours, packAuthors: pack.authors, subject: subject, fields: fields,
      keptText: kept, asked: moment)
    request.signature = try signer.sign(request.canonicalBytes)
    return request
  }

  private func say(_ request: ApprovalRequest, _ roster: Roster) throws {
    let state = try DataFailure.translated { try ApprovalCase(request) }.state(at: request.asked)
    try StandardOutput.shared.write(
      "\nAsked: request \(request.id)\n\(ApprovalText.state(state, roster: roster, request))\n")
  }
}

/// Names of requests: short enough to be said on the telephone.
enum RequestName {
  static func make() -> RequestID {
    // No vowels, so no words; no letters that look like digits.
    let letters = Array("bcdfghjkmnpqrstvwxz23456789")
    var random = SystemRandomNumberGenerator()
    let name = (0..<8).map { _ in letters.randomElement(using: &random).map(String.init) ?? "" }
    return RequestID(name.joined())
  }
}
