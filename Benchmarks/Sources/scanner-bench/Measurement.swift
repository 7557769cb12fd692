import Foundation

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

/// What one contender did on one corpus.
struct Row: Codable {
  var list: String
  var corpus: String
  var contender: String
  /// The median of the rounds.
  var gigabytesPerSecond: Double
  /// Of single prompts of 1 KB, in microseconds.
  var p50: Double
  var p99: Double
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
        text.prefix(contender.most).withUnsafeBufferPointer { text in
          let start = threadNanoseconds()
          matches[index] = contender.scan(text)
          speeds[index].append(Double(text.count) / Double(max(1, threadNanoseconds() - start)))
        }
      }
    }
    return contenders.indices.map { index in
      let times = promptTimes(contenders[index], text)
      return Row(
        list: list, corpus: corpus, contender: contenders[index].name,
        gigabytesPerSecond: speeds[index].quantile(0.5) ?? 0, p50: times.quantile(0.5) ?? 0,
        p99: times.quantile(0.99) ?? 0, matches: matches[index])
    }
  }

  private static func promptTimes(_ contender: Contender, _ text: [UInt8]) -> [Double] {
    let size = 1024
    return stride(from: 0, to: min(text.count, contender.most, 1_000_000) - size, by: size).map {
      start in
      text[start..<start + size].withUnsafeBufferPointer { prompt in
        let begin = threadNanoseconds()
        _ = contender.scan(prompt)
        return Double(threadNanoseconds() - begin) / 1000
      }
    }
  }
}
