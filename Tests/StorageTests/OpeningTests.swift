import Detection
import Foundation
import Storage
import Testing

@Suite("Opening the data folder")
struct OpeningTests {
  @Test("folders are made with mode 0700 and files with mode 0600")
  func modes() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    for folder in [place.folder, place.parent + "/keys"] {
      #expect(try place.mode(of: folder) == 0o700)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: place.folder)
    #expect(files.contains("dryrun.sqlite-wal"))
    for file in files { #expect(try place.mode(of: "\(place.folder)/\(file)") == 0o600, "\(file)") }
    #expect(try place.mode(of: place.keyFile.path) == 0o600)
  }

  @Test("a commit is on the disk before it is acknowledged, and readers do not wait for writers")
  func durability() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    #expect(try store.pragma("synchronous") == "2")
    #expect(try store.pragma("journal_mode") == "wal")
    #expect(try store.pragma("foreign_keys") == "1")
    #expect(try store.pragma("secure_delete") == "1")
    // Asked last, because opening may set it anew.
    #expect(try place.open().pragma("synchronous") == "2")
  }

  @Test("what one opening stored, the next one finds")
  func reopening() throws {
    let place = try TemporaryStore()
    try Samples.fill(try place.setUp())
    let store = try place.open()
    #expect(try store.requests.list().count == 2)
    #expect(try store.log.verify().isIntact)
  }

  @Test("several who open a new folder at once get one store")
  func race() async throws {
    let place = try TemporaryStore()
    _ = try place.keyFile.create()
    let folder = place.folder
    try await withThrowingTaskGroup { group in
      for number in 0..<8 {
        group.addTask {
          let store = try Store(at: folder)
          try store.requests.addUnsigned(
            Samples.request(.init("request-\(number)"), Samples.digest("draft", store)))
        }
      }
      try await group.waitForAll()
    }
    let store = try place.open()
    #expect(try store.requests.list().count == 8)
    #expect(try store.log.entries().count { $0.kind == .storeCreated } == 1)
    #expect(try store.log.verify().isIntact)
  }

  @Test("a missing key is an error that says where it should be")
  func missingKey() throws {
    let place = try TemporaryStore()
    let error = #expect(throws: StorageError.self) { try place.open() }
    #expect(error?.code == .keyMissing)
    #expect(error?.message.contains("keys/organisation.key") == true)
    #expect(!FileManager.default.fileExists(atPath: place.folder))
  }

  @Test("data whose key was lost get no new one")
  func lostKey() throws {
    let place = try TemporaryStore()
    _ = try place.setUp()
    let key = try Data(contentsOf: URL(fileURLWithPath: place.keyFile.path))
    try FileManager.default.removeItem(atPath: place.keyFile.path)
    let error = #expect(throws: StorageError.self) { try place.setUp() }
    #expect(error?.code == .keyMissing && !place.keyFile.exists)
    try key.write(to: URL(fileURLWithPath: place.keyFile.path))
    unsafe chmod(place.keyFile.path, 0o600)
    _ = try place.setUp()
  }

  @Test("a key that others may read is refused until its mode is right")
  func readableKey() throws {
    let place = try TemporaryStore()
    _ = try place.setUp()
    unsafe chmod(place.keyFile.path, 0o640)
    let error = #expect(throws: StorageError.self) { try place.open() }
    #expect(error?.code == .keyUnusable)
    #expect(error?.message.contains("chmod 600") == true)
    unsafe chmod(place.keyFile.path, 0o600)
    _ = try place.open()
  }

  @Test(
    "a file that is no key is refused",
    arguments: ["", "abc", String(repeating: "g", count: 64), String(repeating: "a", count: 66)])
  func damagedKey(text: String) throws {
    let place = try TemporaryStore()
    _ = try place.setUp()
    try Data(text.utf8).write(to: URL(fileURLWithPath: place.keyFile.path))
    let error = #expect(throws: StorageError.self) { try place.open() }
    #expect(error?.code == .keyUnusable)
  }

  @Test("another organisation's key does not open the data")
  func otherKey() throws {
    let (place, other) = (try TemporaryStore(), try TemporaryStore())
    _ = try place.setUp()
    _ = try other.setUp()
    let error = #expect(throws: StorageError.self) {
      try Store(at: place.folder, keyFile: other.keyFile)
    }
    #expect(error?.code == .keyUnusable)
  }

  @Test("a key is never replaced, and no part of it is in the data")
  func keyStaysApart() throws {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try Samples.fill(store)
    let error = #expect(throws: StorageError.self) { try place.keyFile.create() }
    #expect(error?.code == .duplicate)
    let line = try String(contentsOfFile: place.keyFile.path, encoding: .utf8)
    let digits = line.trimmingCharacters(in: .newlines)
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { offset in
      UInt8(digits.dropFirst(offset).prefix(2), radix: 16)
    }
    #expect(bytes.count == 32)
    for file in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(place.folder)/\(file)"))
      #expect(data.range(of: Data(digits.utf8)) == nil && data.range(of: Data(bytes)) == nil)
    }
    #expect("\(store.key)".contains(digits.prefix(8)) == false)
  }
}
