public import Foundation
public import SystemFiles

/// The tables of a plan as one block of bytes, the same in memory and in a file.
///
/// Nobody writes to it once it is there, so any number of threads may read it. What a file holds was written by
/// the same build of the same program: sections are as that has them in memory.
@safe public final class PlanImage: @unchecked Sendable {
  /// The parts of an image.
  enum Section: Int, CaseIterable {
    /// What is known of the plan as a whole, as numbers.
    case facts
    /// What the first two stages look things up in.
    case grams, masks, pageStarts, hints, slots, firstHalves, lastHalves
    /// What the third stage looks things up in.
    case entries, sets, paths, pathStarts
    /// The triggers, and the tails that they ask about first: where each ends in the text of all.
    case triggers, tailEnds, tails
    /// For each pattern, how far before a cut its matches begin.
    case reachBytes, reachMost
    /// For each pattern, what stands where its matches begin.
    case openings
    /// The patterns with searches of their own.
    case wholes
  }

  private let memory: UnsafeRawBufferPointer
  /// Who keeps the memory: a file, or nobody but this.
  private let file: MappedFile?

  private static let alignment = 64
  private static let partSize = 256 << 10
  /// Marks a file as an image, and says how it is laid out.
  private static let mark: UInt64 = 0x6E61_6C50_0003_5244
  /// The numbers before the sections: the mark, a sum over all that follows it, and where each section ends.
  private static let headerWords = 2 + 2 * Section.allCases.count

  /// An image of some sections.
  init(_ sections: [Section: [UInt8]]) {
    var words: [UInt64] = [Self.mark, 0]
    var end = Self.rounded(Self.headerWords * 8)
    for section in Section.allCases {
      let count = sections[section]?.count ?? 0
      words += [UInt64(end), UInt64(end + count)]
      end = Self.rounded(end + count)
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: end, alignment: Self.alignment)
    unsafe memory.initializeMemory(as: UInt8.self, repeating: 0)
    for (section, bytes) in sections {
      let start = Int(words[2 + 2 * section.rawValue])
      unsafe UnsafeMutableRawBufferPointer(rebasing: memory[start...]).copyBytes(from: bytes)
    }
    unsafe memory.copyBytes(from: words.withUnsafeBytes { unsafe Array($0) })
    unsafe self.memory = UnsafeRawBufferPointer(memory)
    file = nil
    unsafe memory.storeBytes(of: sum, toByteOffset: 8, as: UInt64.self)
  }

  /// An image that was kept in a file.
  ///
  /// - Returns: `nil` if the file holds none, or not all of one.
  public init?(_ file: MappedFile) {
    unsafe memory = file.pages
    self.file = file
    guard unsafe memory.count >= Self.headerWords * 8, word(0) == Self.mark, word(1) == sum else {
      return nil
    }
  }

  deinit {
    if file == nil { unsafe memory.deallocate() }
  }

  /// All of its bytes, to be kept in a file.
  public var bytes: Data { unsafe Data(memory) }

  /// The elements of a section; they are there for as long as the image is.
  func table<Element: BitwiseCopyable>(
    _ section: Section, of type: Element.Type = Element.self
  ) -> PlanTable<Element> {
    let (start, end) = (Int(word(2 + 2 * section.rawValue)), Int(word(3 + 2 * section.rawValue)))
    let bytes = unsafe UnsafeRawBufferPointer(rebasing: memory[start..<end])
    return unsafe PlanTable(bytes.assumingMemoryBound(to: Element.self))
  }

  private func word(_ index: Int) -> UInt64 {
    unsafe memory.load(fromByteOffset: index * 8, as: UInt64.self)
  }

  /// Shows what was lost on the way: sums of all words, and sums of these sums, as by Fletcher.
  private var sum: UInt64 {
    var (first, second) = (SIMD8<UInt64>.zero, SIMD8<UInt64>.zero)
    let lines = unsafe memory.bindMemory(to: SIMD8<UInt64>.self)
    for index in 0..<lines.count {
      // A short text needs little of what is summed, so no more than a part of it is in memory at a time.
      let offset = index * Self.alignment
      if index > 0, offset % Self.partSize == 0 { file?.letGo(of: offset - Self.partSize..<offset) }
      var line = unsafe lines[index]
      // The mark, and where this sum stands.
      if index == 0 { (line[0], line[1]) = (0, 0) }
      first &+= line
      second &+= first
    }
    var sum = unsafe UInt64(memory.count)
    for word in (0..<8).flatMap({ [first[$0], second[$0]] }) {
      // Or else a highest bit that differs in both sums would cancel itself.
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 32
    }
    return sum
  }

  private static func rounded(_ count: Int) -> Int { (count + alignment - 1) & -alignment }
}

/// The elements of a section of an image.
@safe struct PlanTable<Element: BitwiseCopyable>: @unchecked Sendable {
  private let elements: UnsafeBufferPointer<Element>

  init(_ elements: UnsafeBufferPointer<Element>) { unsafe self.elements = elements }

  var count: Int { unsafe elements.count }

  /// Where they begin, for functions in C.
  var start: UnsafePointer<Element>? { unsafe elements.baseAddress }

  subscript(_ index: Int) -> Element {
    precondition(index >= 0 && index < count, "beyond the end of a table")
    return unsafe elements[index]
  }

  /// All of them, copied.
  var all: [Element] { unsafe Array(elements) }
}

extension [UInt8] {
  /// The bytes of some values, which must have no gaps between their parts.
  init<Value: BitwiseCopyable>(of values: [Value]) {
    self = unsafe values.withUnsafeBytes { unsafe Array($0) }
  }
}
