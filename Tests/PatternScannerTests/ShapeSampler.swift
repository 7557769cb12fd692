import PCRE2
import PatternAnalysis
@testable import PatternScanner

/// Writes texts that a pattern nearly matches: bytes along a way through its shape, some of them
/// replaced, left out or doubled, and some around them.
struct ShapeSampler {
  private let shapes: [Shape]

  init(_ patterns: [ScanPattern]) {
    let classes = ByteClasses()
    shapes = patterns.map { pattern in
      var reader = ShapeReader(
        PatternSyntax(accepted: pattern.source, options: pattern.options), classes: classes)
      let shape = reader.read()
      return .sequence([reader.readPreceding(), shape, reader.readFollowing()])
    }
  }

  /// A text with something of one pattern, or of several.
  func text(about pattern: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      text += surroundings(&generator)
      let one = Int.random(in: 0..<4, using: &generator) == 0
      let shape = one ? shapes.randomElement(using: &generator) : shapes[pattern]
      var piece: [UInt8] = []
      shape?.write(to: &piece, using: &generator)
      if Bool.random(using: &generator) { change(&piece, &generator) }
      text += piece
    }
    return text + surroundings(&generator)
  }

  private func surroundings(_ generator: inout some RandomNumberGenerator) -> [UInt8] {
    let bytes: [UInt8] = [0x20, 0x0A, 0x2E, 0x2D, 0x22, 0x61, 0x5A, 0x30, 0x5F, 0, 0xC3, 0xA4]
    let count = [0, 0, 1, 1, 2, 5].randomElement(using: &generator) ?? 0
    return (0..<count).map { _ in bytes.randomElement(using: &generator) ?? 0 }
  }

  private func change(_ piece: inout [UInt8], _ generator: inout some RandomNumberGenerator) {
    guard let place = piece.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: piece.remove(at: place)
    case 1: piece.insert(piece[place], at: place)
    case 2: piece[place] = piece.randomElement(using: &generator) ?? 0
    default: piece.removeSubrange(place...)
    }
  }
}

extension Shape {
  fileprivate func write(to text: inout [UInt8], using generator: inout some RandomNumberGenerator)
  {
    switch self {
    case .bytes(let set):
      var bytes: [UInt8] = []
      set.forEach { bytes.append($0) }
      // Letters and digits lead further than what stands in a class besides.
      let plain = bytes.filter { (0x20...0x7E).contains($0) }
      if let byte = (plain.isEmpty ? bytes : plain).randomElement(using: &generator) {
        text.append(byte)
      }
    case .sequence(let parts): for part in parts { part.write(to: &text, using: &generator) }
    case .choice(let parts):
      parts.randomElement(using: &generator)?.write(to: &text, using: &generator)
    case .repetition(let body, let least, let most):
      let count = Int.random(
        in: least...Swift.max(least, min(most ?? .max, least + 4)), using: &generator)
      for _ in 0..<count { body.write(to: &text, using: &generator) }
    case .condition: break
    }
  }
}
