import ArgumentParser

/// `dryrun approvals`: ask for approval, and give it.
struct ApprovalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approvals", abstract: "Ask for approval of a draft, and give it.",
    discussion: """
      dryrun approvals ask draft.txt --tool office-assistant --field reason="board meeting"
      dryrun approvals list
      dryrun approvals approve REQUEST
      dryrun approvals sync                    with whatever the policy brings requests by

      Asking and deciding are signed with an SSH key of the roster: see dryrun roster.
      """,
    subcommands: [
      AskCommand.self, ApprovalListCommand.self, ApprovalShowCommand.self, ApproveCommand.self,
      RejectCommand.self, WithdrawCommand.self, RevokeCommand.self, SyncCommand.self,
    ])
}
