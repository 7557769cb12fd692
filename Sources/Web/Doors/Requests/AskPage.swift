import Desks
import Detection
import Evaluation
import PolicyPacks

/// What somebody sees before they ask for approval: all that would be kept, and for whom.
struct AskPage {
  struct Workflow {
    var title: String
    var stages: [String]
  }
  struct Field {
    var name, label, value: String
    var isRequired, isMissing: Bool
  }
  struct Keep {
    var id, title: String
    /// What would be kept; `nil` for nothing.
    var text: String?
    var isChosen: Bool
  }

  var draft: DraftForm
  var tool: String
  var task: String?
  var classes: [String]
  var workflows: [Workflow]
  var fields: [Field]
  var keeps: [Keep]
  /// What has to be said first.
  var problem: String?

  init(_ asked: AskedApproval, _ reader: RequestReader, for person: PersonID, tells: Bool) {
    let proposal = asked.proposal
    (draft, tool, task) = (asked.draft, reader.tool(proposal.tool), proposal.task?.description)
    classes = AskPage.classes(proposal.evaluation, reader)
    workflows = proposal.workflows.map { workflow in
      let stages = reader.pack.workflows[workflow.id]?.stages ?? []
      return Workflow(
        title: reader.pack.title(of: workflow.id, language: reader.language.rawValue)
          ?? workflow.title,
        stages: stages.map { "\($0.name): \(reader.people($0.approvers, for: person))" })
    }
    let required = Set(proposal.workflows.flatMap(\.requires))
    fields = proposal.fieldNames.map { name in
      let value = asked.fields[name] ?? ""
      let isMissing = tells && required.contains(name) && value.allSatisfy(\.isWhitespace)
      return Field(
        name: name, label: reader.field(name), value: value, isRequired: required.contains(name),
        isMissing: isMissing)
    }
    keeps = ApprovalProposal.Keep.allCases.map {
      Keep(
        id: $0.rawValue, title: reader.say("requestsKeep-\($0.rawValue)"),
        text: proposal.keptText($0), isChosen: $0 == asked.keep)
    }
    let isIncomplete = fields.contains { $0.isMissing }
    problem = isIncomplete ? reader.say("requestsIncomplete") : nil
  }

  private static func classes(_ evaluation: Evaluation, _ reader: RequestReader) -> [String] {
    let found = evaluation.rulings.filter { $0.verdict == .approval }.map(\.finding.dataClass)
    return Set(found).sorted().map {
      reader.pack.title(of: $0, language: reader.language.rawValue) ?? $0.description
    }
  }
}
