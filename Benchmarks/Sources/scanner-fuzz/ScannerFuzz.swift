// Gives the scanner patterns and texts that nobody thought of, and compares what it finds with what each
// pattern finds alone. Built by Benchmarks/fuzz.
import PCRE2
import PatternScanner

/// The input up to the first byte 0xFF is a pattern, then come its options and the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let end = input.firstIndex(of: 0xFF), end + 2 < input.count, end < 200 else { return 0 }
  let options: PatternOptions = input[end + 1] & 1 == 0 ? [] : .caseless
  let source = String(decoding: input[..<end], as: UTF8.self)
  let text = Array(input[(end + 2)...])
  guard let pattern = try? Pattern(source, options: options) else { return 0 }
  let scanner = PatternScanner(
    deferring: [ScanPattern(source, options: options)],
    plans: KeptPlans(in: NoPlans(), makingAtOnce: true))
  var alone: [Range<Int>] = []
  let limit = pattern.forEachMatch(in: text.span) { range in
    alone.append(range)
    return true
  }
  var result = ScanResult()
  scanner.scan(text.span, into: &result)
  if limit == nil {
    precondition(result.unevaluated.isEmpty, "given up without need")
    precondition(result.matches.map(\.range) == alone, "other matches than the pattern's own")
  }
  return 0
}

/// Keeps nothing: each scanner plans, and short texts are scanned by the plan, too.
private struct NoPlans: PlanCache {
  func plan(for patterns: [ScanPattern]) -> PlanImage? { nil }
  func keep(_ plan: PlanImage, for patterns: [ScanPattern]) {}
}
