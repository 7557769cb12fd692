/// Bounds how many calls an instance works on at once; the others wait in line, each until its deadline.
actor CallSlots {
  /// Why a call got no slot.
  enum Refusal: Error {
    /// Its deadline came first.
    case late
    /// Nobody wants it any more.
    case cancelled
  }

  /// How many there are.
  let count: Int
  private(set) var inUse = 0
  private var waiting: [(number: Int, wait: DeadlineWait<Void>)] = []
  private var lastNumber = 0

  init(_ count: Int) { self.count = count }

  /// Takes a slot.
  func take(by deadline: ContinuousClock.Instant) async throws(Refusal) {
    guard inUse >= count else {
      inUse += 1
      return
    }
    lastNumber += 1
    let (number, wait) = (lastNumber, DeadlineWait<Void>())
    waiting.append((number, wait))
    switch await wait.end(by: deadline) {
    case .came: return
    case .late:
      leave(number)
      throw .late
    case .cancelled:
      leave(number)
      throw .cancelled
    }
  }

  /// Gives a slot back, to the next in line.
  func giveBack() {
    guard !waiting.isEmpty else {
      inUse -= 1
      return
    }
    waiting.removeFirst().wait.come(())
  }

  /// Leaves the line; a slot that was given in the same moment goes to the next.
  private func leave(_ number: Int) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else {
      return giveBack()
    }
    waiting.remove(at: index)
  }
}
