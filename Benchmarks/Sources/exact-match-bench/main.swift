// exact-match-bench HOW-MANY TEXT…
//
// Makes a dataset of made-up names, and measures its file, the memory of a process that has searched all of
// it, and the time that a KB of each text takes: as one text, and as prompts of a KB.
import ExactMatch
import Foundation

let arguments = CommandLine.arguments
guard arguments.count > 2, let count = Int(arguments[1]), count > 0 else {
  print("usage: exact-match-bench HOW-MANY TEXT…")
  exit(2)
}
let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).dataset")
defer { try? FileManager.default.removeItem(at: file) }
let clock = ContinuousClock()
let key = DatasetKey()

func make() throws -> Data {
  var names = MadeUpNames(seed: 42)
  var builder = DatasetBuilder(key: key)
  while builder.count < count { _ = builder.add(names.next()) }
  return try builder.file()
}

let making = try clock.measure { try make().write(to: file) }
let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
print("\(count) entries: made in \(making.seconds) s, \(size.megabytes) MB")

var opened: Dataset?
let opening = try clock.measure { opened = try Dataset(at: file.path(), key: key) }
guard let dataset = opened else { exit(1) }
print("opened in \(opening.microseconds) µs")

let table = clock.measure { _ = dataset.occurrences(in: Array("ä".utf8)) }
print("first letter beyond ASCII in \(table.microseconds.rounded1) µs")

for path in arguments.dropFirst(2) {
  let text = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)).prefix(4_000_000))
  let whole = dataset.search(text)
  let perKB = { (work: Int) in Double(work) * 1000 / Double(text.count) }
  let prompts = stride(from: 0, to: text.count - 1000, by: 1000).map {
    Array(text[$0..<$0 + 1000])
  }
  let (long, short) = (
    fastest { _ = dataset.occurrences(in: text) },
    fastest { for prompt in prompts { _ = dataset.occurrences(in: prompt) } }
  )
  let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  print(
    "\(name): \((long / Double(text.count) * 1000).rounded1) µs a KB, "
      + "\((short / Double(prompts.count)).rounded1) µs a prompt of a KB; "
      + "\(perKB(whole.words).rounded1) words, \(perKB(whole.lookups).rounded1) lookups, "
      + "\(perKB(whole.looks).rounded1) cells a KB; \(whole.ranges.count) found")
}

// Touches every page of the table, as months of a server do.
var names = MadeUpNames(seed: 42)
let all = (0..<count).map { _ in names.next() }.joined(separator: "\n\n")
let found = dataset.occurrences(in: Array(all.utf8)).count
let resident = withExtendedLifetime(dataset) {
  Memory.mapped(file.lastPathComponent).megabytes
}
print("\(found) of \(count) names found; \(resident) MB of the file in memory")

/// The time of the fastest of nine runs, in microseconds.
func fastest(_ body: () -> Void) -> Double {
  (0..<9).map { _ in clock.measure(body).microseconds }.min() ?? 0
}

/// Names of people that nobody has, from syllables.
struct MadeUpNames {
  private var state: UInt64
  private static let consonants = Array("bcdfghklmnprstvwz").map(String.init)
  private static let vowels = ["a", "e", "i", "o", "u", "ä", "ö", "ei", "au"]

  init(seed: UInt64) { state = seed }

  mutating func next() -> String { word(2).capitalized + " " + word(4).capitalized }

  private mutating func word(_ syllables: Int) -> String {
    (0..<syllables).map { _ in pick(Self.consonants) + pick(Self.vowels) }.joined()
  }

  private mutating func pick(_ texts: [String]) -> String {
    // Numerical Recipes' linear congruential generator; its upper bits are good enough for names.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return texts[Int(state >> 33) % texts.count]
  }
}

enum Memory {
  /// The resident pages of a mapped file, in bytes.
  static func mapped(_ name: String) -> Int {
    // A file of /proc says that it is empty, so it has to be read to its end.
    let file = FileHandle(forReadingAtPath: "/proc/self/smaps")
    let maps = String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
    let lines = maps.split(separator: "\n").drop { !$0.hasSuffix(name) }
    let size = lines.first { $0.hasPrefix("Rss:") }?.split(separator: " ").dropFirst().first
    guard let kilobytes = size.flatMap({ Int($0) }) else { fatalError("no memory map of \(name)") }
    return kilobytes * 1024
  }
}

extension Duration {
  var microseconds: Double {
    Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
  }
  var seconds: Double { (microseconds / 1e5).rounded() / 10 }
}

extension Double {
  var rounded1: Double { (self * 10).rounded() / 10 }
}

extension Int {
  var megabytes: Double { (Double(self) / 1e5).rounded() / 10 }
}
