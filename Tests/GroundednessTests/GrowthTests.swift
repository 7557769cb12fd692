import Groundedness
import Testing

@Suite("Time grows with the text and not faster", .serialized)
struct GrowthTests {
  static let shapes: [(name: String, piece: @Sendable (Int) -> String)] = [
    (
      "rows",
      {
        "\(100_000 + $0),HL-\(10_000_000 + $0 * 7)-1,storm,2026-03-\(10 + $0 % 18),\($0 * 37 % 9000).50,North\n"
      }
    ),
    (
      "prose",
      {
        "Claim \(100_000 + $0) cost €\($0 * 37 % 9000).50 on \(1 + $0 % 28) March 2026, said Anna Number\($0 % 50). "
      }
    ),
    ("the same number", { _ in "7 of 7 and 7 in 7. " }),
    ("the same quotation", { _ in "“to be or not to be or not” " }),
    ("near references", { "HL-\(20_000_000 + $0)-3 " }),
    ("sections", { "## 4.\($0) Title\n\nSection 4.\($0 + 1) says 12 days.\n\n" }),
  ]

  @Test(
    "eight times the text takes nowhere near sixty-four times as long", arguments: shapes.indices)
  func isNearlyLinear(shape: Int) {
    // Taken in turns, so that a busy machine slows both.
    let runs = (0..<2).map { _ in (small: time(shape, pieces: 40), large: time(shape, pieces: 320))
    }
    let small = runs.map(\.small).min() ?? .zero
    let large = runs.map(\.large).min() ?? .zero
    #expect(
      large < small * 32 + .milliseconds(50), "\(Self.shapes[shape].name): \(small), \(large)")
  }

  private func time(_ shape: Int, pieces: Int) -> Duration {
    let text = (0..<pieces).map(Self.shapes[shape].piece).joined()
    let output = Array((0..<pieces / 2).map { Self.shapes[shape].piece($0 * 3) }.joined().utf8)
    return ContinuousClock().measure {
      _ = Grounding([GroundingSource(name: "s", text, format: shape == 0 ? .csv : .markdown)])
        .claims(in: output, format: .markdown)
    }
  }
}
