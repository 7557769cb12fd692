public import ExactMatch
public import Foundation

/// Makes a dataset of a column, and says what became of its cells.
public struct DatasetMaker: Sendable {
  /// How many different entries there are.
  public var count: Int { builder.count }
  /// The most words in one of them.
  public var longest: Int { builder.longest }
  /// Cells without a word.
  public private(set) var emptyCount = 0
  /// Cells that say what an earlier one says.
  public private(set) var duplicateCount = 0
  /// The lines of cells that were left out, by why: they are not looked for.
  public private(set) var leftOut: [DatasetBuilder.Outcome: [Int]] = [:]
  private var builder: DatasetBuilder

  /// Takes the cells of a column in.
  ///
  /// - Parameters:
  ///   - column: the cells.
  ///   - key: what they are hashed under.
  ///   - leastCharacters: cells with fewer letters and digits are left out.
  ///   - progress: told how many cells have been looked at.
  public init(
    _ column: DatasetColumn, under key: DatasetKey, leastCharacters: Int,
    progress: (Int) -> Void = { _ in }
  ) {
    builder = DatasetBuilder(key: key, leastCharacters: leastCharacters)
    for (index, cell) in column.cells.enumerated() {
      switch builder.add(cell.text) {
      case .added: break
      case .duplicate: duplicateCount += 1
      case .empty: emptyCount += 1
      case let reason: leftOut[reason, default: []].append(cell.line)
      }
      if index.isMultiple(of: 1000) { progress(index) }
    }
  }

  /// The file.
  ///
  /// - Throws: `DatasetError` if no entries are left.
  public func file() throws(DatasetError) -> Data { try builder.file() }
}
