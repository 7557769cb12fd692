import Detection
import PolicyPacks

/// What changed about who must agree.
struct WorkflowChanges {
  let old: PolicyPack
  let new: PolicyPack

  func changes() -> [PackChange] {
    // By itself a workflow asks nothing of anybody: cells do, and are compared by themselves.
    NamedChanges<PackName.Workflow, ApprovalWorkflow>(
      kind: .workflow, origin: \.origin, added: .added, removed: .words
    ).changes(from: old.workflows, to: new.workflows, details)
  }

  private func details(
    _ old: ApprovalWorkflow, _ new: ApprovalWorkflow
  ) -> [PackChange.Detail] {
    var list = DetailList()
    compareStages(old.stages, new.stages, &list)
    compare("requester", old.separation.requester, new.separation.requester, &list)
    compare("twice", old.separation.twice, new.separation.twice, &list)
    compare("packAuthor", old.separation.packAuthor, new.separation.packAuthor, &list)
    list.compare("requires", old.requires, new.requires, moreIs: .stricter)
    list.compare("grant uses", old.grant.uses, new.grant.uses, moreIs: .looser)
    compareSpans("grant for", old.grant.lasts, new.grant.lasts, &list)
    list.compare("escalate", old.escalations, new.escalations, .unclear)
    list.compare("title", old.title, new.title, .words) { $0 }
    list.compare("connector", old.connector, new.connector, .unclear) {
      $0?.description ?? "none"
    }
    return list.details
  }

  private func compareStages(
    _ old: [ApprovalStage], _ new: [ApprovalStage], _ list: inout DetailList
  ) {
    if old.count != new.count {
      list.add(
        "stages: \(old.count) → \(new.count)", old.count < new.count ? .stricter : .looser)
    }
    for (index, (before, after)) in zip(old, new).enumerated() {
      let name = "stage \(index + 1)"
      list.compare("\(name) needs", before.needs, after.needs, moreIs: .stricter)
      list.compare(
        "\(name) approvers", before.approvers.map(\.description),
        after.approvers.map(\.description),
        moreIs: .looser)
      list.compare("\(name) within", before.within, after.within, .words) {
        $0?.description ?? "any time"
      }
      list.compare("\(name)", before.name, after.name, .words) { $0 }
    }
  }

  /// What one person may do twice.
  private func compare(_ name: String, _ old: Bool, _ new: Bool, _ list: inout DetailList) {
    list.compare("separation \(name)", old, new, new ? .looser : .stricter) { "\($0)" }
  }

  private func compareSpans(
    _ name: String, _ old: Span, _ new: Span, _ list: inout DetailList
  ) {
    let direction: ChangeDirection =
      old.unit != new.unit ? .unclear : old.count < new.count ? .looser : .stricter
    list.compare(name, old, new, direction, \.description)
  }
}
