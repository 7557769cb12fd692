import Accounts
import Approvals
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PolicyPacks
import Storage
import Testing

@testable import Web

/// Data with people who can sign in: Ann learns, Sam is a steward and approves, Zoe approves elsewhere,
/// Art writes rules.
final class TestPeople: Sendable {
  let store: Store
  /// The file of the pack, for what is written into it.
  let pack: String
  private let folder: String
  private static let password = Password("quiet lamps under water")

  init() throws {
    folder = NSTemporaryDirectory() + "people-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    pack = try TestPolicy.write(to: folder)
    store = try Store.setUp(at: folder + "/data")
    try store.roster.replace(
      with: Roster([
        Person(id: "ann", name: "Ann <Lee>"), Person(id: "sam", name: "Sam", groups: ["stewards"]),
        Person(id: "zoe", name: "Zoe"), Person(id: "art", name: "Art"),
      ]), at: .now)
    for (id, roles) in TestPeople.roles { try add(id, roles) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static let roles: [(PersonID, Set<Role>)] = [
    ("ann", [.learner]), ("sam", [.learner, .approver]), ("zoe", [.approver]), ("art", [.author]),
  ]

  private func add(_ id: PersonID, _ roles: Set<Role>) throws {
    let accounts = store.accounts(cost: .light)
    let account = Account(
      id: id, name: id.description, pack: "team", roles: roles, created: .now)
    let token = try accounts.invite(account, by: "admin", at: .now)
    _ = try accounts.accept(token, TestPeople.password, at: .now)
  }

  /// A new session of somebody.
  func session(of id: PersonID) throws -> OpenSession {
    try #require(
      try store.accounts(cost: .light).signIn(id, TestPeople.password, at: .now))
  }

  /// The site over their data.
  func site() throws -> TestSite { try TestSite(store: store, folder: pack) }
}

extension TestSite {
  /// A page, as somebody sees it who signed in.
  func page(_ path: String, _ session: OpenSession, language: String = "en") async throws -> Answer
  {
    try await answer(
      .get, path,
      headers: [
        .cookie: "dryrun=\(session.token.text)", .acceptLanguage: language, .accept: "text/html",
      ])
  }

  /// What a form of somebody leads to who signed in.
  func send(
    _ path: String, _ fields: [String: String], _ session: OpenSession
  ) async throws -> Answer {
    let pairs = fields.merging(["csrf": session.formSecret]) { given, _ in given }.map {
      "\($0.key)=\($0.value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }
    return try await answer(
      .post, path,
      headers: [
        .cookie: "dryrun=\(session.token.text)", .accept: "text/html",
        .contentType: "application/x-www-form-urlencoded",
      ], body: RequestBody(buffer: ByteBuffer(string: pairs.joined(separator: "&"))))
  }

  /// The verdict on a draft of somebody who signed in.
  func verdict(
    on text: String, _ session: OpenSession, isWhole: Bool = false
  ) async throws -> String {
    let whole = isWhole ? #", "whole": true"# : ""
    let answer = try await check(
      #"{"kind": "draft", "text": "\#(text)"\#(whole)}"#,
      headers: [.cookie: "dryrun=\(session.token.text)"])
    return try answer.decoded(Answer.Evaluation.self).verdict
  }
}
