import Crypto
import Foundation
import Measurement
import PolicyPacks
import Testing

@Suite("Pseudonyms")
struct PseudonymTests {
  private let key = SymmetricKey(data: Data(0..<32))
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test("a pseudonym is the HMAC that other tools compute")
  func vector() throws {
    // printf 'pseudonym-v1|2026-Q1|anna' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f
    let who = Pseudonym(of: "anna", in: Quarter(of: try day("2026-03-02")), key: key)
    #expect(who.description == "p_54c56a2a0e7eadc6d14517a6142e45bb")
  }

  @Test("it changes with the quarter, the person and the key, and with nothing else")
  func change() throws {
    let quarter = Quarter(of: try day("2026-01-01"))
    let who = Pseudonym(of: "anna", in: quarter, key: key)
    #expect(Pseudonym(of: "anna", in: Quarter(of: try day("2026-03-31")), key: key) == who)
    #expect(Pseudonym(of: "anna", in: quarter.next, key: key) != who)
    #expect(Pseudonym(of: "Anna", in: quarter, key: key) != who)
    #expect(Pseudonym(of: "anna", in: quarter, key: SymmetricKey(size: .bits256)) != who)
  }

  @Test(
    "quarters begin on the first of January, April, July and October, in UTC",
    arguments: [
      ("2025-12-31", "2025-Q4"), ("2026-01-01", "2026-Q1"), ("2026-03-31", "2026-Q1"),
      ("2026-04-01", "2026-Q2"), ("2026-07-01", "2026-Q3"), ("2026-10-01", "2026-Q4"),
    ])
  func quarters(text: String, quarter: String) throws {
    #expect(Quarter(of: try day(text)).description == quarter)
  }

  @Test("a moment belongs to the quarter that it is in UTC, wherever the clock stands")
  func moments() throws {
    let midnight = try day("2026-04-01").noon(in: .gmt) - 43_200
    #expect(Quarter(of: midnight).description == "2026-Q2")
    #expect(Quarter(of: midnight - 0.001).description == "2026-Q1")
  }

  @Test("after the fourth quarter comes the first of the next year")
  func next() throws {
    let quarters = sequence(first: Quarter(of: try day("2025-09-01"))) { $0.next }.prefix(3)
    #expect(quarters.map(\.description) == ["2025-Q3", "2025-Q4", "2026-Q1"])
    #expect(Array(quarters) == quarters.sorted())
  }
}
