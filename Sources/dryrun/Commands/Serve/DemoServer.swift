import Accounts
import Courses
import DemoData
import Detection
import Foundation
import PolicyPacks
import SSHSignatures
import Storage
import Web

/// The demonstration: the worked organisations with made-up people, in a folder that is gone at the end.
enum DemoServer {
  /// One password for everybody of the demonstration, which the page of signing in shows.
  private static let password = "look around here"

  /// The worked organisations: in the folder that was named, or the nearest `policies/`.
  static func folder(_ named: String?) throws(CommandError) -> String {
    let folder = named ?? "policies"
    guard FileManager.default.fileExists(atPath: "\(folder)/harbourline") || named != nil else {
      throw CommandError(
        "the demonstration shows the worked organisations of the project's folder policies/; "
          + "call it there, or name a folder of packs with --policies")
    }
    return folder
  }

  /// Serves a demonstration for as long as the body runs.
  static func with(
    _ packs: [ServedPack], _ body: (Store, Demonstration) async throws -> Void
  ) async throws {
    let folder = NSTemporaryDirectory() + "dryrun-demo-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try DataFailure.translated { try Store.setUp(at: folder + "/data") }
    let shown = packs.filter { !$0.courses().isEmpty }
    guard !shown.isEmpty else {
      throw CommandError("no pack there has a course, so there is nothing to show")
    }
    var progress = ProgressBar(total: 2)
    progress.update(0)
    var keys: [PersonID: AccountKey] = [:]
    let people = try await DemoData.fill(
      store,
      organisations: shown.map { DemoOrganisation(engine: $0.engine(), courses: $0.courses()) },
      now: .now, seed: 1
    ) { person in
      let key = keys[person] ?? AccountKey.drawn(for: person)
      keys[person] = key
      return DemoKey(publicKey: key.publicKey) { try key.sign($0, namespace: $1) }
    }.people
    progress.update(1)
    for person in people { try open(person, in: store) }
    progress.clear()
    try await body(
      store,
      Demonstration(
        password: password,
        people: people.map { person in
          DemoVisitor(
            id: person.id.description, name: person.name,
            roles: person.roles.joined(separator: ", "), pack: person.pack.description)
        }))
  }

  /// Nothing of it is worth guarding, so the password costs little.
  private static func open(_ person: DemoPerson, in store: Store) throws {
    let accounts = store.accounts(cost: .light)
    let token = try accounts.invite(
      Accounts.Account(
        id: person.id, name: person.name, pack: person.pack,
        roles: Set(person.roles.compactMap { Role(rawValue: $0) }), created: .now),
      by: FirstAccount.id, at: .now)
    _ = try accounts.accept(token, Password(password), at: .now)
  }
}
