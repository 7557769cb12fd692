import Detection
import Foundation
@testable import PolicyPacks
import Testing

@Suite("Detectors as bytes")
struct ArchiveTests {
  private static func rules() throws -> [DetectorRule] {
    var rules = try #require(PackLoader().load(at: "baseline").pack).detectors
    var odd = rules[0]
    odd.detector.method = .table(TableColumns(["Name", "Straße"], atLeast: 2, rows: -1))
    odd.detector.validators = [
      ValueCheck(
        .weightedSum(WeightedSum(weights: [7, -3, 1], modulus: 10, remainder: 4)), on: "x"),
      ValueCheck(.national(.allCases[3])),
    ]
    odd.detector.minimumEntropy = 3.25
    odd.detector.loweredBy = ContextWords(["Muster", ""], within: 40)
    odd.detector.never = ["a|b"]
    odd.plugin = nil
    odd.learn = "https://example.org/"
    odd.message = Message()
    rules.append(odd)
    odd.detector.method = .dataset(DatasetReference("names", digest: "ab12"))
    rules.append(odd)
    odd.detector.method = .words(["two words"])
    rules.append(odd)
    odd.detector.method = .external
    rules.append(odd)
    return rules
  }

  private func bytes(of rules: [DetectorRule]) -> [UInt8] {
    var writer = ArchiveWriter()
    rules.write(to: &writer)
    return writer.bytes
  }

  @Test("are what they were when they are read back")
  func roundTrip() throws {
    let rules = try Self.rules()
    var reader = ArchiveReader(bytes(of: rules))
    #expect(try [DetectorRule](from: &reader) == rules)
    #expect(reader.isAtEnd)
    #expect(Set(rules.map { "\($0.detector.method)".prefix(4) }).count >= 5)
  }

  @Test("are none when something of them is missing")
  func cutShort() throws {
    let bytes = bytes(of: Array(try Self.rules().suffix(4)))
    for count in bytes.indices {
      var reader = ArchiveReader(Array(bytes.prefix(count)))
      #expect(throws: ArchiveError.self) { try [DetectorRule](from: &reader) }
    }
  }

  @Test("no count makes room for more than there is")
  func counts() {
    var writer = ArchiveWriter()
    writer.write(UInt64.max)
    var reader = ArchiveReader(writer.bytes)
    #expect(throws: ArchiveError.self) { try [String](from: &reader) }
  }
}
