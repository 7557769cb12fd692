import CAllocations
import Foundation
import PatternScanner

/// Time that the thread has been running: other programs on the machine do not count.
func threadNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

extension Array where Element: Comparable {
  /// The element below which a share of the others lies.
  func quantile(_ share: Double) -> Element? {
    isEmpty ? nil : sorted()[Swift.min(count - 1, Int(Double(count) * share))]
  }
}

/// How long texts of one size took, in microseconds.
struct PromptTimes: Codable {
  var p50: Double
  var p99: Double
}

/// What one contender did on one corpus.
struct Row: Codable {
  var list: String
  var corpus: String
  var contender: String
  /// The median of the rounds.
  var gigabytesPerSecond: Double
  var oneKilobyte: PromptTimes?
  var twentyKilobytes: PromptTimes?
  var matches: Int
}

enum Measurement {
  /// Runs all contenders in turns, so that what else the machine does meets all of them.
  static func rows(
    _ contenders: [Contender], list: String, corpus: String, text: [UInt8], rounds: Int
  ) -> [Row] {
    var speeds = contenders.map { _ in [Double]() }
    var matches = contenders.map { _ in 0 }
    for _ in 0..<rounds {
      for (index, contender) in contenders.enumerated() {
        let part = text.prefix(contender.most)
        let start = threadNanoseconds()
        matches[index] = contender.scan(part, inPiecesOf: contender.piece)
        speeds[index].append(Double(part.count) / Double(max(1, threadNanoseconds() - start)))
      }
    }
    return contenders.indices.map { index in
      Row(
        list: list, corpus: corpus, contender: contenders[index].name,
        gigabytesPerSecond: speeds[index].quantile(0.5) ?? 0,
        oneKilobyte: promptTimes(contenders[index], text, size: 1 << 10),
        twentyKilobytes: promptTimes(contenders[index], text, size: 20 << 10),
        matches: matches[index])
    }
  }

  private static func promptTimes(
    _ contender: Contender, _ text: [UInt8], size: Int
  ) -> PromptTimes? {
    let most = min(text.count, contender.most, size * 2000)
    let times = stride(from: 0, through: most - size, by: size).map { start in
      let begin = threadNanoseconds()
      _ = contender.scan(text[start..<start + size], inPiecesOf: .max)
      return Double(threadNanoseconds() - begin) / 1000
    }
    guard let p50 = times.quantile(0.5), let p99 = times.quantile(0.99) else { return nil }
    return PromptTimes(p50: p50, p99: p99)
  }

  /// How many times as much two threads do as one: the median of rounds in turns.
  static func twoThreads(_ scanner: PatternScanner, _ text: [UInt8], rounds: Int) -> Double {
    let ratios = (0..<rounds).map { _ in
      let alone = wallNanoseconds { scanAll(scanner, text) }
      let together = wallNanoseconds {
        DispatchQueue.concurrentPerform(iterations: 2) { _ in scanAll(scanner, text) }
      }
      return 2 * Double(alone) / Double(max(1, together))
    }
    return ratios.quantile(0.5) ?? 0
  }

  /// How often a scanner asks for memory in a scan, once it has seen the text before.
  static func allocations(_ scanner: PatternScanner, _ text: [UInt8]) -> Int {
    var result = ScanResult()
    for _ in 0..<2 { scanner.scan(text.span, into: &result) }
    let before = allocation_count()
    scanner.scan(text.span, into: &result)
    return Int(allocation_count() - before)
  }

  /// Bytes of memory that the process holds.
  static func resident() -> Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
      .split(separator: " ")
    return (fields.flatMap { Int($0[1]) } ?? 0) * 4096
  }

  private static func scanAll(_ scanner: PatternScanner, _ text: [UInt8]) {
    var result = ScanResult()
    for start in stride(from: 0, to: text.count, by: 1 << 18) {
      scanner.scan(text[start..<min(text.count, start + 1 << 18)].span, into: &result)
    }
  }

  private static func wallNanoseconds(_ body: () -> Void) -> Int {
    let clock = ContinuousClock()
    let time = clock.measure(body)
    return Int(time / .nanoseconds(1))
  }
}

extension Contender {
  func scan(_ text: ArraySlice<UInt8>, inPiecesOf size: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      guard size < text.count else { return scan(text) }
      return stride(from: 0, to: text.count, by: size).reduce(0) { count, start in
        count + scan(UnsafeBufferPointer(rebasing: text[start..<min(text.count, start + size)]))
      }
    }
  }
}
