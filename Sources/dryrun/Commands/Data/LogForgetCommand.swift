import Approvals
import ArgumentParser
import Desks
import Detection
import Foundation
import PolicyPacks
import Storage

/// `dryrun log forget`, which deletes what is kept about somebody or something.
struct LogForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Delete what is kept of a request, a dispute or a person.",
    discussion: """
      The log still verifies, and says that something was deleted, but not what it was. Backups made \
      before still hold it.
      """)

  @Option(help: "A request.") var request: String?
  @Option(help: "A dispute, or the start of its name.") var dispute: String?
  @Option(help: "A person: what they asked, disputed and agreed to, and what was counted of them.")
  var person: String?
  @Flag(help: "Delete without asking again.") var yes = false
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard [request, dispute, person].compactMap({ $0 }).count == 1 else {
      throw ValidationError("name one of --request, --dispute and --person")
    }
  }

  func run() throws {
    let store = try data.presentStore()
    let subject = try subject(in: store)
    guard try Question.isAnsweredYes("Delete it? Nobody can bring it back.", yes) else {
      throw ExitStatus.findings
    }
    let report = try DataFailure.translated { try store.log.forget(subject, at: .now) }
    var words = "\(report.payloads.of("entry", "entries")) forgotten"
    if report.isInRoster { words += "; the roster still has the person" }
    if !report.isWiped { words += "; somebody reads the data now, so forget it again later" }
    try StandardOutput.shared.write(words + "\n")
  }

  private func subject(in store: Store) throws -> LogSubject {
    if let request { return .request(try ApprovalDesk(store).request(request).request.id) }
    if let dispute { return .dispute(try DisputeDesk(store).dispute(dispute).id) }
    return .person(PersonID(person ?? ""))
  }
}
