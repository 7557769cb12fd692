import Diagnostics
import PackAuthoring

/// A file of a pack with numbers, and with each problem under the line that it is about.
struct FilePage {
  struct Run {
    var text: String
    /// How much the marked part matters; `nil` for the rest.
    var tone: String?
  }
  struct Line {
    var number: Int
    var runs: [Run]
    var marks: [ProblemMark]
    var hasMarks: Bool
  }

  var path, trying: String
  var counts: [ProblemCounts.Count]
  var isClean: Bool
  var lines: [Line]
  /// The same problems as a list.
  var problems: [ProblemMark]
  var hasProblems: Bool

  init(_ path: String, _ text: String, _ reading: PackReading, _ say: WriteWords) {
    self.path = path
    trying = WriteAddress.trying(path)
    let problems = reading.problems.filter { problem in
      problem.location.flatMap { reading.names.own($0.text.name) } == path
    }.sorted { ($0.location?.range.lowerBound ?? 0) < ($1.location?.range.lowerBound ?? 0) }
    let total = ProblemCounts(problems, say)
    (counts, isClean) = (total.counts, total.isClean)
    self.problems = problems.map { ProblemMark($0, reading.names, say) }
    hasProblems = !problems.isEmpty
    let source = SourceText(name: path, text)
    let byLine = Dictionary(grouping: problems) { problem in
      problem.location.map { source.line(of: $0.range.lowerBound) } ?? 1
    }
    // A line end at the end begins no line that anybody sees.
    let last = source.bytes.last == UInt8(ascii: "\n") ? source.lineCount - 1 : source.lineCount
    lines = (1...max(1, last)).map { number in
      let marks = byLine[number] ?? []
      return Line(
        number: number, runs: FilePage.runs(number, source, marks),
        marks: marks.map { ProblemMark($0, reading.names, say) }, hasMarks: !marks.isEmpty)
    }
  }

  /// The line in pieces; where problems overlap, the first of them is marked.
  private static func runs(_ number: Int, _ source: SourceText, _ marks: [Diagnostic]) -> [Run] {
    let line = source.range(ofLine: number)
    var (runs, start) = ([Run](), line.lowerBound)
    for mark in marks {
      guard let range = mark.location?.range.clamped(to: line), !range.isEmpty,
        range.lowerBound >= start
      else { continue }
      runs.append(Run(text: source.string(in: start..<range.lowerBound)))
      runs.append(Run(text: source.string(in: range), tone: mark.severity.tone))
      start = range.upperBound
    }
    runs.append(Run(text: source.string(in: start..<line.upperBound)))
    return runs.filter { !$0.text.isEmpty }
  }
}

extension Severity {
  fileprivate var tone: String {
    switch self {
    case .error: "block"
    case .warning: "warn"
    case .note: "note"
    }
  }
}
