import Desks
import Evaluation
import HTTPTypes
import PolicyPacks

/// What somebody asks approval of, with what they said so far.
struct AskedApproval {
  let draft: DraftForm
  let proposal: ApprovalProposal
  /// What approvers need to know, by field.
  let fields: [String: String]
  let keep: ApprovalProposal.Keep

  /// - Throws: `Problem` in the person's language if there is nothing to ask, or nobody to be asked.
  init(
    _ form: FormFields, _ checked: DraftReader.Checked, _ phrases: Phrasebook
  ) throws {
    draft = checked.form
    keep = form["keep"].flatMap { ApprovalProposal.Keep(rawValue: $0) } ?? .redacted
    do throws(DeskError) {
      proposal = try ApprovalProposal(
        of: checked.evaluation, task: draft.chosenTask, by: checked.engine)
    } catch {
      throw AskedApproval.problem(error, checked, phrases)
    }
    let pairs = proposal.fieldNames.compactMap { name in
      form.line("field-\(name)").map { (name, $0) }
    }
    fields = Dictionary(pairs) { first, _ in first }
  }

  /// Why there is nothing to ask, in the person's language.
  private static func problem(
    _ error: DeskError, _ checked: DraftReader.Checked, _ phrases: Phrasebook
  ) -> any Error {
    let isBlocked = checked.evaluation.verdict == .block
    let key: String? =
      switch error.code {
      case .notNeeded: "requestsNotNeeded"
      case .refused: isBlocked ? "requestsBlocked" : "requestsNobodyMay"
      default: nil
      }
    guard let key else { return error }
    return Problem(.unprocessableContent, .said(phrases.say(key, in: checked.language)))
  }
}
