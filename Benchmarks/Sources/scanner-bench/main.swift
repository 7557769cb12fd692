// scanner-bench --patterns FILE.tsv --corpus PATH [--corpus PATH …] [--rounds N] [--results FOLDER]
//
// Measures this scanner and others with the same patterns on the same texts, in turns, and checks on a
// part of each text that it finds what the patterns find alone.
import Foundation
import PatternScanner

func values(of option: String) -> [String] {
  let arguments = CommandLine.arguments
  return arguments.indices.dropLast().filter { arguments[$0] == option }.map { arguments[$0 + 1] }
}

guard let path = values(of: "--patterns").first, !values(of: "--corpus").isEmpty else {
  print("usage: scanner-bench --patterns FILE.tsv --corpus PATH … [--rounds N] [--results FOLDER]")
  exit(2)
}
let list = try PatternList(path)
let began = threadNanoseconds()
let scanner = try PatternScanner(list.patterns)
let planning = Double(threadNanoseconds() - began) / 1e6
print("\(list.name): \(list.patterns.count) rules, compiled and planned in \(Int(planning)) ms")
for whole in scanner.wholeTextPatterns {
  print("  \(list.ids[whole.pattern]) needs a search of its own: \(whole.reason.rawValue)")
}

let contenders = Contender.all(list, scanner)
var rows: [Row] = []
for corpus in values(of: "--corpus") {
  let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: corpus)))
  let name = URL(fileURLWithPath: corpus).deletingPathExtension().lastPathComponent
  let (missing, extra) = Equality.differences(list, scanner, Array(text.prefix(200_000)))
  print("  \(name): \(missing) matches missing, \(extra) extra")
  guard missing == 0, extra == 0 else { exit(1) }
  rows += Measurement.rows(
    contenders, list: list.name, corpus: name, text: text,
    rounds: values(of: "--rounds").first.flatMap { Int($0) } ?? 5)
}
let report = Report(rows: rows, planning: planning)
print(report.markdown)
if let folder = values(of: "--results").first {
  try report.markdown.write(
    toFile: "\(folder)/\(list.name).md", atomically: true, encoding: .utf8)
  try report.json.write(to: URL(fileURLWithPath: "\(folder)/\(list.name).json"))
}
