import SystemFiles

/// What a hash in a table stands for.
struct EntryKinds: OptionSet, Sendable {
  let rawValue: UInt64
  /// A whole entry.
  static let entry = EntryKinds(rawValue: 1)
  /// The first words of a longer one.
  static let prefix = EntryKinds(rawValue: 2)
}

/// The hashes of a dataset, in order, with gaps between them.
///
/// A cell of eight bytes holds the upper 62 bits of a hash and what it stands for, or nothing. A hash
/// begins at its share of the home cells, as if the hashes were spread evenly, or a little behind it: so
/// one look in most cases is enough, and a cell that is empty or holds a greater hash ends the search.
/// A text that is not in the dataset has one of a million hashes by chance once in 10¹² times.
struct DatasetTable: Sendable {
  static let cellSize = 8
  private static let kinds: UInt64 = 3

  private let file: MappedFile
  private let homes: UInt64
  private let cells: Int

  init(_ file: MappedFile, _ header: DatasetHeader) {
    self.file = file
    homes = UInt64(header.homes)
    cells = (file.count - DatasetHeader.size) / DatasetTable.cellSize
  }

  /// What a hash stands for; nothing if it is not there.
  ///
  /// - Parameter looks: counts the cells that were looked at.
  func kinds(of hash: UInt64, counting looks: inout Int) -> EntryKinds {
    let wanted = hash & ~DatasetTable.kinds
    var cell = DatasetTable.home(of: wanted, among: homes)
    while cell < cells {
      looks += 1
      let found = file.number(at: DatasetHeader.size + cell * DatasetTable.cellSize)
      if found & ~DatasetTable.kinds >= wanted || found == 0 {
        return found & ~DatasetTable.kinds == wanted
          ? EntryKinds(rawValue: found & DatasetTable.kinds) : []
      }
      cell += 1
    }
    return []
  }

  private static func home(of hash: UInt64, among homes: UInt64) -> Int {
    Int(hash.multipliedFullWidth(by: homes).high)
  }
}

extension DatasetTable {
  /// The cells for some hashes, by the hash without its last two bits.
  static func cells(for kinds: [UInt64: EntryKinds]) -> (homes: Int, cells: [UInt64]) {
    // A third of the cells is empty: few hashes have to move far from where they belong.
    let homes = kinds.count + kinds.count / 2 + 1
    var cells: [UInt64] = []
    cells.reserveCapacity(homes + 64)
    for (hash, kinds) in kinds.sorted(by: { $0.key < $1.key }) {
      let home = home(of: hash, among: UInt64(homes))
      while cells.count < home { cells.append(0) }
      cells.append(hash | kinds.rawValue)
    }
    while cells.count <= homes { cells.append(0) }
    return (homes, cells)
  }

  /// A hash as it stands in a cell, without what it stands for.
  static func key(_ hash: UInt64) -> UInt64 { hash & ~kinds }
}
