import Foundation

/// The rows as a table for people and as JSON.
struct Report {
  let rows: [Row]
  /// Milliseconds to compile and plan the list.
  let planning: Double

  var markdown: String {
    var text =
      "Compiled and planned in \(Int(planning)) ms. Time is that of the thread; medians of rounds in turns.\n\n"
    text +=
      "| corpus | contender | GB/s | this scanner is | 1 KB prompt, µs p50 / p99 | matches |\n"
    text += "| --- | --- | --- | --- | --- | --- |\n"
    for row in rows {
      let mine = rows.first { $0.corpus == row.corpus }?.gigabytesPerSecond ?? 0
      let ratio = row.gigabytesPerSecond > 0 ? mine / row.gigabytesPerSecond : 0
      text += "| \(row.corpus) | \(row.contender) | \(Self.short(row.gigabytesPerSecond)) | "
      text +=
        "\(Self.short(ratio))× | \(Self.short(row.p50)) / \(Self.short(row.p99)) | \(row.matches) |\n"
    }
    return text
  }

  var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      return try encoder.encode(rows)
    }
  }

  private static func short(_ value: Double) -> String { String(format: "%.3g", value) }
}
