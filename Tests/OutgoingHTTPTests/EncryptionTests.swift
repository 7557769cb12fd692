import OutgoingHTTP
import ScriptedHTTP
import Testing

@Suite(
  "Encrypted calls", .enabled(if: ScriptedCertificate.canBeMade, "there is no openssl here"))
struct EncryptionTests {
  private func code(
    _ settings: OutgoingSettings, _ url: String
  ) async -> OutgoingError.Code? {
    do {
      let client = OutgoingClient(settings)
      _ = try await client.whole(OutgoingRequest(.get, url), before: .now + .seconds(20))
      return nil
    } catch {
      return (error as? OutgoingError)?.code
    }
  }

  @Test("a certificate of the organisation's own is trusted when it is named")
  func trusted() async throws {
    let certificate = try ScriptedCertificate()
    try await ScriptedServer.run(with: certificate, { _, _ in .answer(200) }) { server in
      let settings = OutgoingSettings(certificates: certificate.path)
      #expect(await code(settings, server.url + "/a") == nil)
      #expect(server.requests.map(\.path) == ["/a"])
    }
  }

  @Test("a certificate that nobody knows is refused before anything is sent")
  func unknown() async throws {
    let (certificate, other) = (try ScriptedCertificate(), try ScriptedCertificate())
    try await ScriptedServer.run(with: certificate, { _, _ in .answer(200) }) { server in
      #expect(await code(OutgoingSettings(), server.url) == .certificate)
      let settings = OutgoingSettings(certificates: other.path)
      #expect(await code(settings, server.url) == .certificate)
      #expect(server.requests.isEmpty)
    }
  }

  @Test("a certificate for another name is refused")
  func otherName() async throws {
    let certificate = try ScriptedCertificate(for: "DNS:models.example.org")
    try await ScriptedServer.run(with: certificate, { _, _ in .answer(200) }) { server in
      let settings = OutgoingSettings(certificates: certificate.path)
      #expect(await code(settings, server.url) == .certificate)
      #expect(server.requests.isEmpty)
    }
  }

  @Test("a file of certificates that is none is told")
  func noFile() async throws {
    let settings = OutgoingSettings(certificates: "/nowhere.pem")
    #expect(await code(settings, "https://127.0.0.1:9") == .certificate)
  }

  @Test("an answer whose end was not sealed is cut off, as anybody can close a connection")
  func notSealed() async throws {
    let certificate = try ScriptedCertificate()
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"
    try await ScriptedServer.run(with: certificate, { _, _ in [.send(head), .close] }) { server in
      let settings = OutgoingSettings(certificates: certificate.path)
      #expect(await code(settings, server.url) == .cutOff)
    }
  }

  @Test("encrypted calls leave by the proxy, unless the host is an exception or this machine")
  func proxy() async throws {
    try await ScriptedServer.run({ _, _ in .answer(403) }) { server in
      let proxy = "http://me:p%40ss@127.0.0.1:\(server.port)"
      let variables = ["https_proxy": proxy, "no_proxy": "b.invalid, .c.invalid"]
      let settings = OutgoingSettings(proxy: ProxySettings(environment: variables))
      #expect(await code(settings, "https://a.invalid/secret") == .unreachable)
      for url in ["https://b.invalid", "https://x.b.invalid", "https://c.invalid"] {
        #expect(await code(settings, url) == .nameNotFound)
      }
      #expect(await code(settings, "https://127.0.0.1:1") == .refused)
      #expect(server.requests.map(\.method) == ["CONNECT"])
      #expect(server.requests.map(\.path) == ["a.invalid:443"])
      #expect(server.requests.first?.headers["proxy-authorization"] == "Basic bWU6cEBzcw==")
    }
  }
}
