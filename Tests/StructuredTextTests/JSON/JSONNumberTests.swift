import StructuredText
import TestSupport
import Testing

@Suite("numbers")
struct JSONNumberTests {
  private func number(_ text: String) throws -> JSONNumber { try #require(JSONNumber(text)) }

  @Test(
    "only what JSON allows is a number",
    arguments: ["", "-", "01", "+1", ".5", "5.", "1e", "0x1", "1 ", "١"])
  func malformed(text: String) { #expect(JSONNumber(text) == nil) }

  @Test(
    "numbers are equal by value",
    arguments: [
      ("1", "1.0"), ("100", "1e2"), ("0", "-0.0e5"), ("0.1", "1E-1"), ("-2.50", "-25e-1"),
      ("1e999999999", "10e999999998"), ("12345678901234567890123.0", "12345678901234567890123"),
    ])
  func equal(left: String, right: String) throws {
    let (left, right) = (try number(left), try number(right))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
  }

  @Test("numbers are in order")
  func order() throws {
    let texts = [
      "-1e999999999", "-100", "-2.5", "-2", "-1e-999999999", "0", "1e-999999999", "0.1", "0.10001",
      "0.2", "1", "9.99", "10", "9007199254740992", "9007199254740993", "1e999999999",
    ]
    let numbers = try texts.map(number)
    #expect(numbers.sorted() == numbers)
    for (left, right) in zip(numbers, numbers.dropFirst()) { #expect(left < right) }
  }

  @Test("integers are told by value, not by how they are written")
  func integers() throws {
    for text in ["1", "1.0", "1e5", "0.0", "-3", "1.5e1", "1e999999999"] {
      #expect(try number(text).isInteger)
    }
    for text in ["0.5", "1e-1", "1.0000000000000000000000001"] {
      #expect(try !number(text).isInteger)
    }
    #expect(try number("9223372036854775807").int == .max)
    #expect(try number("9223372036854775808").int == nil)
    #expect(try number("-9223372036854775807").int == -.max)
    #expect(try number("-9223372036854775808").int == .min)
    #expect(try number("1e999999999").int == nil)
    #expect(try number("12e1").int == 120)
  }

  @Test(
    "multiples are exact",
    arguments: [
      ("0.3", "0.1", true), ("19.99", "0.01", true), ("4.02", "0.01", true), ("1", "0.3", false),
      ("7", "2", false), ("1e308", "0.5", true), ("1e999999999", "3", false),
      ("3e999999999", "3", true), ("1e999999999", "1024", true), ("1e-999999999", "1", false),
      ("0", "7", true), ("-9", "3", true), ("10", "2.5", true), ("5", "10", false),
      ("123456789012345678901234567890", "12345678901234567890123456788", false),
      ("246913578024691357802469135780", "123456789012345678901234567890", true),
      ("340282366920938463463374607431768211456", "18446744073709551616", true),
      ("340282366920938463463374607431768211457", "18446744073709551616", false),
    ])
  func multiples(number: String, divisor: String, expected: Bool) throws {
    #expect(try self.number(number).isMultiple(of: self.number(divisor)) == expected)
  }

  @Test("long divisions agree with short ones by chance numbers")
  func longDivision() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<2_000 {
      // The number is divisor × quotient + rest, so the answer is known.
      let divisor = UInt128(UInt64.random(in: 1...UInt64.max, using: &random)) << 20 | 1
      let quotient = UInt128(UInt32.random(in: 1...1 << 30, using: &random))
      let rest = Bool.random(using: &random) ? 0 : UInt128.random(in: 0..<divisor, using: &random)
      let number = JSONNumber(divisor * quotient + rest)
      #expect(number.isMultiple(of: JSONNumber(divisor)) == (rest == 0))
    }
  }

  @Test("what no division could finish in time is not tried")
  func hugeDivisor() throws {
    let digits = JSONNumber.longestDivisor
    let divisor = try number(String(repeating: "7", count: digits + 1))
    #expect(divisor.isMultiple(of: divisor) == nil)
    #expect(try number("1").isMultiple(of: 0) == nil)
    let longest = try number(String(repeating: "7", count: digits))
    #expect(try number(String(repeating: "7", count: 10 * digits)).isMultiple(of: longest) == true)
  }
}
