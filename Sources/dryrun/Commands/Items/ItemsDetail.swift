import Desks
import Measurement

/// What else is known of an exercise that somebody should look at.
struct ItemsDetail {
  private let item: ItemReport
  private let alphaWithout: Double?

  init(_ item: ItemReport, of report: ItemsReport) {
    (self.item, alphaWithout) = (item, report.alphaWithout(item))
  }

  var text: String {
    let lines = "\(item.item): \(facts.joined(separator: "; "))".wrapped(to: 78)
    return lines.enumerated().map { ($0 > 0 ? "  " : "") + $1 + "\n" }.joined()
  }

  private var facts: [String] {
    var facts: [String] = []
    let failing = item.checks.filter { $0.failed > 0 }.sorted { $0.share > $1.share }
    if !failing.isEmpty {
      let shares = failing.prefix(4).map { "\($0.id) \(Figure.percent($0.share))" }
      facts.append("checks that fail: " + shares.joined(separator: ", "))
    }
    if let difference = item.upperLower {
      facts.append("best less worst 27 %: \(Figure.share(difference))")
    }
    if let alpha = alphaWithout { facts.append("alpha without it \(Figure.share(alpha))") }
    if item.flags.contains(.drifting), let drift = item.drift {
      facts.append("from \(Figure.one(drift.before)) to \(Figure.one(drift.now)) logits")
    }
    if item.flags.contains(.unevenVariants), let spread = item.variantSpread {
      facts.append(variants(spread))
    }
    facts.append("asked \(item.exposure.of("time"))")
    return facts
  }

  private func variants(_ spread: VariantSpread) -> String {
    let shares = spread.buckets.map { Double($0.passed) / Double($0.count) }
    let (low, high) = (shares.min() ?? 0, shares.max() ?? 0)
    return "\(Figure.percent(low)) to \(Figure.percent(high)) pass by variant "
      + "(p \(Figure.small(spread.pValue)))"
  }
}
