import Foundation
@testable import PatternScanner
import Testing

@Suite("A text of a gigabyte")
struct LargeTextTests {
  @Test("is searched from its first byte to its last")
  func ends() throws {
    let scanner = try PatternScanner([
      ScanPattern(#"(?<![\w-])\d{3}-\d{2}-\d{4}(?!\d)"#), ScanPattern(#"\bkey-[a-f0-9]{8}\b"#),
      ScanPattern("[a-z]{4}=[0-9]{4,20}", keywords: ["mark"]),
    ])
    let size = 1 << 30
    // Pages that nobody writes to are all the same one of zeros.
    let pages = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    let isMapped = unsafe pages != MAP_FAILED
    try #require(isMapped)
    defer { unsafe munmap(pages, size) }
    let bytes = unsafe UnsafeMutableRawBufferPointer(start: pages, count: size)
    let number = Array("123-45-6789".utf8)
    let key = Array("key-0123abcd".utf8)
    let mark = Array("mark=123456".utf8)
    var expected: [ScanMatch] = []
    func write(_ text: [UInt8], of pattern: Int, at place: Int) {
      for (index, byte) in text.enumerated() { unsafe bytes[place + index] = byte }
      expected.append(ScanMatch(pattern: pattern, range: place..<place + text.count))
    }
    write(number, of: 0, at: 0)
    // Wherever blocks meet, and where offsets need one bit more.
    for place in [StagePlaces.blockSize, 1 << 16, 1 << 24, 1 << 29] {
      write(key, of: 1, at: place - key.count + 1)
      write(number, of: 0, at: place + 100)
    }
    write(mark, of: 2, at: size - 5_000)
    write(number, of: 0, at: size - number.count)

    var result = ScanResult()
    let text = unsafe Span<UInt8>(_unsafeElements: bytes.assumingMemoryBound(to: UInt8.self))
    scanner.scan(text, into: &result)
    #expect(result.unevaluated.isEmpty)
    #expect(
      result.matches.sorted { $0.range.lowerBound < $1.range.lowerBound }
        == expected.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}
