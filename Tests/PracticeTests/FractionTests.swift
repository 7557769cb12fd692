import Practice
import Testing

@Suite("A share")
struct FractionTests {
  @Test("of thirds adds up to one, exactly")
  func addsUp() {
    let third = Fraction(1, of: 3)
    #expect(third + third + third == .one)
    #expect(third < Fraction(34, of: 100))
    #expect((Fraction(3, of: 4) * 2).description == "3/2")
    #expect(Fraction(2, of: -4) == Fraction(-1, of: 2))
  }
}

@Suite("Fractions as decimals")
struct FractionDecimalTests {
  @Test(
    "a share is exact where its decimal ends, or else rounded to the nearest",
    arguments: [
      (Fraction(5, of: 8), "0.625"), (Fraction(2, of: 3), "0.666667"), (.one, "1"), (.zero, "0"),
      (Fraction(1, of: 3) * 100, "33.333333"), (Fraction(-1, of: 4), "-0.25"),
      (Fraction(999_999_999, of: 1_000_000_000), "1"), (Fraction(1, of: 2_000_000), "0.000001"),
      (Fraction(-1, of: 9_000_000), "0"), (Fraction(Int.max), "9223372036854775807"),
    ])
  func decimal(_ share: Fraction, _ text: String) { #expect(share.decimal() == text) }

  @Test("the digits behind the point are as many as one asks for, at most")
  func places() {
    #expect(Fraction(2, of: 3).decimal(places: 0) == "1")
    #expect(Fraction(2, of: 3).decimal(places: 2) == "0.67")
    #expect(Fraction(1, of: 8).decimal(places: 2) == "0.13")
  }
}
