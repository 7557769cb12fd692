import CPCRE2

/// The owner of PCRE2's compiled form of a pattern; freed with it.
///
/// PCRE2 documents compiled code as read-only after `pcre2_jit_compile`, so any number of threads
/// may match with it at once; that is why it may be `Sendable`.
@safe struct CompiledCode: ~Copyable, @unchecked Sendable {
  let pointer: OpaquePointer
  let isJITCompiled: Bool

  init(_ source: String, options: PatternOptions) throws(PatternError) {
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
    unsafe self.pointer = compiled
    self.isJITCompiled = unsafe pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE) == 0
  }

  deinit {
    unsafe pcre2_code_free_8(pointer)
  }

  /// How many groups the pattern has, the whole match not counted.
  var groupCount: Int {
    var count: UInt32 = 0
    _ = unsafe pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
  }

  /// PCRE2's name table: entries of fixed size, the group's number in two bytes, then its name.
  var groupNames: [GroupName] {
    var count: UInt32 = 0
    var entrySize: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    _ = unsafe pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    _ = unsafe pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &entrySize)
    _ = unsafe pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard let table = unsafe table else { return [] }
    let names = (0..<Int(count)).map { index in
      let entry = unsafe table + index * Int(entrySize)
      let name = unsafe UnsafeBufferPointer(start: entry + 2, count: Int(entrySize) - 2)
      return GroupName(
        name: unsafe String(decoding: name.prefix { $0 != 0 }, as: UTF8.self),
        number: unsafe Int(entry[0]) << 8 | Int(entry[1]))
    }
    return names.sorted { $0.number < $1.number }
  }
}
