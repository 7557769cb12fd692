import CPCRE2
import Foundation

/// What one search after another needs: match data, a match context, and a stack for the just-in-time
/// code.
///
/// Those who search much have their own; for all others there is one for each thread.
@safe package struct MatchScratch: ~Copyable {
  private let context: OpaquePointer
  private let data: OpaquePointer
  private let stack: OpaquePointer?
  private var capturing: (data: OpaquePointer, groups: Int)?

  /// Bytes of a thread's stack for just-in-time code, first and at most.
  private static let stackSize = (first: 32 * 1024, most: 1024 * 1024)

  package init() {
    guard let context = unsafe pcre2_match_context_create_8(nil),
      let data = unsafe pcre2_match_data_create_8(2, nil)
    else {
      // As Swift's own allocations do when there is no memory.
      preconditionFailure("out of memory")
    }
    unsafe self.context = context
    unsafe self.data = data
    unsafe stack = pcre2_jit_stack_create_8(Self.stackSize.first, Self.stackSize.most, nil)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
  }

  deinit {
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(data)
    if let capturing = unsafe capturing { unsafe pcre2_match_data_free_8(capturing.data) }
    if let stack = unsafe stack { unsafe pcre2_jit_stack_free_8(stack) }
  }

  /// As ``Pattern/firstMatch(in:from:startingBefore:)``.
  package func firstMatch(
    of pattern: MatchableCode, in text: borrowing Span<UInt8>, from offset: Int = 0,
    startingBefore limit: Int? = nil
  ) -> MatchResult {
    guard offset >= 0, offset <= text.count, limit.map({ $0 > offset }) ?? true else {
      return .noMatch
    }
    let code = unsafe run(pattern, text, from: offset, limit: limit, into: data)
    guard code >= 0 else { return MatchScratch.result(ofError: code) }
    let ovector = unsafe pcre2_get_ovector_pointer_8(data)
    // `\K` inside a look-ahead can put the start behind the end; such a match is empty.
    let (start, end) = unsafe (
      ovector.map { unsafe Int($0[0]) } ?? 0, ovector.map { unsafe Int($0[1]) } ?? 0
    )
    return .match(min(start, end)..<end)
  }

  mutating func groups(
    of pattern: Pattern, match: Range<Int>, in text: borrowing Span<UInt8>
  ) -> [Range<Int>?] {
    let count = pattern.groupCount + 1
    let data = unsafe matchData(groups: count)
    let code = unsafe run(
      pattern.matchable, text, from: match.lowerBound, limit: match.lowerBound + 1, into: data)
    guard code > 0, let ovector = unsafe pcre2_get_ovector_pointer_8(data) else { return [] }
    return (0..<count).map { group in
      let (start, end) = unsafe (ovector[2 * group], ovector[2 * group + 1])
      guard group < code, start >= 0, start <= end else { return nil }
      return start..<end
    }
  }

  private func run(
    _ pattern: MatchableCode, _ text: borrowing Span<UInt8>, from offset: Int, limit: Int?,
    into data: OpaquePointer
  ) -> Int32 {
    guard let code = unsafe pattern.code else { return PCRE2_ERROR_INTERNAL }
    unsafe pcre2_set_match_limit_8(context, pattern.matchLimit)
    // PCRE2 counts the last start that is allowed, we the first that is not.
    unsafe pcre2_set_offset_limit_8(context, limit.map { $0 - 1 } ?? Int.max)
    return unsafe text.withUnsafeBufferPointer { bytes in
      // PCRE2 wants a pointer even for no bytes.
      let start = unsafe bytes.baseAddress ?? UnsafePointer(bitPattern: 1)
      return unsafe pcre2_match_8(code, start, bytes.count, offset, 0, data, context)
    }
  }

  private mutating func matchData(groups: Int) -> OpaquePointer {
    if let capturing = unsafe capturing, unsafe capturing.groups >= groups {
      return unsafe capturing.data
    }
    guard let data = unsafe pcre2_match_data_create_8(UInt32(groups), nil) else {
      preconditionFailure("out of memory")
    }
    if let capturing = unsafe capturing { unsafe pcre2_match_data_free_8(capturing.data) }
    unsafe capturing = (data, groups)
    return unsafe data
  }

  private static func result(ofError code: Int32) -> MatchResult {
    switch code {
    case PCRE2_ERROR_NOMATCH: .noMatch
    case PCRE2_ERROR_MATCHLIMIT: .limitReached(.steps)
    case PCRE2_ERROR_JIT_STACKLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_DEPTHLIMIT:
      .limitReached(.stack)
    default: .limitReached(.other)
    }
  }
}

/// The owner of a thread's scratch; freed with the thread.
final class ThreadScratch {
  private var scratch = MatchScratch()

  /// Calls `body` with the scratch of the calling thread.
  ///
  /// The scratch never leaves the thread: `body` is synchronous, so no task can move in between.
  static func with<Result>(_ body: (inout MatchScratch) -> Result) -> Result {
    if let raw = unsafe pthread_getspecific(key) {
      let thread = unsafe Unmanaged<ThreadScratch>.fromOpaque(raw).takeUnretainedValue()
      return body(&thread.scratch)
    }
    let thread = ThreadScratch()
    unsafe pthread_setspecific(key, Unmanaged.passRetained(thread).toOpaque())
    return body(&thread.scratch)
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = unsafe pthread_key_create(&key) { raw in
      #if canImport(Darwin)
        unsafe Unmanaged<ThreadScratch>.fromOpaque(raw).release()
      #else
        if let raw = unsafe raw { unsafe Unmanaged<ThreadScratch>.fromOpaque(raw).release() }
      #endif
    }
    precondition(status == 0, "no thread-local storage left")
    return key
  }()
}
