import Courses
import Detection
import Evaluation
import ExerciseAuthoring
import Foundation
import PolicyPacks
import Testing

/// What of a case may be somebody's.
@Suite("What of a case may be somebody's")
struct CasePrivacyTests {
  let office: Office
  init() throws { office = try Office() }

  private func problem(
    _ text: String, hide: [String] = [], _ change: (inout CaseRequest) -> Void = { _ in }
  ) -> AuthoringError? {
    do throws(AuthoringError) {
      _ = try office.author(text, hide: hide, change)
      return nil
    } catch { return error }
  }

  @Test(
    "an amount is one, however its thousands are grouped",
    arguments: [
      "EUR 2 300", "1 850 euros", "7 500,50", "12’500.00", "2\u{A0}300 €", "CHF 2\u{202F}300.00",
      "2\u{202F}300,00", "1, 850.00", "EUR 1850.5", "3 450 000 Euro",
    ])
  func amounts(_ amount: String) throws {
    let authored = try office.author("The repair for HL-12345678-2 cost \(amount) in all.")
    #expect(authored.replaced.contains { $0.what == "amount" && $0.count == 1 }, "\(amount)")
    let digits = amount.filter(\.isNumber)
    #expect(!authored.exercise.filter { $0.isNumber || $0 == "\n" }.contains(digits))
    #expect(authored.left.isEmpty || !authored.left.contains { $0.contains(where: \.isNumber) })
  }

  @Test("an amount is replaced in another spelling too, by the same gap")
  func spelling() throws {
    let authored = try office.author(
      "HL-12345678-2 was paid EUR 2 300. Of the 2300, or 2,300.00, nothing came.")
    #expect(authored.exercise.components(separatedBy: "{case.amount}").count >= 4)
    #expect(!authored.exercise.contains("2300") && !authored.exercise.contains("2,300"))
  }

  @Test("nothing that names somebody is drafted as what to keep")
  func keep() throws {
    let authored = try office.author(
      """
      Herr Petersen und Ali Demir haben die Rechnung für HL-12345678-2 im Garten gesehen, sagt Mme Roux.
      Konto 123456789012, Rechner 10.20.30.40, Server nas.intern.example, Schaden CL-2026-104233.
      """)
    #expect(Set(authored.keep) == ["Rechnung", "Garten"], "\(authored.keep)")
    let english = try office.author(
      "See if Norwick has the policy HL-12345678-2 of Petersen there.")
    #expect(Set(english.keep) == ["policy", "there"], "\(english.keep)")
  }

  @Test("whatever may tell something and stays is listed")
  func left() throws {
    let authored = try office.author(
      """
      HL-12345678-2: write to jonas.feldmann@mail.example. The feldmann file says 7 rooms, so ask Mrs von
      and @anna_k. Born in April 1985, seen on 12. Mai and May 12. The key is abcDefGhiJklMno.
      """)
    for word in ["feldmann", "7", "von", "@anna", "April 1985", "12. Mai", "May 12"] {
      #expect(authored.left.contains(word), "\(word) in \(authored.left)")
    }
    #expect(authored.left.contains { $0.hasPrefix("abcDefGhiJklMno") })
    #expect(!authored.left.contains("file"))
  }

  @Test("a name that is hidden is so with an s behind it, as the same person")
  func genitive() throws {
    let authored = try office.author(
      "HL-12345678-2: Schmidt wrote. Schmidts and Schmidt's and Schmidt’s letter came.",
      hide: ["Schmidt"])
    #expect(!authored.files.contains { $0.text.contains("Schmidt") })
    #expect(authored.exercise.contains("{case.family}s and {case.family}'s and {case.family}’s"))
  }

  @Test("a refusal names line, column and the word that holds it")
  func place() {
    let error = problem("HL-12345678-2 is\nof the Bergersche house.", hide: ["Bergers"])
    #expect(error == nil || error?.message.contains("does not stand") == true)
    let other = problem("HL-12345678-2 of Berger,\nof the Bergersche house.", hide: ["Berger"])
    #expect(
      other?.message.hasPrefix("line 2, column 8: «Bergersche»") == true, "\(other?.message ?? "")")
  }

  @Test("addresses of machines become those that are set aside for examples")
  func addresses() throws {
    let pack = try #require(
      PackLoader().load(at: Office.root + "/policies/harbourline").pack)
    let rules = pack.detectors.map(\.detector.id.description).filter { $0.contains("ip") }
    let authored = try office.author(
      "HL-12345678-2 was read from 8.8.4.4 and 2a00:1450:4001:82a::200e.", hide: ["8.8.4.4"])
    #expect(!authored.files.contains { $0.text.contains("8.8.4.4") }, "\(rules)")
    let table = try office.table(authored)
    let cells = table.rows.flatMap { $0 }.filter { cell in
      let parts = cell.split(separator: ".")
      return parts.count == 4 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
    let set = ["192.0.2.", "198.51.100.", "203.0.113."]
    #expect(cells.allSatisfy { cell in set.contains { cell.hasPrefix($0) } })
  }

  @Test("what is hidden is not kept at once")
  func both() {
    let text = "HL-12345678-2 of Jonas Feldmann in a house"
    #expect(
      problem(text, hide: ["Feldmann"]) { $0.keep = ["a house", "Jonas Feldmann"] }
        == .hiddenAndKept(hide: 1, keep: 2))
  }
}
