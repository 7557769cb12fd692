import Detection
import Foundation
import GRDB
import Measurement
import PolicyPacks

extension LeadReading {
  /// Real use of those who agree now.
  mutating func readUse() throws {
    let people = try ConsentQueries.agreeing(in: database)
    facts.agreeing = people.count
    for person in people {
      for who in try key.pseudonyms(of: person, in: database) {
        for event in try EventQueries.list(of: who, in: database) { add(event, of: person) }
      }
    }
  }

  private mutating func add(_ event: UseEvent, of person: PersonID) {
    switch event {
    case .checkRun(let run) where run.pack == pack && run.sequence == 1:
      facts.episodes.append(
        LeadFacts.Episode(
          person: number(of: person), isClean: run.blocking == 0, rules: Set(run.ruleHits.keys),
          day: run.day,
          daysSincePractice: firstPractice[person].map { run.day.number - $0.number }))
    case .checkClosed(let closed) where closed.pack == pack:
      facts.endings.append(
        LeadFacts.Ending(
          person: number(of: person), outcome: closed.outcome, against: Set(closed.against ?? []),
          day: closed.day))
    case .checkRun, .checkClosed, .consentChanged: break
    }
  }
}
