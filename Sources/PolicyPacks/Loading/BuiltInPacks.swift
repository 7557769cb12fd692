import CBuiltInPacks
public import Detection

/// The packs inside this program, found wherever it is run from.
public enum BuiltInPacks {
  /// Their names.
  public static var names: [PackID] {
    var seen: Set<PackID> = []
    return all.map(\.pack).filter { seen.insert($0).inserted }
  }

  static func files(of id: PackID) -> [PackFile] {
    all.filter { $0.pack == id }.map(\.file)
  }

  private static var all: [(pack: PackID, file: PackFile)] {
    var count = 0
    guard let first = unsafe built_in_files(&count) else { return [] }
    let entries = unsafe UnsafeBufferPointer(start: first, count: count)
    return (0..<count).map { index in
      let entry = unsafe entries[index]
      let name = unsafe String(cString: entry.name)
      let bytes = unsafe UnsafeBufferPointer(start: entry.bytes, count: entry.count)
      return (
        PackID(String(name.prefix { $0 != "/" })),
        PackFile(
          name: "built-in/\(name)", path: String(name.drop { $0 != "/" }.dropFirst()),
          bytes: unsafe Array(bytes))
      )
    }
  }
}
