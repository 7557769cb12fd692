import ExactMatch
import Foundation
import Testing

@Suite("The file of a dataset")
struct DatasetFileTests {
  private let folder: DatasetFolder
  private let key = DatasetKey()

  init() throws { folder = try DatasetFolder() }

  private func bytes(_ entries: [String] = ["Anna Schmidt", "Jörg"]) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.file(of: entries, under: key)))
  }

  private func code(_ bytes: Data) throws -> DatasetError.Code? {
    let file = try folder.write(bytes)
    do {
      _ = try Dataset(at: file, key: key)
      return nil
    } catch {
      #expect(error.message.contains(file))
      return error.code
    }
  }

  @Test("is the same for the same entries in another order, written in another way")
  func deterministic() throws {
    #expect(try bytes() == bytes(["JÖRG", "anna-schmidt", "Jo\u{308}rg"]))
    #expect(try bytes() != bytes(["Anna Schmidt"]))
  }

  @Test("holds no entry")
  func hidden() throws {
    let bytes = try bytes(["Annabelle", "Schmidthausen"])
    for word in ["Annabelle", "annabelle", "schmidthausen"] {
      #expect(bytes.firstRange(of: Data(word.utf8)) == nil)
    }
  }

  @Test("says how many entries there are, and which it is")
  func header() throws {
    let one = try folder.dataset(of: ["Anna Schmidt", "anna schmidt", "Anna"], under: key)
    #expect(one.count == 2)
    #expect(one.digest.count == 64)
    #expect(try one.digest == folder.dataset(of: ["Anna", "Anna Schmidt"], under: key).digest)
    #expect(try one.digest != folder.dataset(of: ["Anna"], under: key).digest)
  }

  @Test("is refused if it is cut short", arguments: [0, 7, 8, 79, 80, 87])
  func truncated(length: Int) throws {
    #expect(try code(bytes().prefix(length)) == .damaged)
  }

  @Test("is refused if it is something else")
  func foreign() throws {
    #expect(try code(Data("name\nAnna Schmidt\n".utf8)) == .damaged)
    #expect(try code(bytes() + [0]) == .damaged)
  }

  @Test("is refused if it is of another version", arguments: [8, 12])
  func version(offset: Int) throws {
    var bytes = try bytes()
    bytes[offset] += 1
    #expect(try code(bytes) == .foreignVersion)
  }

  @Test("is refused if its numbers cannot be", arguments: [24, 32, 40])
  func numbers(offset: Int) throws {
    for byte in [0x00, 0xFF] as [UInt8] {
      var bytes = try bytes()
      for index in offset..<offset + 8 { bytes[index] = byte }
      #expect(try code(bytes) == (offset == 24 && byte == 0xFF ? nil : .damaged))
    }
  }

  @Test("is refused under another key")
  func wrongKey() throws {
    let file = try folder.file(of: ["Anna"], under: key)
    let error = #expect(throws: DatasetError.self) { try Dataset(at: file, key: DatasetKey()) }
    #expect(error?.code == .keyUnusable)
    #expect(error?.message.contains("\(key.id)") == true)
  }

  @Test("that is not there cannot be read")
  func missing() throws {
    let error = #expect(throws: DatasetError.self) {
      try Dataset(at: "\(folder.path)/none.dataset", key: key)
    }
    #expect(error?.code == .unreadable)
    #expect(error?.message.contains("no such file") == true)
  }

  @Test("is known to be damaged when all of it is looked at")
  func verify() throws {
    let bytes = try bytes()
    try DatasetHeader.verify(folder.write(bytes))
    for offset in stride(from: 16, to: bytes.count, by: 5) {
      var damaged = bytes
      damaged[offset] ^= 0x10
      let file = try folder.write(damaged)
      let error = #expect(throws: DatasetError.self) { try DatasetHeader.verify(file) }
      #expect(error?.code == .damaged, "byte \(offset)")
    }
  }

  @Test("is searched without a fault whatever its table holds")
  func anyTable() throws {
    var bytes = try bytes()
    for offset in 80..<bytes.count { bytes[offset] = 0xFF }
    let full = try Dataset(at: folder.write(bytes), key: key)
    #expect(full.found(in: "Anna Schmidt, Jörg").isEmpty)
    for offset in 80..<bytes.count { bytes[offset] = offset.isMultiple(of: 8) ? 3 : 0 }
    let low = try Dataset(at: folder.write(bytes), key: key)
    #expect(low.found(in: "Anna Schmidt, Jörg").isEmpty)
  }

  @Test("is known to be another one once somebody has written to it, and not if it was replaced")
  func changed() throws {
    let dataset = try folder.dataset(of: ["Anna"], under: key)
    let file = try folder.file(of: ["Anna"], under: key)
    let open = try Dataset(at: file, key: key)
    #expect(dataset.isUnchanged && open.isUnchanged)
    try Data(contentsOf: URL(fileURLWithPath: file)).write(
      to: URL(fileURLWithPath: file), options: .atomic)
    #expect(open.isUnchanged)
    let again = try Dataset(at: file, key: key)
    try FileHandle(forWritingTo: URL(fileURLWithPath: file)).truncate(atOffset: 10)
    #expect(!again.isUnchanged)
    #expect(open.isUnchanged)
  }
}
