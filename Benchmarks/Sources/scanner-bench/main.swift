// scanner-bench --patterns FILE.tsv --corpus PATH [--corpus PATH …] [--policy PACK] [--rounds N] [--results FOLDER]
//   [--without-hyperscan]
// scanner-bench --list PACK
//
// The first measures this scanner and others with the same patterns on the same texts, in turns, after it checked
// on a part of each text that it finds what the patterns find alone; with --policy also whole evaluations under a
// pack. The second prints a pack's patterns as such a file.
import Foundation
import PatternScanner

/// Prints a line at once, in a pipe, too.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

func values(of option: String) -> [String] {
  let arguments = CommandLine.arguments
  return arguments.indices.dropLast().filter { arguments[$0] == option }.map { arguments[$0 + 1] }
}

if let pack = values(of: "--list").first {
  guard let lines = PackList.lines(of: pack) else {
    say("there is no pack at '\(pack)', or it has errors: dryrun pack check tells")
    exit(2)
  }
  say(lines.joined(separator: "\n"))
  exit(0)
}
guard let path = values(of: "--patterns").first, !values(of: "--corpus").isEmpty else {
  say(
    "usage: scanner-bench --patterns FILE.tsv --corpus PATH … [--policy PACK] [--rounds N] [--results FOLDER] "
      + "[--without-hyperscan]"
  )
  exit(2)
}
let list = try PatternList(path)
let rounds = values(of: "--rounds").first.flatMap { Int($0) } ?? 5
var facts = Facts(rules: list.patterns.count)

let before = Measurement.resident()
var began = threadNanoseconds()
let scanner = try PatternScanner(list.patterns)
facts.compiling = Double(threadNanoseconds() - began) / 1e6
began = threadNanoseconds()
let wholes = scanner.wholeTextPatterns
facts.planning = Double(threadNanoseconds() - began) / 1e6
facts.memory = Double(Measurement.resident() - before) / 1e6
say("\(list.name): \(facts.rules) rules")
for whole in wholes {
  say("  \(list.ids[whole.pattern]) needs a search of its own: \(whole.reason.rawValue)")
}
let beforeHyperscan = Measurement.resident()
let hyperscan = Hyperscan(list.patterns, .patterns)
facts.hyperscanMemory = Double(Measurement.resident() - beforeHyperscan) / 1e6

var contenders = Contender.all(list, scanner, hyperscan)
if let policy = values(of: "--policy").first {
  guard let evaluation = Contender.evaluation(under: policy) else {
    say("there is no pack at '\(policy)', or it has errors: dryrun pack check tells")
    exit(2)
  }
  contenders.append(evaluation)
}
var rows: [Row] = []
for corpus in values(of: "--corpus") {
  let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: corpus)))
  let name = URL(fileURLWithPath: corpus).deletingPathExtension().lastPathComponent
  let equality = Equality(list, scanner, hyperscan, Array(text.prefix(200_000)))
  say(
    "  \(name): \(equality.missing) matches missing, \(equality.extra) extra, "
      + "\(equality.unknownEnds) ends that Hyperscan does not know")
  guard equality.holds else { exit(1) }
  rows += Measurement.rows(
    contenders, list: list.name, corpus: name, text: text, rounds: rounds)
  facts.allocations = max(
    facts.allocations, Measurement.allocations(scanner, Array(text.prefix(20 << 10))))
  facts.twoThreads = Measurement.twoThreads(scanner, text, rounds: rounds)
}
let report = Report(facts: facts, rows: rows)
say(report.markdown)
if let folder = values(of: "--results").first {
  try report.markdown.write(
    toFile: "\(folder)/\(list.name).md", atomically: true, encoding: .utf8)
  try report.json.write(to: URL(fileURLWithPath: "\(folder)/\(list.name).json"))
}
