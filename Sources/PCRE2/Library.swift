import CPCRE2

/// Facts about the PCRE2 library that this process runs with.
public enum Library {
  /// The version, such as `10.42 2022-12-11`.
  public static var version: String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_VERSION), buffer.baseAddress)
    }
    return String(decoding: buffer.prefix(max(0, Int(length) - 1)), as: UTF8.self)
  }

  /// Whether the library has a just-in-time compiler for this processor.
  public static var hasJIT: Bool {
    var answer: UInt32 = 0
    _ = unsafe pcre2_config_8(UInt32(PCRE2_CONFIG_JIT), &answer)
    return answer == 1
  }
}
