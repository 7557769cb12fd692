import Foundation

/// What was measured of the scanner itself.
struct Facts: Codable {
  var rules = 0
  /// Milliseconds to compile the list's patterns, and to plan the scan.
  var compiling = 0.0
  var planning = 0.0
  /// Megabytes that patterns and plan take, and what Hyperscan's database takes.
  var memory = 0.0
  var hyperscanMemory = 0.0
  var twoThreads = 0.0
  /// How often one more scan of a text of 20 KB asks for memory.
  var allocations = 0
}

/// The rows as a table for people and as JSON.
struct Report: Codable {
  let facts: Facts
  let rows: [Row]

  var markdown: String {
    var lines = [
      "\(facts.rules) rules; compiled in \(short(facts.compiling)) ms, planned in \(short(facts.planning)) ms; "
        + "\(short(facts.memory)) MB (Hyperscan \(short(facts.hyperscanMemory)) MB); "
        + "two threads do \(short(facts.twoThreads)) times as much as one; "
        + "\(facts.allocations) allocations in one more scan.",
      "", "Time is that of the thread; medians of rounds in turns.", "",
      "| corpus | contender | GB/s | this scanner is | 1 KB, µs p50 / p99 | 20 KB, µs p50 / p99 | matches |",
      "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows {
      let mine = rows.first { $0.corpus == row.corpus }?.gigabytesPerSecond ?? 0
      let ratio = row.gigabytesPerSecond > 0 ? mine / row.gigabytesPerSecond : 0
      lines.append(
        "| \(row.corpus) | \(row.contender) | \(short(row.gigabytesPerSecond)) | \(short(ratio))× "
          + "| \(times(row.oneKilobyte)) | \(times(row.twentyKilobytes)) | \(row.matches) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return try encoder.encode(self)
    }
  }

  private func times(_ times: PromptTimes?) -> String {
    times.map { "\(short($0.p50)) / \(short($0.p99))" } ?? ""
  }

  private func short(_ value: Double) -> String { String(format: "%.3g", value) }
}
