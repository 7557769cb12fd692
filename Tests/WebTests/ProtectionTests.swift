import HTTPTypes
import Testing

/// What keeps other people's pages out.
@Suite struct ProtectionTests {
  @Test(
    "every answer, refusals included, tells the browser what the page never does",
    arguments: [
      (HTTPRequest.Method.get, "/", "localhost"), (.get, "/assets/scripts/check.js", "localhost"),
      (.get, "/health", "localhost"), (.get, "/nowhere", "localhost"), (.get, "/", "evil.example"),
      (.post, "/api/check", "localhost"), (.delete, "/", "localhost"), (.head, "/", "localhost"),
    ])
  func headers(_ method: HTTPRequest.Method, _ path: String, _ host: String) async throws {
    let headers = try await TestSite().answer(method, path, host: host).headers
    let policy = try #require(headers[.contentSecurityPolicy])
    for part in [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'",
      "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
    ] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe"))
    #expect(headers[.xContentTypeOptions] == "nosniff")
    #expect(headers[HTTPField.Name("Referrer-Policy") ?? .accept] == "same-origin")
    #expect(headers[.cacheControl] != nil)
    #expect(headers[.setCookie] == nil)
    #expect(headers[.accessControlAllowOrigin] == nil)
  }

  @Test(
    "names of this computer are answered",
    arguments: ["localhost", "LocalHost:80", "127.0.0.1", "127.0.0.1:8787", "[::1]", "[::1]:8787"])
  func loopback(_ host: String) async throws {
    #expect(try await TestSite().answer(.get, "/", host: host).status == .ok)
  }

  @Test(
    "other names are refused, however they are written",
    arguments: [
      nil, "", "evil.example", "127.0.0.1.evil.example", "localhost.evil.example",
      "localhost:80@evil",
      "evil.example:8787", "[::1", "[::1]evil", "[::1]:80a", "::1", "0.0.0.0", "192.168.0.1",
      "localhost,evil", "[::1].evil.example", "[::ffff:127.0.0.1]", "127.1", "2130706433",
    ])
  func rebinding(_ host: String?) async throws {
    let answer = try await TestSite().answer(.get, "/", host: host)
    #expect(answer.status == .misdirectedRequest)
    #expect(
      answer.sentence == "This server answers to other names only: 127.0.0.1, [::1], localhost.")
  }

  private static let site = HTTPField.Name("Sec-Fetch-Site") ?? .origin

  @Test(
    "what another site's page posts is refused",
    arguments: [
      [.origin: "https://evil.example"], [.origin: "null"], [.origin: "http://127.0.0.1:9999"],
      [.origin: "https://127.0.0.1:8787"], [site: "cross-site"], [site: "same-site"],
      [site: "none"], [site: "same-origin", .origin: "http://evil.example"],
      [site: "cross-site", .origin: "http://127.0.0.1:8787"],
    ] as [HTTPFields])
  func crossOrigin(_ headers: HTTPFields) async throws {
    let answer = try await TestSite().check(#"{"kind": "draft", "text": "x"}"#, headers: headers)
    #expect(answer.status == .forbidden)
    #expect(answer.sentence == "This came from a page of another site, so it was refused.")
  }

  @Test("the page itself, and programs that are no browsers, may post")
  func sameOrigin() async throws {
    let site = try TestSite()
    let json = #"{"kind": "draft", "text": "x"}"#
    let own: HTTPFields = [Self.site: "same-origin", .origin: "http://127.0.0.1:8787"]
    #expect(try await site.check(json, headers: own).status == .ok)
    #expect(try await site.check(json).status == .ok)
  }
}
