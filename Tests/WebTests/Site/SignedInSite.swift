import Accounts
import Approvals
import Courses
import Desks
import Detection
import Evaluation
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import PolicyPacks
import Practice
import Storage
import Synchronization
import Testing

@testable import Web

/// A site over harbourline's policy, with data of its own and people who are signed in.
final class SignedInSite: Sendable {
  /// Somebody signed in.
  struct Person: Sendable {
    let id: PersonID
    let cookie: String
    let formSecret: String
  }

  let store: Store
  let engine: Engine
  private let folder: String
  private let courses: CourseBox
  private let site: TestSite
  /// The packs, for a server on a port.
  let pack: ServedPack

  private static let policy = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../policies/harbourline").standardized.path
  /// Read once, as that takes longer than most tests.
  private static let engine = Result {
    Engine(try #require(PackLoader().load(at: policy).pack))
  }

  init(isOpen: Bool = true) throws {
    let engine = try Self.engine.get()
    folder = NSTemporaryDirectory() + "web-data-\(UUID().uuidString)"
    store = try Store.setUp(at: folder)
    let present = CourseBox(CourseLoader().load(inPackAt: Self.policy, engine.pack).courses)
    courses = present
    self.engine = engine
    pack = ServedPack(id: engine.pack.id, engine: { engine }, courses: { present.courses })
    site = try TestSite(Site.Plan(packs: ServedPacks(all: [pack]), store: store, isOpen: isOpen))
  }

  /// Signs somebody in who is in groups of the roster, with a password that is quickly tried.
  func add(
    _ id: PersonID, _ roles: Set<Role> = [.learner], groups: Set<GroupID> = []
  ) throws -> Person {
    let accounts = store.accounts(
      cost: try #require(PasswordCost(rounds: 16, blockSize: 1, parallelism: 1)))
    let password = Password("quiet lamps under water")
    let account = Account(
      id: id, name: "\(id) of the test", pack: engine.pack.id, roles: roles, created: .now)
    _ = try accounts.accept(try accounts.invite(account, by: "admin", at: .now), password, at: .now)
    let people = try store.roster.read().people.map { person in
      guard person.id == id else { return person }
      var changed = person
      changed.groups = groups
      return changed
    }
    _ = try store.roster.replace(with: Roster(people), at: .now)
    let session = try #require(try accounts.signIn(id, password, at: .now))
    return Person(
      id: id, cookie: "dryrun=\(session.token.text)", formSecret: session.formSecret)
  }

  /// Changes the courses, as if their files were saved anew.
  func change(_ body: (inout [Course]) -> Void) { courses.change(body) }

  /// The page at an address, as somebody sees it.
  func get(_ path: String, as person: Person?, language: String = "en") async throws -> Answer {
    try await site.answer(.get, path, headers: headers(person, language))
  }

  /// The answer to a form that somebody sends.
  func post(
    _ path: String, _ fields: [String: String] = [:], as person: Person, language: String = "en"
  ) async throws -> Answer {
    var headers = headers(person, language)
    headers[.contentType] = "application/x-www-form-urlencoded"
    let all = fields.merging(["csrf": person.formSecret]) { given, _ in given }
    let body = all.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    return try await site.answer(
      .post, path, headers: headers, body: RequestBody(buffer: ByteBuffer(string: body)))
  }

  /// The answer to any request.
  func answer(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: String
  ) async throws -> Answer {
    try await site.answer(
      method, path, headers: headers, body: RequestBody(buffer: ByteBuffer(string: body)))
  }

  private func headers(_ person: Person?, _ language: String) -> HTTPFields {
    var headers: HTTPFields = [.accept: "text/html", .acceptLanguage: language]
    if let person { headers[.cookie] = person.cookie }
    return headers
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", Int(byte))
    }.joined()
  }

  /// Hands in an answer to an exercise as a learner does, and returns the attempt.
  func handIn(
    _ text: String, by person: Person, at name: String = "explain-redaction",
    asking question: String? = nil
  ) async throws -> AttemptID {
    let shelf = CourseShelf(courses.courses, of: engine.pack)
    let desk = LearnerDesk(
      store: store, person: person.id, shelf: shelf, engine: engine, plugins: NoPlugins(),
      language: "en")
    let (course, exercise) = try shelf.exercise(name)
    let offer = try await desk.offer(of: course, exercise)
    guard case .posed = await desk.answer(.pose(offer, isFresh: true)) else {
      throw SiteError.notPosed
    }
    let response = Practice.Response(text: exercise.kind == .redactThis ? nil : text)
    guard case .graded = await desk.answer(.grade(response, confidence: nil, seconds: 60)) else {
      throw SiteError.notGraded
    }
    if let question { _ = await desk.answer(.ask(question)) }
    return try #require(try store.practice.attempts(of: person.id).last?.id)
  }

  enum SiteError: Error { case notPosed, notGraded }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}

/// Courses that can be changed while a site serves them.
final class CourseBox: Sendable {
  private let box: Mutex<[Course]>
  init(_ courses: [Course]) { box = Mutex(courses) }
  var courses: [Course] { box.withLock { $0 } }
  func change(_ body: (inout [Course]) -> Void) { box.withLock { body(&$0) } }
}
