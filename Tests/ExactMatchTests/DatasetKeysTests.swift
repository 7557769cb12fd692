import ExactMatch
import Foundation
import Testing

@Suite("Keys of datasets")
struct DatasetKeysTests {
  private let folder: DatasetFolder
  private var keys: DatasetKeys { DatasetKeys(in: folder.path + "/config/dataset-keys") }

  init() throws { folder = try DatasetFolder() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("are made at first use, for their owner alone, and used from then on")
  func first() throws {
    let key = try keys.only()
    let file = try #require(keys.file(key.id))
    #expect(try mode(file) == 0o600)
    #expect(try mode(folder.path + "/config/dataset-keys") == 0o700)
    #expect(try keys.only() == key)
    #expect(try DatasetKeys.read(file) == key)
    let dataset = try folder.file(of: ["Anna"], under: key)
    #expect(try Dataset(at: dataset, keys: keys).count == 1)
    #expect(try keys.key(ofDatasetAt: dataset) == key)
  }

  @Test("say nothing of themselves but their name")
  func redacted() throws {
    let key = try keys.only()
    let digits = try String(contentsOfFile: #require(keys.file(key.id)), encoding: .utf8)
    #expect(!"\(key) \(String(reflecting: key)) \(dumped(key))".contains(digits.prefix(16)))
    #expect("\(key.id)".count == 16 && !digits.contains("\(key.id)"))
  }

  private func dumped(_ key: DatasetKey) -> String {
    var text = ""
    dump(key, to: &text)
    return text
  }

  @Test("that are not here are named with their place")
  func missing() throws {
    let key = DatasetKey()
    let dataset = try folder.file(of: ["Anna"], under: key)
    let error = #expect(throws: DatasetError.self) { try Dataset(at: dataset, keys: keys) }
    #expect(error?.code == .keyMissing)
    #expect(error?.message.contains("dataset-keys/\(key.id).key") == true)
    let nowhere = #expect(throws: DatasetError.self) {
      try Dataset(at: dataset, keys: DatasetKeys(in: nil))
    }
    #expect(nowhere?.message.contains("DRYRUN_DATASET_KEYS") == true)
  }

  @Test("that others can read, are damaged or stand in another one's place are refused")
  func unusable() throws {
    let key = try keys.only()
    let file = try #require(keys.file(key.id))
    let dataset = try folder.file(of: ["Anna"], under: key)
    func refusal() -> DatasetError? {
      #expect(throws: DatasetError.self) { try Dataset(at: dataset, keys: keys) }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(refusal()?.code == .keyUnusable)
    #expect(refusal()?.message.contains("chmod 600") == true)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    try Data("0123\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(refusal()?.code == .keyUnusable)
    try Data("00112233445566778899aabbccddeeff\n".utf8).write(to: URL(fileURLWithPath: file))
    #expect(refusal()?.message.contains("holds another key") == true)
  }

  @Test("of which there are several have to be named")
  func several() throws {
    _ = try keys.only()
    try Data("00112233445566778899aabbccddeeff\n".utf8).write(
      to: URL(fileURLWithPath: folder.path + "/config/dataset-keys/other.key"))
    let error = #expect(throws: DatasetError.self) { try keys.only() }
    #expect(error?.message.contains("--key") == true)
  }
}
