/// How much work it is to try a password: the three numbers of scrypt (RFC 7914, section 2).
public struct PasswordCost: Sendable, Hashable, Codable {
  /// N: a power of two.
  public let rounds: Int
  /// r: the size of a block, in units of 128 bytes.
  public let blockSize: Int
  /// p: how often all of it is done.
  public let parallelism: Int

  /// About 32 MB and a fifth of a second of work; one of the sets of numbers that OWASP's Password
  /// Storage Cheat Sheet names.
  public static let standard = PasswordCost(1 << 15, 8, 3)

  /// A thousandth of that, for demonstrations, whose passwords everybody may know.
  public static let light = PasswordCost(1 << 10, 8, 1)

  /// Numbers of one's own.
  ///
  /// - Returns: `nil` unless `rounds` is a power of two, and the work stays below 256 MB and sixteen
  ///   times the usual: whoever could write the numbers could else stop the server with them.
  public init?(rounds: Int, blockSize: Int, parallelism: Int) {
    guard (2...1 << 20).contains(rounds), rounds.nonzeroBitCount == 1,
      (1...32).contains(blockSize), (1...16).contains(parallelism),
      128 * rounds * blockSize <= 256 << 20,
      rounds * blockSize * parallelism <= 16 * PasswordCost.standard.work
    else { return nil }
    self.init(rounds, blockSize, parallelism)
  }

  private init(_ rounds: Int, _ blockSize: Int, _ parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// How much work it is, beside other numbers.
  public var work: Int { rounds * blockSize * parallelism }

  /// Reads numbers, and refuses those that would be refused above.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let cost = PasswordCost(
      rounds: try values.decode(Int.self, forKey: .rounds),
      blockSize: try values.decode(Int.self, forKey: .blockSize),
      parallelism: try values.decode(Int.self, forKey: .parallelism))
    guard let cost else {
      throw DecodingError.dataCorruptedError(
        forKey: .rounds, in: values, debugDescription: "no cost of a password")
    }
    self = cost
  }
}
