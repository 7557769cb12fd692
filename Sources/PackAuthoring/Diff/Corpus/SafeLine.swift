import Detection
import Diagnostics
import PolicyPacks

/// A line of a text that shows what it is about and nothing that either pack finds in it.
///
/// Whatever a detector takes for a candidate is a placeholder, at any confidence; what stands there a
/// second time is gone as well, and so are long runs of digits. A line in which something is found all the
/// same is not shown.
struct SafeLine: Sendable {
  private let detectors: DetectorPair
  private let labels: [RuleID: String]
  /// Columns before and after what the line is about.
  private static let window = (before: 40, after: 60)
  static let withheld = "(not shown, as too much of it is data)"

  init(_ detectors: DetectorPair, _ rules: [DetectorRule]) {
    self.detectors = detectors
    labels = Dictionary(rules.map { ($0.detector.id, $0.detector.redactAs) }) { first, _ in first }
  }

  /// The line around a range, or else the first one that says anything.
  func line(of text: [UInt8], near range: Range<Int>?) -> String {
    let candidates = detectors.candidates(in: text).disjoint
    let line = text.line(around: range?.lowerBound ?? text.firstSaying)
    let values = Set(candidates.map { Array(text[$0.range]) })
    let inside = candidates.compactMap { $0.shifted(into: line) }
    let redaction = Redaction(of: inside, in: Array(text[line])) { labels[$0] ?? "REDACTED" }
    let focus = range.map { $0.lowerBound - line.lowerBound } ?? 0
    let pieces = Pieces(Array(text[line]), redaction.replacements, hiding: values)
    var shown = pieces.text(around: focus, SafeLine.window.before, SafeLine.window.after)
    // What words nearby had lowered may count once they are gone.
    for _ in 0..<3 {
      let found = findings(in: shown)
      guard !found.isEmpty else { return Excerpt.visible(shown) }
      shown = String(
        decoding: Redaction(of: found, in: Array(shown.utf8)) { _ in "" }.text, as: UTF8.self)
    }
    return SafeLine.withheld
  }

  private func findings(in text: String) -> [Finding] {
    let found = detectors.detect(in: Array(text.utf8))
    return (found.old.findings + found.new.findings).disjoint
  }
}

/// A line in pieces: placeholders, and what stands between them.
private struct Pieces {
  private var pieces: [(text: String, start: Int)] = []

  init(
    _ line: [UInt8], _ replacements: [Redaction.Replacement], hiding values: Set<[UInt8]>
  ) {
    var position = 0
    for replacement in replacements {
      add(line[position..<replacement.range.lowerBound], values)
      pieces.append((replacement.placeholder, replacement.range.lowerBound))
      position = replacement.range.upperBound
    }
    add(line[position...], values)
  }

  private mutating func add(_ part: ArraySlice<UInt8>, _ values: Set<[UInt8]>) {
    guard !part.isEmpty else { return }
    let hidden = Array(part).hiding(values).maskingDigits
    pieces.append((String(decoding: hidden, as: UTF8.self), part.startIndex))
  }

  /// What stands around a place, cut between characters and never inside a placeholder.
  func text(around focus: Int, _ before: Int, _ after: Int) -> String {
    let middle = pieces.lastIndex { $0.start <= focus } ?? 0
    let left = pieces[..<middle].map(\.text).joined()
    let right = pieces[middle...].map(\.text).joined()
    return (left.count > before ? "…" : "") + left.suffix(before) + right.prefix(after)
      + (right.count > after ? "…" : "")
  }
}

extension [Finding] {
  /// The findings without overlaps: where some do, one takes the place of all.
  fileprivate var disjoint: [Finding] {
    var result: [Finding] = []
    let sorted = sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.rule)
        < ($1.range.lowerBound, -$1.range.upperBound, $1.rule)
    }
    for finding in sorted {
      if let last = result.indices.last, finding.range.lowerBound < result[last].range.upperBound {
        let end = Swift.max(result[last].range.upperBound, finding.range.upperBound)
        result[last].range = result[last].range.lowerBound..<end
      } else {
        result.append(finding)
      }
    }
    return result
  }
}

extension Finding {
  /// The finding in a part of its text, counted from there; `nil` if it is elsewhere.
  fileprivate func shifted(into part: Range<Int>) -> Finding? {
    let clamped = range.clamped(to: part)
    guard !clamped.isEmpty else { return nil }
    var finding = self
    finding.range = clamped.lowerBound - part.lowerBound..<clamped.upperBound - part.lowerBound
    return finding
  }
}

extension [UInt8] {
  /// The first byte that is no space.
  fileprivate var firstSaying: Int { firstIndex { $0 > 0x20 } ?? 0 }

  /// The line that holds an offset, without its line break.
  fileprivate func line(around offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let start = self[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    return start..<(self[offset...].firstIndex(of: newline) ?? count)
  }

  /// The bytes with these values left out wherever they stand.
  fileprivate func hiding(_ values: Set<[UInt8]>) -> [UInt8] {
    var result = self
    for value in values.sorted(by: { $0.count > $1.count }) where !value.isEmpty {
      guard result.count >= value.count else { continue }
      var hidden: [UInt8] = []
      var position = 0
      while position < result.count {
        if result[position...].starts(with: value) {
          hidden += Array("…".utf8)
          position += value.count
        } else {
          hidden.append(result[position])
          position += 1
        }
      }
      result = hidden
    }
    return result
  }

  /// The bytes with `#` for each digit of a run of five or more; single signs between them do not end it.
  fileprivate var maskingDigits: [UInt8] {
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var (result, run) = (self, [Int]())
    func mask() { if run.count >= 5 { for index in run { result[index] = UInt8(ascii: "#") } } }
    for (index, byte) in enumerated() {
      if isDigit(byte) {
        if let last = run.last, index - last > 2 {
          mask()
          run = []
        }
        run.append(index)
      } else if byte > 0x7F || byte == UInt8(ascii: "\n") {
        mask()
        run = []
      }
    }
    mask()
    return result
  }
}
