import Terminal
import TestSupport
import Testing

@Suite("Keys")
struct KeyTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8) + decoder.flush()
  }

  @Test(
    "are known by the sequences that terminals send",
    arguments: [
      ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}[C", Key(.right)),
      ("\u{1B}[D", Key(.left)), ("\u{1B}[H", Key(.home)), ("\u{1B}[1~", Key(.home)),
      ("\u{1B}[F", Key(.end)), ("\u{1B}OF", Key(.end)), ("\u{1B}[4~", Key(.end)),
      ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[6~", Key(.pageDown)), ("\u{1B}[3~", Key(.delete)),
      ("\u{1B}[1;2C", Key(.right, .shift)), ("\u{1B}[1;5D", Key(.left, .control)),
      ("\u{1B}[1;3D", Key(.left, .alt)), ("\u{1B}[Z", Key(.tab, .shift)), ("\r", Key(.enter)),
      ("\n", Key(.enter)), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
      ("\u{8}", Key(.backspace)), ("\u{3}", Key.control("c")), ("\u{1A}", Key.control("z")),
      ("\u{1B}f", Key(.character("f"), .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
      ("\u{1B}é", Key(.character("é"), .alt)), ("\u{1B}", Key(.escape)),
      ("\u{1B}[", Key(.character("["), .alt)),
    ])
  func sequences(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test(
    "are characters as they are typed, however wide",
    arguments: ["a", "Z", "é", "ß", "漢", "😀", " ", "~", "€"])
  func characters(text: String) {
    #expect(keys(text) == [Key(.character(Character(text)))])
  }

  @Test("wait for the rest of a character and of a sequence")
  func pieces() {
    for (text, key) in [("漢", Key(.character("漢"))), ("\u{1B}[1;5C", Key(.right, .control))] {
      var decoder = KeyDecoder()
      let bytes = Array(text.utf8)
      for byte in bytes.dropLast() {
        #expect(decoder.feed([byte]).isEmpty)
        #expect(decoder.isWaiting)
      }
      #expect(decoder.feed(bytes.suffix(1)) == [key])
      #expect(!decoder.isWaiting)
    }
  }

  @Test("Esc is a key once nothing follows, and the beginning of one before")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.flush() == [Key(.escape)])
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.feed(Array("[A".utf8)) == [Key(.up)])
  }

  @Test("what is pasted is one text, whatever stands in it, in whatever pieces it comes")
  func paste() {
    let text = "first line\r\nsecond \u{1B}[31m\u{1B}[20 ~ \u{3} line"
    let bytes = Array("x\u{1B}[200~\(text)\u{1B}[201~y".utf8)
    for size in [1, 2, 3, 7, bytes.count] {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        keys += decoder.feed(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(keys == [Key(.character("x")), Key(.paste(text)), Key(.character("y"))])
    }
  }

  @Test("broken UTF-8 is shown as such and swallows nothing that follows")
  func broken() {
    var decoder = KeyDecoder()
    let keys = decoder.feed([0xC3, 0x41, 0xFF, 0x42, 0xE2, 0x82]) + decoder.flush()
    let replaced = Key(.character("\u{FFFD}"))
    #expect(
      keys == [replaced, Key(.character("A")), replaced, Key(.character("B")), replaced, replaced])
  }

  @Test("an unknown sequence is no text")
  func unknown() {
    #expect(keys("\u{1B}[38;1;99xa") == [Key(.character("a"))])
    #expect(keys("\u{1B}[?1;2ca") == [Key(.character("a"))])
    #expect(keys("\u{1B}[15~\u{1B}OPa") == [Key(.character("a"))])
  }

  @Test("any bytes are read to the end, and in pieces come to the same")
  func anyBytes() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      let bytes = (0..<Int(random.next() % 24)).map { _ in
        random.next() % 3 == 0
          ? [0x1B, 0x5B, 0x7E, 0x3B, 0x32, 0x30][Int(random.next() % 6)]
          : UInt8(truncatingIfNeeded: random.next())
      }
      var whole = KeyDecoder()
      let expected = whole.feed(bytes)
      var pieces = KeyDecoder()
      #expect(bytes.flatMap { pieces.feed([$0]) } == expected)
    }
  }
}
