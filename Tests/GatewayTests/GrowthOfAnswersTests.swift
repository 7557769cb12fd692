import Detection
import Testing

@testable import Gateway

/// What long answers and requests cost, counted and not timed.
@Suite struct GrowthOfAnswersTests {
  /// How many bytes are handed to the check while an answer of so many sentences comes.
  private func checked(_ sentences: Int) async throws -> Int {
    var text = HeldText()
    var bytes = 0
    for _ in 0..<sentences {
      text.append("This is a sentence of some forty letters. ")
      _ = try await text.sentences(Restorer(vault: .init())) { bytes += $0.count }
    }
    return bytes
  }

  @Test("twice as long an answer is twice as much to check, and not four times")
  func linear() async throws {
    let (once, twice) = (try await checked(500), try await checked(1_000))
    #expect(Double(twice) / Double(once) < 2.2)
  }

  @Test("a text without any end is not looked through again with each piece")
  func endless() async throws {
    var text = HeldText()
    var checks = 0
    for _ in 0..<5_000 {
      text.append("wordwithoutspaces")
      _ = try await text.sentences(Restorer(vault: .init())) { _ in checks += 1 }
    }
    #expect(checks == 0)
    #expect(try text.rest(Restorer(vault: .init()))?.count == 85_000)
  }
}
