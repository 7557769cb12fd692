import Detection
import Diagnostics
import Measurement
import PolicyPacks

/// A lead's report as JSON; where a figure may not be told, the reason stands instead of it.
enum LeadJSON {
  static func render(_ report: LeadReport) -> String { JSONText.encode(Answer(report)) }

  private struct Answer: Encodable {
    var pack, asOf: String
    var weeks: Int
    var practice: Practice
    var use: Use
    var disputes: [Dispute]
    var approvals: Approvals
    var agreement: [Agreement]
    var items: Items
    var missing: [String]

    init(_ report: LeadReport) {
      (pack, asOf, weeks) = (report.pack.description, report.today.description, report.weeks)
      (practice, use) = (Practice(report.practice), Use(report.use))
      disputes = report.disputes.map(Dispute.init)
      approvals = Approvals(report.approvals)
      agreement = report.agreement.map(Agreement.init)
      items = Items(report.items)
      missing = report.missing.map(\.rawValue)
    }
  }

  /// A share with what it rests on, or why it is hidden.
  private struct Share: Encodable {
    var count, cases, people: Int?
    var share, low, high: Double?
    var hidden: Reason?

    init(_ floored: Floored<CountedShare>) {
      if let value = floored.value, let basis = floored.basis {
        (count, cases, people) = (value.count, value.cases, basis.people)
        (share, low) = (value.wilson.share, value.wilson.interval.lowerBound)
        high = value.wilson.interval.upperBound
      }
      hidden = floored.hidden.map(Reason.init)
    }
  }

  private struct Reason: Encodable {
    var why: String
    var people, cases: Int?

    init(_ hidden: Hidden) {
      switch hidden {
      case .tooFewPeople(let count): (why, people) = ("too-few-people", count)
      case .tooFewCases(let count): (why, cases) = ("too-few-cases", count)
      case .tellsOfOthers: why = "tells-of-others"
      }
    }
  }

  private struct Block: Encodable {
    var first, last: String
    var share: Share

    init(_ block: BlockShare) {
      (first, last) = (block.block.first.description, block.block.last.description)
      share = Share(block.share)
    }
  }

  private struct Practice: Encodable {
    var firstTry, retention: Share
    var blocks: [Block]
    var skills, outcomes: [String: Share]
    var judgedByPeople: Int

    init(_ report: PracticeReport) {
      (firstTry, retention) = (Share(report.firstTry), Share(report.retention))
      blocks = report.blocks.map(Block.init)
      skills = Practice.topics(report.bySkill)
      outcomes = Practice.topics(report.byOutcome)
      judgedByPeople = report.judgedByPeople
    }

    private static func topics(_ shares: [TopicShare]) -> [String: Share] {
      Dictionary(shares.map { ($0.topic.id, Share($0.share)) }) { first, _ in first }
    }
  }

  private struct Use: Encodable {
    var agreeing: Int
    var clean: Share
    var blocks: [Block]
    var phases: [String: Share]
    var rules, endings, overrides: [String: Int]?

    init(_ report: UseReport) {
      (agreeing, clean) = (report.agreeing, Share(report.clean))
      blocks = report.blocks.map(Block.init)
      phases = Dictionary(report.phases.map { ($0.phase.rawValue, Share($0.clean)) }) { one, _ in
        one
      }
      (rules, overrides) = (Use.byRule(report.rules), Use.byRule(report.overrides))
      endings = report.endings.value.map { endings in
        Dictionary(endings.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
      }
    }

    private static func byRule(_ counts: Floored<[UseReport.RuleCount]>) -> [String: Int]? {
      counts.value.map { counts in
        Dictionary(counts.map { ($0.rule.description, $0.share.count) }) { first, _ in first }
      }
    }
  }

  private struct Dispute: Encodable {
    var rule: String
    var opened, accepted, rejected, waiting: Int

    init(_ count: DisputeCount) {
      (rule, opened, waiting) = (count.rule.description, count.opened, count.waiting)
      (accepted, rejected) = (count.accepted, count.rejected)
    }
  }

  private struct Approvals: Encodable {
    var asked, granted, rejected, waiting, decided: Int
    var medianSeconds, ninetiethSeconds: Double?

    init(_ report: ApprovalReport) {
      (asked, granted, rejected) = (report.asked, report.granted, report.rejected)
      (waiting, decided) = (report.waiting, report.decided)
      (medianSeconds, ninetiethSeconds) = (report.waits?.median, report.waits?.ninth)
    }
  }

  private struct Agreement: Encodable {
    var title: [String: String]
    var pairs: Int
    var says: String?
    var hidden: Reason?

    init(_ agreement: GraderAgreement) {
      (title, pairs) = (agreement.title, agreement.pairs)
      says = agreement.readiness.value?.description
      hidden = agreement.readiness.hidden.map(Reason.init)
    }
  }

  private struct Items: Encodable {
    var judged, tooFew: Int
    var flagged: [String: [String]]

    init(_ items: FlaggedItems) {
      (judged, tooFew) = (items.judged, items.tooFew)
      flagged = Dictionary(items.flagged.map { ($0.id, $0.flags.map(\.rawValue)) }) { one, _ in one
      }
    }
  }
}
