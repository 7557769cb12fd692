import Spacing
import Testing

@Suite("A rating")
struct RatingTests {
  @Test("has the number that schedulers know it by")
  func numbers() { #expect(Rating.allCases.map(\.rawValue) == [1, 2, 3, 4]) }
}
