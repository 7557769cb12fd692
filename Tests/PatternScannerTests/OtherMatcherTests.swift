import Detection
import Foundation
import PCRE2
@testable import PatternScanner
import TestSupport
import Testing

/// PCRE2 confirms what the scanner finds and is what the other tests compare it with; here somebody else
/// judges both.
@Suite("A matcher that has nothing to do with PCRE2")
struct OtherMatcherTests {
  /// Reads patterns and texts, and writes for each pattern the spans in each text, or null for one that
  /// Python reads in another way or not at all.
  private static let script = """
    import base64, json, re, sys, warnings
    warnings.simplefilter("error")
    task = json.load(sys.stdin)
    texts = [base64.b64decode(text) for text in task["texts"]]
    def spans(pattern):
        source = re.sub(r"\\(\\?<([A-Za-z_])", r"(?P<\\1", pattern["source"])
        if re.search(r"\\\\[zZGA]|\\[\\[?:", source):
            return None
        try:
            compiled = re.compile(source.encode(), re.IGNORECASE if pattern["caseless"] else 0)
        except (re.error, Warning):
            return None
        found = [[match.span() for match in compiled.finditer(text)] for text in texts]
        return None if any(start == end for list in found for start, end in list) else found
    json.dump([spans(pattern) for pattern in task["patterns"]], sys.stdout)
    """

  private struct Task: Encodable {
    struct Entry: Encodable {
      var source: String
      var caseless: Bool
    }
    var patterns: [Entry]
    var texts: [Data]
  }

  @Test("finds the same, for all patterns of a pack that it understands")
  func python() throws {
    let patterns = try PackScanTests.patterns(of: "hochtal").map {
      ScanPattern($0.source, options: $0.options)
    }
    let sampler = ShapeSampler(patterns)
    var generator = SplitMix64(seed: 23)
    let file = PackScanTests.folder.appending(path: "baseline/detectors/places.yaml")
    var made: [UInt8] = []
    for pattern in stride(from: 0, to: patterns.count, by: 4) {
      made += sampler.text(about: pattern, using: &generator) + [0x0A]
    }
    let texts = [Array(try Data(contentsOf: file).prefix(6_000)), made]

    let found = try Self.spans(patterns, texts)
    let scanner = try PatternScanner(patterns)
    let own = try texts.map { try Self.matches(of: scanner, in: $0) }
    var compared = 0
    var matches = 0
    for (index, spans) in found.enumerated() {
      guard let spans else { continue }
      for text in texts.indices {
        try #require(own[text][index] == spans[text], "\(patterns[index].source) in text \(text)")
      }
      compared += 1
      matches += spans.joined().count
    }
    #expect(compared * 2 > patterns.count)
    #expect(matches > 50)
  }

  private static func spans(_ patterns: [ScanPattern], _ texts: [[UInt8]]) throws -> [[[[Int]]]?] {
    let task = Task(
      patterns: patterns.map {
        .init(source: $0.source, caseless: $0.options.contains(.caseless))
      }, texts: texts.map { Data($0) })
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in.json"), folder.appending(path: "out.json"))
    try JSONEncoder().encode(task).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode([[[[Int]]]?].self, from: Data(contentsOf: output))
  }

  /// The spans of each pattern.
  private static func matches(of scanner: PatternScanner, in text: [UInt8]) throws -> [[[Int]]] {
    var result = ScanResult()
    scanner.scan(text.span, countingInto: &result)
    var spans = [[[Int]]](repeating: [], count: scanner.patterns.count)
    for match in result.matches {
      spans[match.pattern].append([match.range.lowerBound, match.range.upperBound])
    }
    try #require(result.unevaluated.isEmpty)
    return spans
  }
}
