import Accounts
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import PackAuthoring
import PolicyPacks
import Storage
import Testing

@testable import Web

/// A site over a pack of the test's own, with data and accounts; gone when the test is over.
final class PackSite: Sendable {
  let folder: String
  let store: Store
  let site: Site
  private let responder: RouterResponder<SiteContext>
  static let password = Password("quiet lamps under water")

  /// A site over the pack in a folder, with one account for each name.
  init(pack: ServedPack, people: [(id: PersonID, roles: Set<Role>)]) throws {
    folder = NSTemporaryDirectory() + "web-site-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let store = try Store.setUp(at: folder + "/data", keyFile: KeyFile(at: folder + "/key"))
    self.store = store
    let cost = try #require(PasswordCost(rounds: 16, blockSize: 1, parallelism: 1))
    let accounts = store.accounts(cost: cost)
    for (id, roles) in people {
      let account = Account(
        id: id, name: "Some Body", pack: pack.id, roles: roles, created: .now)
      let token = try accounts.invite(account, by: "admin", at: .now)
      _ = try accounts.accept(token, Self.password, at: .now)
    }
    var plan = Site.Plan(packs: ServedPacks(all: [pack]))
    plan.store = store
    site = try Site(plan)
    responder = site.router().buildResponder()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The cookie of somebody who signed in.
  func cookie(of id: PersonID) async throws -> String {
    let answer = try await answer(
      .post, "/sign-in",
      form: [("name", id.description), ("password", "quiet lamps under water")])
    let header = try #require(answer.headers[.setCookie])
    return String(header.prefix { $0 != ";" })
  }

  /// A page as somebody sees it.
  func page(_ path: String, _ cookie: String, language: String = "en") async throws -> Answer {
    try await answer(
      .get, path, cookie: cookie, headers: [.acceptLanguage: language, .accept: "text/html"])
  }

  /// What a form comes to; the secret of its page is taken from another page.
  func send(
    _ path: String, _ fields: [(String, String)], _ cookie: String
  ) async throws -> Answer {
    let me = try await page("/me", cookie)
    let secret = try #require(me.text.firstMatch(of: /name="csrf" value="([^"]+)"/)?.1)
    return try await answer(
      .post, path, cookie: cookie, headers: [.acceptLanguage: "en", .accept: "text/html"],
      form: fields + [("csrf", String(secret))])
  }

  /// The answer to a request.
  func answer(
    _ method: HTTPRequest.Method, _ path: String, cookie: String? = nil,
    headers: HTTPFields = [:], form: [(String, String)]? = nil
  ) async throws -> Answer {
    var headers = headers
    if let cookie { headers[.cookie] = cookie }
    var body = ByteBuffer()
    if let form {
      headers[.contentType] = "application/x-www-form-urlencoded"
      body = ByteBuffer(string: form.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&"))
    }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "127.0.0.1:8787", path: path,
      headerFields: headers)
    let context = SiteContext(
      source: ApplicationRequestContextSource(
        channel: EmbeddedChannel(), logger: Logger(label: "test")))
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: body)), context: context)
    let collector = Collector()
    try await response.body.write(CollectingWriter(collector: collector))
    return Answer(
      status: response.status, headers: response.headers,
      text: String(buffer: await collector.bytes))
  }

  private static func encoded(_ text: String) -> String {
    // As browsers send it: line ends of the network, everything but letters and digits in hexadecimal.
    text.replacing("\n", with: "\r\n")
      .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
