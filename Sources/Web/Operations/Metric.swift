/// A figure for Prometheus, with its values by label.
struct Metric: Sendable {
  enum Kind: String { case counter, gauge, histogram }

  struct Sample: Sendable {
    var labels: [(name: String, value: String)]
    var value: Double
    /// What stands behind the name, such as `_bucket`.
    var suffix = ""

    init(_ labels: [(String, String)], _ value: Double, suffix: String = "") {
      self.labels = labels.map { (name: $0.0, value: $0.1) }
      (self.value, self.suffix) = (value, suffix)
    }
  }

  var name, help: String
  var kind: Kind
  var samples: [Sample]

  init(_ name: String, _ help: String, _ kind: Kind, _ samples: [Sample]) {
    (self.name, self.help, self.kind, self.samples) = (name, help, kind, samples)
  }

  /// As Prometheus reads it, samples in an order that stays.
  var text: String {
    let lines = samples.map { sample in
      let labels = sample.labels.map { "\($0.name)=\"\(Metric.escaped($0.value))\"" }
      let set = labels.isEmpty ? "" : "{\(labels.joined(separator: ","))}"
      return "\(name)\(sample.suffix)\(set) \(Metric.number(sample.value))\n"
    }
    let isOrdered = kind == .histogram
    return "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
      + (isOrdered ? lines : lines.sorted()).joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}

/// How values spread over bounds.
struct Histogram: Sendable {
  private let bounds: [Double]
  private var counts: [Int]
  private var sum = 0.0

  init(bounds: [Double]) {
    self.bounds = bounds
    counts = Array(repeating: 0, count: bounds.count + 1)
  }

  mutating func add(_ value: Double) {
    counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
    sum += value
  }

  func metric(_ name: String, _ help: String) -> Metric {
    var total = 0
    var samples: [Metric.Sample] = []
    for (index, count) in counts.enumerated() {
      total += count
      let bound = index < bounds.count ? Metric.number(bounds[index]) : "+Inf"
      samples.append(.init([("le", bound)], Double(total), suffix: "_bucket"))
    }
    samples.append(.init([], sum, suffix: "_sum"))
    samples.append(.init([], Double(total), suffix: "_count"))
    return Metric(name, help, .histogram, samples)
  }
}
