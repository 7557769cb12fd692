import Approvals
import Courses
import Detection
import Foundation
import GRDB
import Grading
import Measurement
import PolicyPacks
import Practice

extension LeadReading {
  mutating func readDisputes() throws {
    let all = try DisputeQueries.list(by: nil, in: nil, limit: .max, in: database)
    facts.disputes = all.filter { $0.pack == pack }.map { dispute in
      LeadFacts.Dispute(
        rule: dispute.rule, state: dispute.state.leadState,
        opened: CalendarDay(dispute.opened, in: .gmt))
    }
  }

  mutating func readRequests() throws {
    let ids = try RequestQueries.ids(by: nil, before: nil, limit: .max, in: database)
    let cases = try ids.compactMap { try RequestQueries.approval($0, in: database) }
    facts.requests = cases.filter { $0.request.subject.pack == pack }
      .map { LeadFacts.Request($0, at: moment) }
  }

  /// Pairs of judgements by each rubric that somebody judged by, the present one of a course or an earlier one.
  mutating func readRatings() throws {
    let works = try CaseQueries.works(where: "a.pack = $1", [pack.description], in: database)
    var pairs: [String: (points: [(first: Int, second: Int)], people: [Int])] = [:]
    for work in works {
      for look in work.grading.looks {
        guard let digest = look.first.assessment.rubric, digest == look.second.assessment.rubric,
          let rubric = try MentoringQueries.rubric(digest, in: database)
        else { continue }
        pairs[digest, default: ([], [])].points.append(
          (rubric.points(of: look.first.assessment), rubric.points(of: look.second.assessment)))
        pairs[digest]?.people.append(number(of: work.attempt.person))
      }
    }
    facts.ratings = try pairs.sorted { $0.key < $1.key }.compactMap { digest, found in
      try MentoringQueries.rubric(digest, in: database).map {
        LeadFacts.Ratings(title: $0.title, pairs: found.points, people: found.people)
      }
    }
  }
}

extension Dispute.State {
  fileprivate var leadState: LeadFacts.Dispute.State {
    switch self {
    case .open: .waiting
    case .accepted: .accepted
    case .rejected: .rejected
    }
  }
}

extension LeadFacts.Request {
  /// What became of a request: what was decided first, as a grant that was used up was granted all the same.
  fileprivate init(_ approval: ApprovalCase, at moment: Date) {
    let asked = approval.request.asked
    let turns = approval.events.map(\.at).filter { $0 <= moment } + [moment]
    for turn in turns {
      switch approval.state(at: turn) {
      case .waiting: continue
      case .granted, .expired, .usedUp, .revoked:
        self.init(.granted, asked, decidedAt: turn)
      case .rejected(let rejection): self.init(.rejected, asked, decidedAt: rejection.at)
      case .withdrawn: self.init(.withdrawn, asked, decidedAt: nil)
      }
      return
    }
    self.init(.waiting, asked, decidedAt: nil)
  }

  private init(_ decision: Decision, _ asked: Date, decidedAt moment: Date?) {
    self.init(
      decision: decision, asked: CalendarDay(asked, in: .gmt),
      wait: moment.map { $0.timeIntervalSince(asked) })
  }
}

extension Rubric {
  /// The points of a judgement by this rubric.
  fileprivate func points(of assessment: Assessment) -> Int {
    let points = assessment.score * mostPoints
    return points.numerator / points.denominator
  }
}
