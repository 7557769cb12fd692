import Courses
import Testing

@Suite("Exercises")
struct KindTests {
  @Test("are of eight kinds")
  func kinds() { #expect(Exercise.Kind.allCases.count == 8) }
}
