import CPCRE2
import Synchronization

/// The owner of PCRE2's compiled form of a pattern, made now or when it is first needed; freed with it.
///
/// PCRE2 documents compiled code as read-only after `pcre2_jit_compile`, so any number of threads
/// may match with it at once; that is why it may be `Sendable`.
@safe struct CompiledCode: ~Copyable, @unchecked Sendable {
  private let made = unsafe Atomic<OpaquePointer?>(nil)

  deinit {
    unsafe pcre2_code_free_8(made.load(ordering: .acquiring))
  }

  /// PCRE2's form of the pattern, if somebody has needed it before.
  var known: OpaquePointer? { unsafe made.load(ordering: .acquiring) }

  /// PCRE2's form of a pattern.
  ///
  /// Two threads that need it first at the same time both make it, and one of the two is kept.
  func pointer(for source: String, _ options: PatternOptions) throws(PatternError) -> OpaquePointer
  {
    if let known = unsafe known { return unsafe known }
    let compiled = unsafe try Self.compiled(source, options)
    let (isFirst, other) = unsafe made.compareExchange(
      expected: nil, desired: compiled, ordering: .acquiringAndReleasing)
    guard !isFirst, let other = unsafe other else { return unsafe compiled }
    unsafe pcre2_code_free_8(compiled)
    return unsafe other
  }

  private static func compiled(
    _ source: String, _ options: PatternOptions
  ) throws(PatternError) -> OpaquePointer {
    var code: Int32 = 0
    var offset = 0
    let bytes = Array(source.utf8)
    let compiled = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe pcre2_compile_8(
        bytes.baseAddress, bytes.count, options.compileFlags, &code, &offset, nil)
    }
    guard let compiled = unsafe compiled else {
      throw PatternError(code: code, offset: min(offset, bytes.count))
    }
    _ = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE)
    return unsafe compiled
  }
}

/// What PCRE2 says of a compiled pattern.
final class CodeFacts: Sendable {
  /// How many groups the pattern has, the whole match not counted.
  let groupCount: Int
  /// The named groups, in the order of their numbers.
  let groupNames: [GroupName]
  /// Whether the just-in-time compiler took the pattern.
  let isJITCompiled: Bool

  init(of code: OpaquePointer) {
    groupCount = unsafe Int(Self.number(PCRE2_INFO_CAPTURECOUNT, of: code))
    groupNames = unsafe Self.names(of: code)
    var size = 0
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_JITSIZE), &size)
    isJITCompiled = size > 0
  }

  private static func number(_ fact: Int32, of code: OpaquePointer) -> UInt32 {
    var number: UInt32 = 0
    _ = unsafe pcre2_pattern_info_8(code, UInt32(fact), &number)
    return number
  }

  /// PCRE2's name table: entries of fixed size, the group's number in two bytes, then its name.
  private static func names(of code: OpaquePointer) -> [GroupName] {
    let count = unsafe number(PCRE2_INFO_NAMECOUNT, of: code)
    let entrySize = unsafe Int(number(PCRE2_INFO_NAMEENTRYSIZE, of: code))
    var table: UnsafePointer<UInt8>?
    _ = unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table = unsafe table else { return [] }
    let names = (0..<Int(count)).map { index in
      let entry = unsafe table + index * entrySize
      let name = unsafe UnsafeBufferPointer(start: entry + 2, count: entrySize - 2)
      return GroupName(
        name: unsafe String(decoding: name.prefix { $0 != 0 }, as: UTF8.self),
        number: unsafe Int(entry[0]) << 8 | Int(entry[1]))
    }
    return names.sorted { $0.number < $1.number }
  }
}
