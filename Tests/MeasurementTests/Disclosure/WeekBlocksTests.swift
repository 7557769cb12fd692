import Measurement
import PolicyPacks
import Testing

/// Weeks are taken together until there are enough people and cases.
@Suite("Weeks that are told together")
struct WeekBlocksTests {
  /// A Monday.
  private let monday = CalendarDay(number: 20_402)

  /// Cases of some people in a week, one on each of the first days.
  private func week(_ number: Int, people: Int, each cases: Int) -> [(
    person: Int, day: CalendarDay
  )] {
    (0..<people).flatMap { person in
      (0..<cases).map { (person, CalendarDay(number: monday.number + 7 * number + $0 % 7)) }
    }
  }

  private func today(_ week: Int) -> CalendarDay {
    CalendarDay(number: monday.number + 7 * week + 2)
  }

  @Test("a week with enough is a block of its own, and one with few waits for the next")
  func joined() throws {
    let cases =
      week(0, people: 8, each: 4) + week(1, people: 8, each: 2) + week(2, people: 9, each: 2)
    let blocks = WeekBlocks(cases, today: today(4)).blocks
    #expect(blocks.map(\.first.number) == [monday.number, monday.number + 7])
    #expect(blocks.map(\.last.number) == [monday.number + 6, monday.number + 20])
  }

  @Test("the present week is in no block, and too few at the end are not told yet")
  func present() {
    let full = week(0, people: 8, each: 4)
    #expect(WeekBlocks(full, today: today(0)).blocks.isEmpty)
    #expect(WeekBlocks(full + week(1, people: 3, each: 9), today: today(2)).blocks.count == 1)
  }

  @Test("blocks that are there stay as they are when more weeks come")
  func stay() {
    let early = (0..<3).flatMap { week($0, people: 8, each: 3) }
    let late = early + (3..<6).flatMap { week($0, people: 9, each: 5) }
    let before = WeekBlocks(early, today: today(3)).blocks
    #expect(!before.isEmpty)
    #expect(Array(WeekBlocks(late, today: today(6)).blocks.prefix(before.count)) == before)
  }

  @Test("a period is whole blocks, so two periods differ by whole blocks")
  func periods() {
    let cases = (0..<6).flatMap { week($0, people: 8, each: 2) }
    let blocks = WeekBlocks(cases, today: today(6))
    #expect(blocks.blocks.count == 3)
    for weeks in 1...7 {
      let period = blocks.latest(weeks: weeks, before: today(6))
      #expect(period == Array(blocks.blocks.suffix(period.count)))
    }
    #expect(blocks.latest(weeks: 6, before: today(6)).count == 3)
    #expect(blocks.latest(weeks: 2, before: today(6)).count == 1)
  }
}
