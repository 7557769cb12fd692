import CHyperscan
import CHyperscanTrial
import Foundation
import PatternScanner

/// Hyperscan with all patterns that it compiles in one database; it says where matches end.
final class Hyperscan {
  private let database: OpaquePointer
  private let scratch: OpaquePointer
  /// How many patterns it does not compile.
  let refused: Int
  /// The index of the pattern of each expression, and whether it is matched exactly.
  private let owners: [(pattern: Int, isExact: Bool)]

  enum Kind { case patterns, literals }

  /// How many seconds one pattern may take to compile.
  private static let patience: UInt32 = 3

  /// Whether it is measured at all: for a list of a thousand patterns its databases take minutes.
  static let isWanted = !CommandLine.arguments.contains("--without-hyperscan")

  init?(_ patterns: [ScanPattern], _ kind: Kind) {
    guard Self.isWanted || kind == .literals else { return nil }
    var expressions: [String] = []
    var flags: [UInt32] = []
    var owners: [(pattern: Int, isExact: Bool)] = []
    var refused = 0
    for (index, pattern) in patterns.enumerated() {
      let sources = kind == .patterns ? [pattern.source] : pattern.keywords.map(Self.escaped)
      for source in sources {
        let caseless = kind == .literals || pattern.options.contains(.caseless)
        let flag = caseless ? UInt32(HS_FLAG_CASELESS) : 0
        guard let choice = kind == .literals ? flag : Self.choice(for: source, flag) else {
          refused += 1
          continue
        }
        flags.append(choice)
        owners.append((index, choice == flag))
        expressions.append(source)
      }
    }
    var scratch: OpaquePointer?
    guard let database = Self.compile(expressions, flags),
      hs_alloc_scratch(database, &scratch) == HS_SUCCESS, let scratch
    else { return nil }
    (self.refused, self.owners) = (refused, owners)
    (self.database, self.scratch) = (database, scratch)
  }

  deinit {
    hs_free_scratch(scratch)
    hs_free_database(database)
  }

  /// Scans a text and counts the ends of matches.
  func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    guard !text.isEmpty else { return 0 }
    text.withMemoryRebound(to: CChar.self) { text in
      _ = hs_scan(
        database, text.baseAddress, UInt32(text.count), 0, scratch,
        { _, _, _, _, context in
          context?.assumingMemoryBound(to: Int.self).pointee += 1
          return 0
        }, &count)
    }
    return count
  }

  /// Hands over where matches end, each with the index of its pattern.
  func forEachMatch(in text: UnsafeBufferPointer<UInt8>, _ body: (Int, Int) -> Void) {
    for (expression, end) in ends(in: text) { body(owners[expression].pattern, end) }
  }

  /// The indices of the patterns that it matches exactly as PCRE2 would, as far as ends go.
  var exact: Set<Int> { Set(owners.filter(\.isExact).map(\.pattern)) }

  private final class Ends { var list: [(expression: Int, end: Int)] = [] }

  private func ends(in text: UnsafeBufferPointer<UInt8>) -> [(expression: Int, end: Int)] {
    let ends = Ends()
    guard !text.isEmpty else { return [] }
    text.withMemoryRebound(to: CChar.self) { text in
      _ = hs_scan(
        database, text.baseAddress, UInt32(text.count), 0, scratch,
        { id, _, end, _, context in
          guard let context else { return 1 }
          Unmanaged<Ends>.fromOpaque(context).takeUnretainedValue().list.append((Int(id), Int(end)))
          return 0
        }, Unmanaged.passUnretained(ends).toOpaque())
    }
    return ends.list
  }

  /// The flags with which it compiles a pattern in good time, if any; each is tried once.
  private static func choice(for source: String, _ flag: UInt32) -> UInt32? {
    if let known = known[Expression(source: source, flag: flag)] { return known }
    // What it cannot match exactly it may report too often; that is still less work.
    let choice = [flag, flag | UInt32(HS_FLAG_PREFILTER)].first {
      hyperscan_compiles(source, $0, patience) != 0
    }
    known[Expression(source: source, flag: flag)] = .some(choice)
    return choice
  }

  private struct Expression: Hashable {
    var source: String
    var flag: UInt32
  }

  nonisolated(unsafe) private static var known: [Expression: UInt32?] = [:]

  private static func compile(_ expressions: [String], _ flags: [UInt32]) -> OpaquePointer? {
    let copies = expressions.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var database: OpaquePointer?
    var error: UnsafeMutablePointer<hs_compile_error_t>?
    let ids = (0..<expressions.count).map(UInt32.init)
    let pointers: [UnsafePointer<CChar>?] = copies.map { $0.map { UnsafePointer($0) } }
    _ = hs_compile_multi(
      pointers, flags, ids, UInt32(expressions.count), UInt32(HS_MODE_BLOCK), nil, &database, &error
    )
    if let error { hs_free_compile_error(error) }
    return database
  }

  private static func escaped(_ keyword: String) -> String {
    keyword.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return "\\x" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
