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
