import Practice
import Terminal

/// Marks places of a passage with the keyboard: the arrows move, Space marks and steps on.
///
/// So a name of three words takes three times Space. Shift with an arrow marks on the way. Where a
/// mark says what kind it is, its number does.
struct MarkField: Sendable, Hashable {
  let passage: Passage
  let units: [Range<Int>]
  /// The marked units, with what is said of them.
  private(set) var marked: [Int: String?]
  /// The unit that the cursor is on.
  private(set) var cursor = 0

  init(_ passage: Passage, _ marks: [Response.Mark]) {
    self.passage = passage
    units = MarkUnits.units(of: passage)
    marked = MarkUnits.marked(by: marks, in: passage)
  }

  /// The marks.
  var marks: [Response.Mark] { MarkUnits.marks(marked, in: passage) }
  /// Whether whole sentences are marked.
  var hasSegments: Bool { !passage.segments.isEmpty }

  /// Does what a key says; `false` if it says nothing here.
  ///
  /// - Parameter layout: where units are shown, for ↑ and ↓.
  mutating func handle(_ key: Key, _ layout: MarkLayout) -> Bool {
    guard !units.isEmpty else { return false }
    let grows = key.modifiers.contains(.shift) && passage.labels.isEmpty
    let before = cursor
    switch key.code {
    case .right: move(to: cursor + 1)
    case .left: move(to: cursor - 1)
    case .down: move(to: hasSegments ? cursor + 1 : layout.unit(below: cursor))
    case .up: move(to: hasSegments ? cursor - 1 : layout.unit(above: cursor))
    case .home: move(to: 0)
    case .end: move(to: units.count - 1)
    case .character(" "): toggle()
    case .backspace, .delete: marked[cursor] = nil
    case .character(let character): return label(character)
    default: return false
    }
    if grows {
      for unit in min(before, cursor)...max(before, cursor) {
        marked.updateValue(nil, forKey: unit)
      }
    }
    return true
  }

  private mutating func move(to unit: Int) { cursor = max(0, min(units.count - 1, unit)) }

  /// Marks or unmarks the unit; with kinds, goes through them.
  private mutating func toggle() {
    if passage.labels.isEmpty {
      if marked.keys.contains(cursor) {
        marked.removeValue(forKey: cursor)
      } else {
        marked.updateValue(nil, forKey: cursor)
      }
      move(to: cursor + 1)
      return
    }
    let said = marked[cursor].flatMap { $0 }
    let index = passage.labels.firstIndex { $0.id == said }.map { $0 + 1 } ?? 0
    if passage.labels.indices.contains(index) {
      marked.updateValue(passage.labels[index].id, forKey: cursor)
    } else {
      marked.removeValue(forKey: cursor)
    }
  }

  private mutating func label(_ character: Character) -> Bool {
    guard !passage.labels.isEmpty, let number = character.wholeNumberValue,
      number <= passage.labels.count
    else { return false }
    if number == 0 {
      marked.removeValue(forKey: cursor)
    } else {
      marked.updateValue(passage.labels[number - 1].id, forKey: cursor)
    }
    return true
  }
}
