import CBuiltInPacks
public import Detection
import Diagnostics
import Synchronization

/// What a built-in pack's files say.
struct BuiltInDocument: Sendable {
  var document: PackDocument
  /// Whether each file could be read.
  var isComplete: Bool
  var problems: [Diagnostic]
}

/// The packs inside this program, found wherever it is run from.
public enum BuiltInPacks {
  /// Their names.
  public static let names: [PackID] = {
    var names: [PackID] = []
    unsafe forEachEntry { name, _ in
      let id = PackID(String(name.prefix { $0 != "/" }))
      if names.last != id, !names.contains(id) { names.append(id) }
    }
    return names
  }()

  /// The files of a pack; they are the same for as long as the program runs.
  static func files(of id: PackID) -> [PackFile] {
    packs.first { $0.id == id }?.files ?? []
  }

  /// Names and bytes of a pack's files, as one digest: SHA-256 in hexadecimal.
  static func digest(of id: PackID) -> String { digests[id] ?? "" }

  /// What a pack's files say, and what is wrong with them; read once.
  static func document(of id: PackID) -> BuiltInDocument {
    documents.withLock { documents in
      if let known = documents[id] { return known }
      let problems = Problems()
      let (document, isComplete) = PackDocument.read(files(of: id), problems)
      let read = BuiltInDocument(
        document: document, isComplete: isComplete, problems: problems.diagnostics)
      documents[id] = read
      return read
    }
  }

  /// Every detector of a built-in pack, by its name.
  static let detectors = Dictionary(
    names.flatMap { document(of: $0).document.detectors }.map {
      ($0.rule.detector.id, $0.rule.detector)
    }
  ) { first, _ in first }

  private static let documents = Mutex<[PackID: BuiltInDocument]>([:])

  private static let digests = Dictionary(
    uniqueKeysWithValues: packs.map { ($0.id, PackFiles.digest(of: $0.files)) })

  private static let packs: [(id: PackID, files: [PackFile])] = {
    var packs: [(id: PackID, files: [PackFile])] = []
    for (pack, file) in all {
      if let index = packs.firstIndex(where: { $0.id == pack }) {
        packs[index].files.append(file)
      } else {
        packs.append((pack, [file]))
      }
    }
    return packs
  }()

  private static var all: [(pack: PackID, file: PackFile)] {
    var all: [(pack: PackID, file: PackFile)] = []
    unsafe forEachEntry { name, bytes in
      let file = PackFile(
        name: "built-in/\(name)", path: String(name.drop { $0 != "/" }.dropFirst()),
        bytes: unsafe Array(bytes))
      all.append((PackID(String(name.prefix { $0 != "/" })), file))
    }
    return all
  }

  private static func forEachEntry(_ body: (String, UnsafeBufferPointer<UInt8>) -> Void) {
    var count = 0
    guard let first = unsafe built_in_files(&count) else { return }
    let entries = unsafe UnsafeBufferPointer(start: first, count: count)
    for index in 0..<count {
      let entry = unsafe entries[index]
      unsafe body(
        String(cString: entry.name), UnsafeBufferPointer(start: entry.bytes, count: entry.count))
    }
  }
}
