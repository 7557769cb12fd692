import Detection
import Diagnostics
import Foundation
import Submissions
import TestSupport
import Testing

@Suite("A table of submissions")
struct TableTests {
  private static let now = Date(timeIntervalSince1970: 1_795_000_000)

  private func read(_ text: String) -> SubmissionList {
    SubmissionTable.read("a.csv", Array(text.utf8), at: Self.now)
  }

  private func texts(_ list: SubmissionList) -> [String] {
    list.answers.map { if case .text(let text) = $0.content { text } else { "" } }
  }

  @Test("columns stand in any order, with a byte-order mark, semicolons and line ends in answers")
  func columns() throws {
    let list = read(
      "\u{FEFF}Submitted;answer;LEARNER;seed;other\r\n2026-11-02T10:30:00+01:00;\"one;\r\n\"\"two\"\"\";anna;7;z\r\n"
        + ";three;ben;;\r\n;;;;\r\n")
    #expect(list.leftOut.isEmpty && list.problems.isEmpty)
    #expect(texts(list) == ["one;\r\n\"two\"", "three"])
    #expect(list.answers.map(\.learner) == ["anna", "ben"])
    #expect(list.answers.map(\.seed) == [7, nil])
    let moment = try Date("2026-11-02T09:30:00Z", strategy: .iso8601)
    #expect(list.answers.map(\.submitted) == [moment, nil])
    #expect(list.answers.map(\.place.description) == ["a.csv:2-3", "a.csv:4"])
  }

  @Test("a missing or doubled column is said with line and column, and nothing is read")
  func header() {
    let list = read("learner,anser,learner\nanna,x,y\n")
    #expect(list.answers.isEmpty && list.leftOut.isEmpty)
    #expect(list.problems.map(\.id) == ["duplicate-column", "missing-column"])
    let place = list.problems[0].location?.position
    #expect(place?.line == 1 && place?.column == 15)
    #expect(list.problems[1].notes.first?.contains("'anser'") == true)
    #expect(read("").problems.count == 2)
  }

  @Test(
    "a line that cannot be read is left out, the others count",
    arguments: [
      ("anna,x,7,,", "bad-row"), ("\"two words\",x,,", "bad-name"), (",x,,", "bad-name"),
      ("anna,x,1000000,", "bad-seed"), ("anna,x,-1,", "bad-seed"),
      ("anna,x,,2026-02-30", "bad-moment"), ("anna,x,,2026-11-02T25:00", "bad-moment"),
      ("anna,x,,2099-01-01", "bad-moment"), ("anna,x\"y,,", "bad-row"),
      ("anna,\"x\"y,,", "bad-row"),
    ])
  func rows(_ row: String, _ id: String) {
    let list = read("learner,answer,seed,submitted\nben,x,,\n\(row)\ncarl,x,,2026-11-02 08:05\n")
    #expect(list.answers.map(\.learner) == ["ben", "carl"])
    #expect(list.leftOut.map(\.problem.id.description) == [id])
    #expect(list.leftOut.map(\.place.description) == ["a.csv:3"])
  }

  @Test("a quotation mark that is never closed takes the rest of the table, and says so")
  func unclosed() {
    let list = read("learner,answer\nanna,x\nben,\"y\ncarl,z\n")
    #expect(list.answers.map(\.learner) == ["anna"])
    #expect(list.leftOut.map(\.place.description) == ["a.csv:3-4"])
    #expect(list.leftOut[0].problem.message.contains("never closed"))
  }

  @Test("what is no UTF-8 is refused as a whole")
  func encoding() {
    let list = SubmissionTable.read("a.csv", [0x61, 0xFF], at: Self.now)
    #expect(list.problems.map(\.id) == ["not-utf-8"])
  }

  @Test(
    "whatever bytes are in a table, each line of it is an answer or is named", arguments: 0..<60)
  func hostile(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet: [String] = ["a", ",", "\"", "\n", "\r\n", " ", ";", "é", "1", "\t"]
    let body = (0..<200).map { _ in alphabet[Int(random.next() % 10)] }.joined()
    let list = read("learner,answer\n" + body)
    let lines = list.answers.map(\.place) + list.leftOut.map(\.place)
    #expect(Set(lines).count == lines.count)
    #expect(list.leftOut.allSatisfy { !$0.line.contains("é") })
  }
}
