import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import Storage

/// `dryrun dispute accept`, which makes a dispute a test of its rule.
struct DisputeAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Say that the finding is wrong: it becomes an example.",
    discussion: """
      The kept line is written beside the rule as an example that must not match. `pack test` \
      fails from then on until the rule leaves it alone.
      """)

  @Argument(help: "The dispute, or the start of its name.") var dispute: String
  @Option(help: "What the person is told.") var message = "This will no longer be found."
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var data: DataOptions

  func run() throws {
    let desk = DisputeDesk(try data.presentStore())
    let dispute = try desk.dispute(dispute)
    let pack = try PolicyLocation.find(policy.policy).path
    let file = try desk.accept(dispute, message: message, by: try Account.person()) {
      dispute throws(DeskError) in
      do throws(ExampleWriterError) {
        return try ExampleWriter(pack: pack)
          .add(dispute.keptText, because: dispute.reason, to: dispute.rule)
      } catch { throw DeskError(message: error.message) }
    }
    try StandardOutput.shared.write(
      "\(file): an example was added to '\(dispute.rule)'; see: dryrun pack test \(pack)\n")
  }
}

/// `dryrun dispute reject`, which says that a finding is right.
struct DisputeRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Say that the finding is right, with a reason for the person.")

  @Argument(help: "The dispute, or the start of its name.") var dispute: String
  @Option(help: "Why, for the person who disputed it.") var reason: String
  @OptionGroup var data: DataOptions

  func validate() throws { try Reason.check(reason) }

  func run() throws {
    let desk = DisputeDesk(try data.presentStore())
    let dispute = try desk.dispute(dispute)
    try desk.reject(dispute, reason: reason, by: try Account.person())
    try StandardOutput.shared.write("\(dispute.person) will read it with: dryrun dispute list\n")
  }
}
