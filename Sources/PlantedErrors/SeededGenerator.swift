/// A generator of random numbers that gives the same ones for the same seed, everywhere.
///
/// SplitMix64: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, `bound`; all are equally likely.
  public mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let bound = UInt64(bound)
    let limit = UInt64.max - UInt64.max % bound
    while true {
      let number = next()
      if number < limit { return Int(number % bound) }
    }
  }

  /// True once in so many times.
  public mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }

  /// An element of a collection that is not empty; `fallback` stands in for one that is.
  public mutating func pick<Element>(_ elements: [Element], or fallback: Element) -> Element {
    elements.isEmpty ? fallback : elements[below(elements.count)]
  }

  /// A generator of its own for one part, so that a change in another part changes nothing here.
  public mutating func fork() -> SeededGenerator { SeededGenerator(seed: next()) }
}
