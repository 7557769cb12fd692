import Crypto
import Detection
import Foundation
import PolicyPacks

extension ApprovalRequest {
  /// Identifies everything the request holds: SHA-256 over `canonicalBytes`, in hexadecimal.
  public var digest: String { SHA256.hash(data: canonicalBytes).hexadecimal }

  /// The request as a text in one form only, version 1.
  ///
  /// Everything is in it but where in a pack's files the workflow stood.
  public var canonicalBytes: [UInt8] {
    var text = CanonicalText("dryrun approval request 1")
    text.add("id", id)
    text.add("requester", requester)
    text.add("asked", asked.iso8601)
    subject.add(to: &text)
    text.add("workflow", workflowID)
    workflow.add(to: &text)
    hours.add(to: &text)
    text.add("pack-author", each: packAuthors)
    for (name, value) in fields.sorted(by: { CanonicalText.precedes($0.key, $1.key) }) {
      text.add("field", name)
      text.add("value", value)
    }
    text.add("kept-text", keptText)
    return text.bytes
  }
}

extension ApprovalSubject {
  fileprivate func add(to text: inout CanonicalText) {
    text.add("draft", draftDigest)
    text.add("tool", tool)
    text.add("task", task)
    text.add("class", each: classes)
    text.add("rule", each: rules)
    text.add("pack", pack)
    text.add("pack-version", packVersion)
    text.add("rules", rulesDigest)
  }

  /// Identifies what is asked for: SHA-256, in hexadecimal.
  var digest: String {
    var text = CanonicalText("dryrun approval subject 1")
    add(to: &text)
    return SHA256.hash(data: text.bytes).hexadecimal
  }
}

extension ApprovalWorkflow {
  fileprivate func add(to text: inout CanonicalText) {
    text.add("title", title)
    for stage in stages {
      text.add("stage", stage.name)
      text.add("approver", each: stage.approvers)
      text.add("needs", stage.needs)
      text.add("within", stage.within)
    }
    text.add("requester-may-approve", separation.requester)
    text.add("twice-may-approve", separation.twice)
    text.add("pack-author-may-approve", separation.packAuthor)
    text.add("requires", each: requires)
    text.add("grant-for", grant.lasts)
    text.add("grant-uses", grant.uses)
    for escalation in escalations {
      text.add("escalate-after", escalation.after)
      switch escalation.step {
      case .to(let group): text.add("escalate-to", group)
      case .reject: text.add("escalate-by", "rejecting")
      }
    }
    text.add("connector", connector?.description)
  }
}

extension WorkingHours {
  fileprivate func add(to text: inout CanonicalText) {
    text.add("timezone", timezone)
    for day in Weekday.allCases {
      for range in week.hours(on: day) {
        text.add("working-minutes", "\(day.name) \(range.lowerBound)-\(range.upperBound)")
      }
    }
    // As numbers: a day that came from somewhere else may be too far off to be written as a date.
    for day in holidays.map(\.number).sorted() { text.add("holiday", day) }
  }
}
