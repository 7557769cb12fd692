import Crypto
import Detection
import Foundation
import Measurement
import PolicyPacks
import Testing

@Suite("Events of use")
struct UseEventTests {
  private static let who = Pseudonym(
    of: "anna", in: Quarter(of: CalendarDay(number: 20_514)), key: SymmetricKey(data: Data(0..<32)))
  private static let rules = String(repeating: "a", count: 64)

  private static let run = UseEvent.checkRun(
    CheckRun(
      who: who, tool: "assistant", pack: "team", rulesDigest: rules,
      ruleHits: ["email": 2, "iban": 1], blocking: 1, draftID: DraftID("d1"), sequence: 2,
      day: CalendarDay(number: 20_514)))
  private static let closed = UseEvent.checkClosed(
    CheckClosed(
      who: who, tool: "assistant", pack: "team", rulesDigest: rules, draftID: nil,
      outcome: .fixedThenSent, day: CalendarDay(number: 20_514)))
  private static let consent = UseEvent.consentChanged(
    ConsentChanged(isOn: true, day: CalendarDay(number: 20_514)))

  @Test("an event comes back from JSON as it was", arguments: [run, closed, consent])
  func roundTrip(event: UseEvent) throws {
    let data = try JSONEncoder().encode(event)
    #expect(try JSONDecoder().decode(UseEvent.self, from: data) == event)
  }

  @Test("as JSON it is one flat object with these fields and no others")
  func fields() throws {
    func fields(_ event: UseEvent) throws -> [String] {
      let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(event))
      return try #require(object as? [String: Any]).keys.sorted()
    }
    #expect(
      try fields(Self.run) == [
        "blocking", "day", "draftID", "kind", "pack", "ruleHits", "rulesDigest", "sequence", "tool",
        "who",
      ])
    #expect(
      try fields(Self.closed) == ["day", "kind", "outcome", "pack", "rulesDigest", "tool", "who"])
    #expect(try fields(Self.consent) == ["day", "isOn", "kind"])
  }

  @Test("rules and outcomes are written as people write them")
  func words() throws {
    let text = String(decoding: try JSONEncoder().encode([Self.run, Self.closed]), as: UTF8.self)
    #expect(text.contains(#""ruleHits":{"#) && text.contains(#""email":2"#))
    #expect(text.contains(#""kind":"check.run""#) && text.contains(#""outcome":"fixed-then-sent""#))
  }

  @Test("an unknown kind is an error")
  func unknown() {
    let data = Data(#"{"kind": "keystroke", "day": 20514}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(UseEvent.self, from: data) }
  }

  @Test("a draft can be taken out of an event, and the rest stays")
  func dropping() {
    var event = Self.run
    event.draftID = nil
    #expect(event.draftID == nil && event.who == Self.who && event.kind == .checkRun)
    event.draftID = DraftID("d1")
    #expect(event == Self.run)
    var consent = Self.consent
    consent.draftID = DraftID("d1")
    #expect(consent == Self.consent)
  }

  @Test("drafts are drawn at random")
  func random() {
    let drafts = Set((0..<1000).map { _ in DraftID().description })
    #expect(drafts.count == 1000 && drafts.allSatisfy { $0.count == 32 })
  }
}
