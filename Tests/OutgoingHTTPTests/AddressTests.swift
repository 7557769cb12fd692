import OutgoingHTTP
import Testing

@Suite("Addresses, proxies and secrets")
struct AddressTests {
  @Test(
    "this machine is known by its names",
    arguments: [
      "http://localhost:1/", "http://127.0.0.1", "http://127.9.8.7:80", "http://[::1]:8080/x",
      "http://LOCALHOST", "http://ollama.localhost",
    ])
  func loopback(url: String) { #expect(WebAddress(url)?.isLoopback == true) }

  @Test(
    "other machines are not this one",
    arguments: [
      "http://127.0.0.1.example.org", "http://10.0.0.1", "http://localhost.example.org",
      "http://[::2]", "http://128.0.0.1", "http://127.0.0.256",
    ])
  func notLoopback(url: String) { #expect(WebAddress(url)?.isLoopback == false) }

  @Test(
    "what is no address of HTTP, or has a password in it, is none",
    arguments: [
      "", "ftp://a", "https://", "//a", "https://me:pw@example.org", "https://me@a", "a b",
    ])
  func noAddress(url: String) { #expect(WebAddress(url) == nil) }

  @Test("ports are those of the scheme unless they are named")
  func ports() {
    #expect(WebAddress("https://a.example/v1")?.server == "a.example:443")
    #expect(WebAddress("http://[::1]/v1")?.server == "[::1]:80")
  }

  @Test("a proxy is the one that the environment names, and its password is a secret")
  func proxy() {
    #expect(ProxySettings(environment: ["HTTPS_PROXY": "http://p:3128"]).proxy?.server == "p:3128")
    #expect(ProxySettings(environment: ["https_proxy": "p:8080"]).proxy?.server == "p:8080")
    let withPassword = ProxySettings(environment: ["https_proxy": "http://me:pw-1@p:8080"])
    #expect(withPassword.proxy?.server == "p:8080")
    var shown = ""
    dump(withPassword, to: &shown)
    #expect(!shown.contains("pw-1"))
    #expect(ProxySettings(environment: ["https_proxy": "socks5://p:1080"]).proxy == nil)
    #expect(ProxySettings.none.proxy == nil)
  }

  @Test("a secret is shown by nothing that shows values")
  func secret() {
    let secret = Secret("sk-12345")
    var dumped = ""
    dump(secret, to: &dumped)
    var request = OutgoingRequest(.post, "https://a.example/key=sk-12345", body: [1, 2, 3])
    request.set("Authorization", secret: secret, after: "Bearer ")
    dump(request, to: &dumped)
    let shown = "\(secret) \(String(reflecting: secret)) \(dumped) \(request) \([secret])"
    #expect(!shown.contains("12345"))
    #expect(secret.revealed() == "sk-12345")
  }

  @Test("a secret of the environment has no white space around it, and an empty one is none")
  func environment() {
    #expect(Secret(variable: "K", of: ["K": " a b\n"])?.revealed() == "a b")
    #expect(Secret(variable: "K", of: ["K": " \n"]) == nil)
    #expect(Secret(variable: "K", of: [:]) == nil)
  }
}
