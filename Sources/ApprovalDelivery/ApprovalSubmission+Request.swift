import Approvals
import Detection
import Foundation
import PluginKit
import PolicyPacks

extension ApprovalSubmission {
  /// A request as another system gets it: what approvers may read of it, and nothing else of the text.
  ///
  /// - Throws: `ApprovalError` or `DecodingError`, if it cannot be written as JSON.
  init(_ request: ApprovalRequest) throws {
    let (subject, workflow) = (request.subject, request.workflow)
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    self.init(
      id: request.id.description, workflow: workflow.title,
      requester: request.requester.description, tool: subject.tool.description,
      task: subject.task?.description, pack: "\(subject.pack) \(subject.packVersion)",
      classes: subject.classes.map(\.description).sorted(), fields: request.fields,
      approvers: workflow.stages.first?.approvers.map(\.words) ?? [], text: request.keptText,
      asked: request.asked.formatted(style),
      stages: workflow.stages.map { stage in
        Stage(name: stage.name, approvers: stage.approvers.map(\.description), needs: stage.needs)
      },
      digest: request.digest,
      request: try JSON(text: String(decoding: try request.json, as: UTF8.self)))
  }
}
