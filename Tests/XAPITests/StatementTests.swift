import Foundation
import PluginKit
import Testing

@testable import XAPI

@Suite("Statements")
struct StatementTests {
  static let run: JSON = [
    "id": "0b5e", "kind": "check.run", "who": "p_3f9c", "tool": "office-assistant",
    "pack": "harbourline", "rulesDigest": "aa11", "ruleHits": ["email": 2], "blocking": 1,
    "sequence": 1, "day": "2026-03-02",
  ]

  private func statement(_ event: JSON) throws -> JSON {
    try StatementMaker(base: "https://practice.example.org").statements(of: event).get()[0]
  }

  @Test("a check is told as xAPI has it: a pseudonym, a verb, a tool, a result, a day")
  func check() throws {
    let statement = try statement(Self.run)
    #expect(
      statement == [
        "id": .string(StatementID.of("0b5e")),
        "actor": [
          "objectType": "Agent",
          "account": ["homePage": "https://practice.example.org", "name": "p_3f9c"],
        ],
        "verb": [
          "id": "https://practice.example.org/xapi/verbs/checked", "display": ["en": "checked"],
        ],
        "object": [
          "objectType": "Activity",
          "id": "https://practice.example.org/xapi/tools/office-assistant",
          "definition": [
            "type": "https://practice.example.org/xapi/activity-types/tool",
            "name": ["en": "office-assistant"],
          ],
        ],
        "result": [
          "success": false,
          "extensions": [
            "https://practice.example.org/xapi/ext/rule-hits": ["email": 2],
            "https://practice.example.org/xapi/ext/blocking": 1,
            "https://practice.example.org/xapi/ext/sequence": 1,
          ],
        ],
        "context": [
          "platform": "dryrun",
          "contextActivities": [
            "category": [
              ["objectType": "Activity", "id": "https://practice.example.org/xapi/profile/v1"]
            ],
            "grouping": [
              [
                "objectType": "Activity",
                "id": "https://practice.example.org/xapi/packs/harbourline",
              ]
            ],
          ],
          "extensions": [
            "https://practice.example.org/xapi/ext/pack": "harbourline",
            "https://practice.example.org/xapi/ext/rules-digest": "aa11",
          ],
        ],
        "timestamp": "2026-03-02T00:00:00Z",
      ])
  }

  @Test("the end of a draft is told with its outcome")
  func closed() throws {
    guard case .object(var event) = Self.run else { return }
    event["kind"] = "check.closed"
    event["outcome"] = "fixed-then-sent"
    let statement = try statement(.object(event))
    #expect(statement["verb"]?["id"] == "https://practice.example.org/xapi/verbs/closed")
    #expect(
      statement["result"]?["extensions"]
        == ["https://practice.example.org/xapi/ext/outcome": "fixed-then-sent"])
  }

  @Test("names that are no part of an address are written as one")
  func names() throws {
    guard case .object(var event) = Self.run else { return }
    event["tool"] = "a/b ü?#"
    let object = try statement(.object(event))["object"]
    #expect(object?["id"] == "https://practice.example.org/xapi/tools/a%2Fb%20%C3%BC%3F%23")
  }

  @Test("nothing is in a statement that the event does not say in one of its known fields")
  func noMore() throws {
    guard case .object(var event) = Self.run else { return }
    event["text"] = "a secret"
    event["name"] = "Rita"
    #expect(!(try statement(.object(event))).text.contains("secret"))
    #expect(try statement(.object(event)) == statement(Self.run))
  }

  @Test(
    "an event that does not say who did what when is no statement",
    arguments: [
      "id", "kind", "who", "tool", "day",
    ])
  func incomplete(_ key: String) throws {
    guard case .object(var event) = Self.run else { return }
    event[key] = nil
    #expect(throws: NoStatement.self) { try statement(.object(event)) }
    event[key] = 3
    #expect(throws: NoStatement.self) { try statement(.object(event)) }
  }

  @Test("UUIDs of version 5 are those of RFC 9562, and the same each time")
  func uuids() throws {
    // Appendix A.4: the name space of DNS, and www.example.com.
    let dns: [UInt8] = [
      0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
      0xc8,
    ]
    #expect(
      StatementID.uuid(dns, "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    #expect(StatementID.of("e-1") == StatementID.of("e-1"))
    #expect(StatementID.of("e-1") != StatementID.of("e-2"))
  }
}
