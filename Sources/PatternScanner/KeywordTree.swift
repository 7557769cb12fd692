/// Words, in small letters, in an Aho–Corasick automaton.
struct KeywordTree: Sendable {
  /// The column of each byte; capitals have those of small letters.
  private var column: [UInt8] = []
  private var width = 1
  /// The state after each state and column.
  private var next: [Int32] = []
  /// The word that is whole in each state, or -1.
  private var word: [Int32] = [-1]
  /// The next shorter ending of a state at which a word is whole, or -1.
  private var shorter: [Int32] = [-1]
  /// Whether any word is whole in each state.
  private var isFinal: [Bool] = []

  /// - Parameter words: words and their numbers.
  init(_ words: [[UInt8]: Int]) {
    (column, width) = Self.columns(of: words.keys)
    next = [Int32](repeating: -1, count: width)
    for (letters, number) in words { insert(letters, Int32(number)) }
    shorter = [Int32](repeating: -1, count: word.count)
    link()
    isFinal = word.indices.map { word[$0] >= 0 || shorter[$0] >= 0 }
  }

  /// Hands over the number of each word that stands in a text, as often as it does.
  func forEachWord(in text: borrowing Span<UInt8>, _ body: (Int) -> Void) {
    guard word.count > 1 else { return }
    let (next, column, isFinal) = (next.span, column.span, isFinal.span)
    var state = 0
    for index in text.indices {
      state = Int(next[state * width + Int(column[Int(text[index])])])
      guard isFinal[state] else { continue }
      var ending = state
      while ending >= 0 {
        if word[ending] >= 0 { body(Int(word[ending])) }
        ending = Int(shorter[ending])
      }
    }
  }

  private static func columns(
    of words: some Sequence<[UInt8]>
  ) -> (column: [UInt8], width: Int) {
    var isUsed = [Bool](repeating: false, count: 256)
    for word in words { for byte in word { isUsed[Int(byte)] = true } }
    var column = [UInt8](repeating: 0, count: 256)
    var width = 1
    for byte in isUsed.indices where isUsed[byte] {
      column[byte] = UInt8(width)
      width += 1
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      column[Int(byte)] = column[Int(byte.folded)]
    }
    return (column, width)
  }

  private mutating func insert(_ letters: [UInt8], _ number: Int32) {
    var state = 0
    for byte in letters {
      let cell = state * width + Int(column[Int(byte)])
      if next[cell] < 0 {
        next[cell] = Int32(word.count)
        word.append(-1)
        next.append(contentsOf: repeatElement(-1, count: width))
      }
      state = Int(next[cell])
    }
    word[state] = number
  }

  /// Breadth first: a missing step is the step of the longest ending that is in the tree too.
  private mutating func link() {
    var ending = [Int](repeating: 0, count: word.count)
    var queue = [0]
    queue.reserveCapacity(word.count)
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for column in 0..<width {
        let cell = state * width + column
        let fallback = state == 0 ? 0 : next[ending[state] * width + column]
        guard next[cell] >= 0 else {
          next[cell] = fallback
          continue
        }
        let child = Int(next[cell])
        ending[child] = state == 0 ? 0 : Int(fallback)
        let known = ending[child]
        shorter[child] = word[known] >= 0 ? Int32(known) : shorter[known]
        queue.append(child)
      }
    }
  }
}
