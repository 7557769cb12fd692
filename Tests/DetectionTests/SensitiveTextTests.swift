import Detection
import TestSupport
import Testing

@Suite("Sensitive text")
struct SensitiveTextTests {
  @Test("shows its size and nothing else, however it is printed")
  func printing() {
    let text = SensitiveText("hunter2")
    var dumped = ""
    dump([text], to: &dumped)
    let printed = [
      "\(text)", String(describing: text), String(reflecting: text), String(reflecting: [text]),
      "\([text])", "\(Optional(text) as Any)", "\((text, 1))", dumped,
    ]
    for form in printed {
      #expect(!form.contains("hunter2"))
      #expect(!form.contains("104"))  // The first byte.
    }
    #expect("\(text)" == "text of 7 bytes")
    #expect(Mirror(reflecting: text).children.isEmpty)
  }

  @Test("keeps valid text as it is", arguments: ["", "plain", "Grüße 漢字 👩‍🔬", "\u{0}\u{FFFD}"])
  func valid(text: String) {
    let sensitive = SensitiveText(repairing: Array(text.utf8))
    #expect(sensitive.bytes == Array(text.utf8))
    #expect(sensitive.firstRepair == nil)
    #expect(sensitive == SensitiveText(text))
    #expect(sensitive.string == text)
  }

  @Test(
    "repairs what is no UTF-8, and says where",
    arguments: [
      ([0xFF], 0), ([0x61, 0xFF, 0x62], 1), ([0xC3, 0xA4, 0xFF], 2), ([0xC3], 0),
      ([0x61, 0xC3, 0x62], 1),
      ([0xEF, 0xBF, 0x61], 0), ([0xE6, 0xBC, 0xA2, 0xE6, 0xBC], 3), ([0xC0, 0x80], 0),
      ([0xED, 0xA0, 0x80], 0), ([0xF5, 0x61], 0), ([0xEF, 0xBF, 0xBD, 0x61, 0xFF], 4),
      ([0xEF, 0xBF, 0xBD, 0xFF], 3), ([0xEF, 0xBC, 0x81, 0xFF], 3), ([0xEF, 0xEF, 0xBF, 0xBD], 0),
    ] as [([UInt8], Int)])
  func repaired(bytes: [UInt8], start: Int) throws {
    let text = SensitiveText(repairing: bytes)
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    #expect(text.firstRepair == start..<start + 3)
    #expect(text.bytes.starts(with: bytes.prefix(start) + [0xEF, 0xBF, 0xBD]))
  }

  @Test("says where the first repair is in random bytes", arguments: 0..<20 as Range<UInt64>)
  func random(seed: UInt64) throws {
    let pieces: [[UInt8]] = [
      [0x61], [0xC3, 0xA4], [0xE6, 0xBC, 0xA2], [0xEF, 0xBF, 0xBD], [0xF0, 0x9F, 0x91, 0x8D],
      [0xFF], [0xC3], [0xEF], [0xEF, 0xBF], [0xBD], [0xF0, 0x9F],
    ]
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0...6, using: &generator)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      let text = SensitiveText(repairing: bytes)
      // The longest start that is valid, where a character that was cut off counts as not begun.
      let start = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil }
      if start == bytes.count {
        try #require(text.firstRepair == nil)
      } else {
        try #require(text.firstRepair?.lowerBound == start, "\(bytes)")
      }
    }
  }
}
