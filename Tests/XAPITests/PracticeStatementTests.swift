import PluginKit
import Testing

@testable import XAPI

@Suite("Statements about practice")
struct PracticeStatementTests {
  private static let base = "https://practice.example.org"

  static let answer: JSON = [
    "id": "a1", "kind": "practice.attempted", "who": "p_3f9c", "pack": "harbourline",
    "course": "claims", "item": "judge-letter", "version": 3, "rulesDigest": "aa11",
    "phase": "probe-6w", "attempt": 1, "answer": 1, "registration": "77aa", "grader": "0.5.0",
    "seedHash": "9e10", "checks": ["errors": false], "points": 1, "maxPoints": 2, "passed": false,
    "detection": ["hits": 2, "misses": 1, "falseAlarms": 0, "correctRejections": 3],
    "confidence": 0.8, "hintMax": 1, "timeBucket": "<5min", "day": "2026-03-06",
  ]

  static let grade: JSON = [
    "id": "g1", "kind": "practice.graded", "who": "p_3f9c", "pack": "harbourline",
    "course": "claims", "item": "judge-letter", "version": 3, "rulesDigest": "aa11",
    "phase": "practice", "attempt": 1, "answer": 1, "registration": "77aa", "answers": "a1",
    "gradeSource": "person", "by": "m_71ab", "points": 4, "maxPoints": 5, "passed": true,
    "rubricHash": "cc", "levels": ["framing": 2], "reason": "rubric-misapplied",
    "day": "2026-03-07",
  ]

  private func statements(_ event: JSON) throws -> [JSON] {
    try StatementMaker(base: Self.base).statements(of: event).get()
  }

  private func without(_ event: JSON, _ key: String, _ value: JSON? = nil) -> JSON {
    guard case .object(var members) = event else { return event }
    members[key] = value
    return .object(members)
  }

  @Test("an answer is answered: score, success and counts, in which attempt, and no response")
  func answered() throws {
    let all = try statements(Self.answer)
    #expect(
      all == [
        [
          "id": .string(StatementID.of("a1")),
          "actor": [
            "objectType": "Agent",
            "account": ["homePage": .string(Self.base), "name": "p_3f9c"],
          ],
          "verb": [
            "id": "http://adlnet.gov/expapi/verbs/answered", "display": ["en": "answered"],
          ],
          "object": [
            "objectType": "Activity",
            "id": .string("\(Self.base)/xapi/items/harbourline/claims/judge-letter/v3"),
            "definition": [
              "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
              "interactionType": "other", "name": ["en": "judge-letter"],
            ],
          ],
          "result": [
            "success": false, "score": ["scaled": .number(0.5), "raw": 1, "min": 0, "max": 2],
            "extensions": .object([
              "\(Self.base)/xapi/ext/checks": ["errors": false],
              "\(Self.base)/xapi/ext/confidence": .number(0.8),
              "\(Self.base)/xapi/ext/attempt": 1, "\(Self.base)/xapi/ext/answer": 1,
              "\(Self.base)/xapi/ext/hints": 1, "\(Self.base)/xapi/ext/time": "<5min",
              "\(Self.base)/xapi/ext/sdt": [
                "hit": 2, "miss": 1, "falseAlarm": 0, "correctRejection": 3,
              ],
            ]),
          ],
          "context": [
            "registration": .string(StatementID.of("registration/77aa")), "platform": "dryrun",
            "contextActivities": [
              "category": [
                ["objectType": "Activity", "id": .string("\(Self.base)/xapi/profile/v1")]
              ],
              "grouping": [
                ["objectType": "Activity", "id": .string("\(Self.base)/xapi/packs/harbourline")]
              ],
            ],
            "extensions": .object([
              "\(Self.base)/xapi/ext/pack": "harbourline",
              "\(Self.base)/xapi/ext/rules-digest": "aa11",
              "\(Self.base)/xapi/ext/phase": "probe-6w", "\(Self.base)/xapi/ext/engine": "0.5.0",
              "\(Self.base)/xapi/ext/variant": "9e10",
            ]),
          ],
          "timestamp": "2026-03-06T00:00:00Z",
        ]
      ])
    #expect(all[0]["result"]?["response"] == nil)
  }

  @Test("a person's grade is scored, refers to the answer, and names the grader by a pseudonym")
  func scored() throws {
    let all = try statements(Self.grade)
    #expect(all.count == 1)
    #expect(all[0]["verb"]?["id"] == "http://adlnet.gov/expapi/verbs/scored")
    #expect(
      all[0]["context"]?["statement"]
        == ["objectType": "StatementRef", "id": .string(StatementID.of("a1"))])
    #expect(
      all[0]["context"]?["instructor"] == [
        "objectType": "Agent", "account": ["homePage": .string(Self.base), "name": "m_71ab"],
      ])
    #expect(all[0]["object"] == (try statements(Self.answer))[0]["object"])
    #expect(all[0]["result"]?["success"] == true)
    let extensions = all[0]["result"]?["extensions"]
    #expect(extensions?["\(Self.base)/xapi/ext/grade-source"] == "person")
    #expect(extensions?["\(Self.base)/xapi/ext/override-reason"] == "rubric-misapplied")
    #expect(extensions?["\(Self.base)/xapi/ext/levels"] == ["framing": 2])
  }

  @Test("a grade in another one's place voids that one first, under an id of its own")
  func voided() throws {
    let all = try statements(without(Self.grade, "replaces", "g0"))
    #expect(all.count == 2)
    #expect(
      all[0] == [
        "id": .string(StatementID.of("g1/voids")),
        "actor": [
          "objectType": "Agent", "account": ["homePage": .string(Self.base), "name": "m_71ab"],
        ],
        "verb": ["id": "http://adlnet.gov/expapi/verbs/voided", "display": ["en": "voided"]],
        "object": ["objectType": "StatementRef", "id": .string(StatementID.of("g0"))],
        "timestamp": "2026-03-07T00:00:00Z",
      ])
    #expect(all[1] == (try statements(Self.grade))[0])
  }

  @Test("an answer that a mentor has to read says nothing of success")
  func undecided() throws {
    #expect(
      try statements(without(Self.answer, "passed"))[0]["result"]?["success"] == nil)
  }

  @Test("nothing is in a statement that the event does not say in one of its known fields")
  func noMore() throws {
    let more = without(Self.answer, "response", "a secret")
    #expect(try statements(more) == statements(Self.answer))
  }

  @Test(
    "an event that does not say what was answered, and how well, is no statement",
    arguments: [
      "who", "day", "pack", "course", "item", "version", "points", "maxPoints", "registration",
    ])
  func incomplete(_ key: String) {
    #expect(throws: NoStatement.self) { try statements(without(Self.answer, key)) }
    #expect(throws: NoStatement.self) { try statements(without(Self.grade, key)) }
  }

  @Test(
    "a score that cannot be is no statement",
    arguments: [(3, 2), (-1, 2), (0, 0)] as [(Int, Int)])
  func score(_ points: Int, _ most: Int) {
    let event = without(without(Self.answer, "points", .int(points)), "maxPoints", .int(most))
    #expect(throws: NoStatement.self) { try statements(event) }
  }
}
