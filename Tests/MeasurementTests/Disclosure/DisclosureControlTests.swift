import Measurement
import TestSupport
import Testing

/// Nothing of a small group follows from what is told.
@Suite("What figures give away together")
struct DisclosureControlTests {
  /// So many people with four cases each, from a number on.
  private func crowd(_ people: Range<Int>, each cases: Int = 4) -> Crowd {
    Crowd(people.flatMap { Array(repeating: $0, count: cases) })
  }

  @Test("of 12, 9 and 2 people only the 12 are told beside all, as the 2 would be left over")
  func leftOver() {
    var control = DisclosureControl(parts: [crowd(0..<12), crowd(12..<21), crowd(21..<23)])
    let answer1 = control.admits([0, 1, 2])
    #expect(answer1 == true)
    let answer2 = control.admits([0])
    #expect(answer2 == true)
    let answer3 = control.admits([1])
    #expect(answer3 == false)
    let answer4 = control.admits([2])
    #expect(answer4 == false)
  }

  @Test("without the sum of all, both large groups are told")
  func withoutTotal() {
    var control = DisclosureControl(parts: [crowd(0..<12), crowd(12..<21), crowd(21..<23)])
    let both = [control.admits([0]), control.admits([1])]
    #expect(both == [true, true])
    let answer5 = control.admits([0, 1, 2])
    #expect(answer5 == false, "then the sum of all would give the two away")
  }

  @Test("a group below the floor is not told by itself", arguments: [(7, 10), (8, 3), (0, 0)])
  func floor(people: Int, cases: Int) {
    var control = DisclosureControl(parts: [crowd(0..<people, each: cases)])
    let answer6 = control.admits([0])
    #expect(answer6 == false)
  }

  @Test("eight people with thirty cases are told")
  func enough() {
    let thirty = Crowd((0..<30).map { $0 % 8 })
    var control = DisclosureControl(parts: [thirty])
    let answer7 = control.admits([0])
    #expect(answer7 == true)
  }

  @Test("two breakdowns of one sum give nothing away by their difference")
  func twoBreakdowns() {
    // By skill the parts 0 and 1, by outcome the part 0 alone: the difference is one person's.
    var control = DisclosureControl(parts: [crowd(0..<10), crowd(3..<4), crowd(0..<12)])
    let answer8 = control.admits([0, 1, 2])
    #expect(answer8 == true)
    let answer9 = control.admits([0, 1])
    #expect(answer9 == true)
    let answer10 = control.admits([0])
    #expect(answer10 == false)
  }

  @Test("the same person twice is one person")
  func samePerson() {
    var control = DisclosureControl(parts: [crowd(0..<4, each: 9), crowd(0..<4, each: 9)])
    let answer11 = control.admits([0, 1])
    #expect(answer11 == false, "eight names would not make eight people of four")
  }

  @Test(
    "whatever is asked for, no sum or difference of what is told speaks of few", arguments: 0..<150)
  func property(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = (0..<Int.random(in: 2...7, using: &random)).map { _ in
      let first = Int.random(in: 0...20, using: &random)
      return crowd(
        first..<first + Int.random(in: 1...12, using: &random),
        each: Int.random(in: 1...6, using: &random))
    }
    var control = DisclosureControl(parts: parts)
    var told: [Set<Int>] = []
    for _ in 0..<10 {
      let group = Set(parts.indices.filter { _ in Bool.random(using: &random) })
      if control.admits(group) { told.append(group) }
    }
    #expect(!Combinations(parts: parts).revealFew(told))
  }

  @Test("the property does find what gives few away, and enough is told for it to mean something")
  func propertyCanFail() {
    let parts = [crowd(0..<12), crowd(12..<14)]
    #expect(Combinations(parts: parts).revealFew([[0, 1], [0]]))
    var random = SplitMix64(seed: 5)
    var told = 0
    for _ in 0..<50 {
      let parts = (0..<4).map { number in crowd(number * 3..<number * 3 + 7) }
      var control = DisclosureControl(parts: parts)
      for _ in 0..<6 {
        let group = parts.indices.filter { _ in Bool.random(using: &random) }
        told += control.admits(group) ? 1 : 0
      }
    }
    #expect(told > 50)
  }
}
