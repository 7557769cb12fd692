import Approvals
import Courses
import Desks
import Detection
import Evaluation
import Foundation
import PolicyPacks
import SSHSignatures
import Storage
import TestSupport
import Testing

/// The worked organisation with data of its own and people with keys, gone when the test is over.
final class House: Sendable {
  /// Noon on 1 January 2100: after the moment at which the data are made.
  static let noon = Date(timeIntervalSince1970: 4_102_488_000)
  /// Hana asks, Lin is her manager, Stan is a steward, and Hugo grades as Hana does.
  static let people = ["hana", "lin", "stan", "hugo"]
  static let pack = loadedPack()
  static let courses = CourseLoader().load(inPackAt: path, pack).courses
  private static let path =
    URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/policies/harbourline"

  let folder: String
  let store: Store
  let engine: Engine
  private let keys: [String: KeyPair]

  init() throws {
    folder = NSTemporaryDirectory() + "house-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    keys = try Dictionary(uniqueKeysWithValues: House.people.map { ($0, try KeyPair()) })
    store = try Store.setUp(at: folder + "/data")
    engine = Engine(House.pack)
    try store.roster.replace(with: Roster(try House.people.map(person)), at: House.noon - 3600)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static func loadedPack() -> PolicyPack {
    guard let pack = PackLoader().load(at: path).pack else {
      preconditionFailure("the worked organisation's pack has errors")
    }
    return pack
  }

  private func person(_ name: String) throws -> Person {
    let groups: [String: Set<GroupID>] = [
      "hana": ["claims-handlers"], "hugo": ["claims-handlers"], "stan": ["data-stewards"],
    ]
    return Person(
      id: PersonID(name), manager: name == "hana" ? "lin" : nil, groups: groups[name] ?? [],
      publicKey: try keys[name].map { try SSHPublicKey($0.publicLine) })
  }

  /// Somebody who signs with a key; with their own if nobody else's is named.
  func signer(_ name: String, key: String? = nil) throws -> Signer {
    let path = try #require(keys[key ?? name]).path
    return Signer(person: try person(name)) { bytes, namespace throws(DeskError) in
      do throws(SSHSignerError) {
        return try SSHSigner().sign(bytes, namespace: namespace, keyPath: path)
      } catch { throw DeskError(.signature, message: error.message) }
    }
  }

  /// A desk of a learner.
  func learner(_ person: PersonID = "hana", _ language: String = "en") -> LearnerDesk {
    LearnerDesk(
      store: store, person: person, shelf: CourseShelf(House.courses, of: House.pack),
      engine: engine, plugins: NoPlugins(), language: language, now: { House.noon })
  }

  /// An office where people grade.
  ///
  /// - Parameter coursesNow: the courses as their files stand.
  func office(_ coursesNow: [Course] = House.courses) throws -> GradingOffice {
    try GradingOffice(
      House.courses, engine, store, now: { House.noon + 60 }, coursesNow: { coursesNow })
  }

  func evaluation(_ text: String, tool: ToolID = "office-assistant") async -> Evaluation {
    await engine.evaluate(
      Draft(SensitiveText(text), tool: tool, task: "claims"), at: House.noon, asking: NoPlugins())
  }
}
