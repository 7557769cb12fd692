import Courses
import DemoData
import Evaluation
import Foundation
import PolicyPacks
import SSHSignatures
import Storage
import TestSupport
import Testing

/// The two worked organisations, from the folders of the project.
enum Worked {
  /// The folder of a worked pack.
  static func folder(_ pack: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("policies/\(pack)").path
  }

  static func organisation(_ pack: String) throws -> DemoOrganisation {
    let loaded = try #require(PackLoader().load(at: folder(pack)).pack)
    let courses = CourseLoader().load(inPackAt: folder(pack), loaded).courses
    return DemoOrganisation(engine: Engine(loaded), courses: courses)
  }

  static func organisations() throws -> [DemoOrganisation] {
    [try organisation("harbourline"), try organisation("hochtal")]
  }
}

/// Keys for the people of a demo, made once and by `ssh-keygen`.
final class DemoKeys {
  private var keys: [PersonID: SSHPrivateKey] = [:]

  func key(of person: PersonID) throws -> DemoKey {
    if let key = keys[person] { return DemoKey(key) }
    let pair = try KeyPair()
    let text = try String(contentsOfFile: pair.path, encoding: .utf8)
    let key = try SSHPrivateKey(openSSH: text)
    keys[person] = key
    return DemoKey(key)
  }
}

/// A store in a folder of its own, gone when the test is over.
final class DemoStore {
  let store: Store
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "demo-\(UUID().uuidString)"
    store = try Store.setUp(at: folder + "/data")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
