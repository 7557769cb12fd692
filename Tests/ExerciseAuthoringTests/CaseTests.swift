import Courses
import Detection
import Evaluation
import ExerciseAuthoring
import Foundation
import Testing

/// An exercise from a case.
@Suite("An exercise from a case")
struct CaseTests {
  private static let letter = """
    Please write a reply to this letter.

    On 12 May 2026 a pipe burst at 14 Alder Street, and I said so on 15 May 2026. My policy is HL-12345678-2, the claim
    CL-2026-104233. The repair cost 1,850.00 euros. Pay it to DE89 3704 0044 0532 0130 00, or write to
    jonas.feldmann@mail.example or call +44 20 7946 0958. The policy HL-12345678-2 runs since 2014. I was born on 7 April 1986.

    Jonas Feldmann

    """
  private static let hide = ["Jonas Feldmann", "14 Alder Street"]
  private static let real = [
    "HL-12345678-2", "CL-2026-104233", "DE89370400440532013000", "jonas.feldmann@mail.example",
    "Feldmann", "Alder",
    "1,850.00", "12 May 2026", "7 April 1986", "79460958",
  ]

  let office: Office
  init() throws { office = try Office() }

  @Test("holds no real value in any of its files, whatever it was drawn with", arguments: 1...8)
  func noRealValue(_ seed: Int) throws {
    let authored = try office.author(Self.letter, hide: Self.hide, seed: UInt64(seed))
    #expect(authored.files.count == 3)
    for file in authored.files {
      let bare = file.text.lowercased().filter {
        $0.isLetter || $0.isNumber || $0 == "\n" || $0 == ","
      }
      for value in Self.real {
        let key = value.lowercased().filter { $0.isLetter || $0.isNumber }
        #expect(!bare.contains(key), "\(value) in \(file.path)")
      }
    }
  }

  @Test("has lookalikes in each row that the same rule finds")
  func found() throws {
    let authored = try office.author(Self.letter, hide: Self.hide)
    #expect(authored.notFound.isEmpty)
    let table = try office.table(authored)
    #expect(table.rows.count == 200)
    for policy in table.cells("policy_number") {
      let rules = office.engine.detections(in: SensitiveText("policy \(policy)")).findings.map(
        \.rule)
      #expect(rules == ["policy-number"], "\(policy)")
    }
    #expect(
      table.cells("iban").allSatisfy { Validator.iban.isValid($0.utf8) && $0.hasPrefix("DE") })
    #expect(table.cells("claim").allSatisfy { $0.hasPrefix("CL-2026-") && $0.count == 14 })
    #expect(table.cells("email").allSatisfy { $0.contains("@example.") })
  }

  @Test("takes the same value for the same column, wherever it stands")
  func sameValue() throws {
    let authored = try office.author(Self.letter, hide: Self.hide)
    #expect(authored.exercise.components(separatedBy: "{case.policy_number}").count == 3)
    #expect(!authored.exercise.contains("policy_number_2"))
  }

  @Test("keeps a street a street, and a name a name")
  func hidden() throws {
    let authored = try office.author(Self.letter, hide: Self.hide)
    #expect(authored.exercise.contains("hides: ['{case.given} {case.family}', '{case.address}']"))
    let addresses = try office.table(authored).cells("address")
    #expect(addresses.allSatisfy { $0.hasSuffix(" Street") })
    #expect(!addresses.contains("14 Alder Street"))
  }

  @Test("keeps days in their order and away from the real ones")
  func days() throws {
    let table = try office.table(try office.author(Self.letter, hide: Self.hide))
    for (first, second) in zip(table.cells("day"), table.cells("day_2")) {
      #expect(first < second)
      #expect(second < "2026-05-12" && first > "2025-01-01")
    }
    #expect(table.cells("birth_date").allSatisfy { $0 < "1986-04-07" })
  }

  @Test("lists what stays as it is, once, without words that begin a sentence")
  func left() throws {
    let authored = try office.author(
      "Ask Marten Gray about HL-12345678-2 in Norwick. The Gray case is 4711 old.")
    #expect(authored.left == ["Ask", "Marten", "Gray", "Norwick", "4711"])
  }

  @Test("drafts what to keep, or takes what the trainer says")
  func keep() throws {
    let drafted = try office.author(Self.letter, hide: Self.hide)
    #expect(drafted.keep.count <= 5)
    #expect(drafted.keep.contains("{case.amount|money}"))
    #expect(!drafted.keep.contains("{case.claim}"), "a lookalike of an identifier is no task's")
    #expect(!drafted.keep.contains { $0.contains("birth") })
    let named = try office.author(Self.letter, hide: Self.hide) {
      $0.keep = ["a pipe burst", "12 May 2026"]
    }
    #expect(named.keep == ["a pipe burst", "{case.day|date}"])
  }

  @Test("writes days and amounts as the case does, in another language too")
  func german() throws {
    let authored = try office.author(
      "Am 03.05.2026 brach ein Rohr, Police HL-12345678-2, 1.850,00 Euro, gemeldet am 5. Mai 2026.")
    let table = try office.table(authored)
    #expect(table.cells("day").allSatisfy { $0.count == 10 && $0.split(separator: ".").count == 3 })
    #expect(table.cells("day_2").allSatisfy { $0.contains(". ") })
    #expect(
      table.cells("amount").allSatisfy { $0.dropFirst().first == "." && $0.suffix(3).first == "," })
  }

  @Test("leaves braces as they are")
  func braces() throws {
    let authored = try office.author("Policy HL-12345678-2: {claim.note} and {\"a\": 1}.\n")
    #expect(authored.exercise.contains("{case.brace}claim.note} and {\"a\": 1}"))
    #expect(try office.table(authored).cells("brace").allSatisfy { $0 == "{" })
  }

  @Test("finds the skill and the outcome that are about what was found")
  func fit() throws {
    let authored = try office.author(Self.letter, hide: Self.hide)
    #expect(authored.skill == "redaction" && authored.outcome == "summaries-without-customers")
  }

  @Test("of a prompt has a solution that passes and a wrong answer that does not")
  func prompt() throws {
    let authored = try office.author(Self.letter, hide: Self.hide) { $0.kind = .draftAPrompt }
    #expect(authored.exercise.contains("fails: [verdict, never]"))
    #expect(authored.exercise.contains("[POLICY_NUMBER_1]"))
  }
}
