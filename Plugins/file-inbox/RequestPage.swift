import PluginKit

/// The page about a request that an approver reads.
///
/// What people wrote stands in fenced blocks that it cannot end, without anything that a terminal would
/// obey.
struct RequestPage {
  private let submission: ApprovalSubmission
  private let place: String

  /// The page of a request in a folder.
  init(_ submission: ApprovalSubmission, in place: String) {
    self.submission = submission
    self.place = place
  }

  /// The page in Markdown.
  var text: String {
    ([head] + fields + [kept, answer]).joined(separator: "\n") + "\n"
  }

  private var head: String {
    let task = submission.task.map { "\n- Task: \(Markdown.inline($0))" } ?? ""
    let digest = submission.digest.map { "\n- Digest of the request: \(Markdown.inline($0))" } ?? ""
    return """
      # Request \(submission.id): \(Markdown.inline(submission.workflow))

      - Asked by: \(Markdown.inline(submission.requester))
      - Asked at: \(Markdown.inline(submission.asked))
      - Tool: \(Markdown.inline(submission.tool))\(task)
      - Why it needs approval: \(classes)
      - Policy: \(Markdown.inline(submission.pack))\(digest)

      """
  }

  private var classes: String {
    submission.classes.isEmpty
      ? "the policy asks for it"
      : "it holds " + submission.classes.map { Markdown.inline($0) }.joined(separator: ", ")
  }

  private var fields: [String] {
    submission.fields.sorted { $0.key < $1.key }.map { name, value in
      "## \(Markdown.inline(name))\n\n\(Markdown.block(value))\n"
    }
  }

  private var kept: String {
    guard let text = submission.text else {
      return "## The text\n\nNothing of it was kept for approvers.\n"
    }
    return "## The text, as far as it was kept for approvers\n\n\(Markdown.block(text))\n"
  }

  private var answer: String {
    guard submission.request != nil, let stages = submission.stages else {
      return """
        ## How to answer

        Where the requests are stored: `dryrun approvals show \(submission.id)`
        """
    }
    let rounds = stages.enumerated().map { round($0.offset + 1, $0.element) }
    return """
      ## How to answer

      With `dryrun` and the SSH key that the roster has of you. The program shows what you sign, and puts
      the decision beside this page. It counts by your signature; where it lies does not matter.

      \(rounds.joined(separator: "\n\n"))

      To refuse, write `reject` in place of `approve`, and add `--reason "…"`.

      \(withoutDryrun)
      """
  }

  private func round(_ number: Int, _ stage: ApprovalSubmission.Stage) -> String {
    let who = stage.approvers.map { Markdown.inline($0) }.joined(separator: " or ")
    let files = "--request \(Shell.quoted("\(place)/\(FileNames.request)"))"
    let commands = stage.approvers.map { approver in
      "    dryrun approvals approve \(files) --by YOUR-ID --stage \(number) "
        + "--as \(Shell.quoted(Markdown.plain(approver))) --to \(Shell.quoted(place))"
    }
    let needs = stage.needs == 1 ? "one person" : "\(stage.needs) people"
    return "Round \(number), \(Markdown.inline(stage.name)): \(needs) of \(who).\n\n"
      + commands.joined(separator: "\n")
  }

  private var withoutDryrun: String {
    """
    Without `dryrun`: sign these lines with `ssh-keygen -Y sign -n dryrun-approval -f YOUR-KEY`, each \
    ending in a line feed, and put a file `decision-YOUR-ID.json` here with the same facts and the \
    signature, as the plugin's README shows.

        dryrun approval action 1
        request: \(submission.id)
        digest: \(Markdown.plain(submission.digest ?? ""))
        action: approved
        stage: 1
        as: \(submission.stages?.first?.approvers.first.map { Markdown.plain($0) } ?? "")
        by: YOUR-ID
        at: 2026-01-31T09:30:00.000Z
    """
  }
}
