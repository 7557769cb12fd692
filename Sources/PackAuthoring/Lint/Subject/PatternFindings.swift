import Diagnostics
import PCRE2
import PatternAnalysis
import PolicyPacks

/// What `PatternAnalysis` has to say about the patterns of a pack, each looked at once.
struct PatternFindings: Sendable {
  /// Something to say, and where.
  struct Finding: Sendable {
    var message: String
    var location: Location
  }

  /// Oddities, by their kind.
  private(set) var oddities: [PatternOddity.Code: [Finding]] = [:]
  /// Patterns on which a search is given up.
  private(set) var blowUps: [Finding] = []

  init(in roots: [YAMLNode]) {
    for root in roots {
      for detector in root["detectors"]?.entries ?? [] { addDetector(detector.value) }
      for draft in root["drafts"]?.entries ?? [] { add(draft.value["anyOf"], [], .search) }
      for format in root["formats"]?.entries ?? [] { addFormat(format.value) }
    }
  }

  private mutating func addDetector(_ node: YAMLNode) {
    add(node["pattern"], node["caseless"]?.text == "true" ? .caseless : [], .search)
    // These are asked of whole values, which are short.
    let wholeValue: PatternOptions = [.caseless, .anchored, .endAnchored]
    for key in ["never", "samples"] { add(node[key], wholeValue, .value) }
  }

  private mutating func addFormat(_ node: YAMLNode) {
    for check in node["checks"]?.items ?? [] {
      for key in ["must", "never"] { add(check[key], .unicode, .value) }
      add(check["citations"]?["pattern"], .unicode, .value)
    }
    for column in node["csv"]?["columns"]?.items ?? [] { add(column["pattern"], .unicode, .value) }
  }

  private mutating func add(_ node: YAMLNode?, _ options: PatternOptions, _ use: PatternUse) {
    for node in node?.itemsOrSelf ?? [] {
      // Whatever does not compile was reported by the loader.
      guard let source = node.text,
        let report = try? PatternAnalysis(source, options: options, use: use).report()
      else { continue }
      for oddity in report.oddities {
        oddities[oddity.code, default: []].append(
          Finding(message: oddity.message, location: node.location(ofBytes: oddity.range)))
      }
      let matters = { (blowUp: BlowUp) in
        !options.contains(.anchored) || blowUp.kind == .exponential
      }
      blowUps += report.blowUps.filter(matters).map { blowUp in
        Finding(message: blowUp.words, location: node.location(ofBytes: blowUp.range))
      }
    }
  }
}

extension BlowUp {
  fileprivate var words: String {
    let growth =
      switch kind {
      case .exponential: "each further character multiplies the steps"
      case .polynomial(let degree): "twice the text takes \(1 << min(degree, 20)) times the steps"
      }
    guard case .limitReached(let bytes) = measurement.outcome else { return growth }
    return "\(growth), and a search is given up in a text of \(bytes) bytes"
  }
}

extension YAMLNode {
  /// Where a range of a scalar's value stands in the file, or all of it if that cannot be told.
  fileprivate func location(ofBytes range: Range<Int>) -> Location {
    let first = location(ofByte: range.lowerBound)
    let last = location(ofByte: max(range.lowerBound, range.upperBound - 1))
    guard first != location, last != location,
      first.range.lowerBound <= last.range.upperBound
    else { return location }
    return Location(location.text, first.range.lowerBound..<last.range.upperBound)
  }
}
