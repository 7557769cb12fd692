import HTTPTypes
import Hummingbird
import Testing

@testable import Web

/// Where requests come from, with and without proxies before the server.
@Suite struct ClientAddressTests {
  private static let header = HTTPField.Name("X-Forwarded-For") ?? .via

  private func address(_ told: [String], proxies: Int) -> String {
    var headers = HTTPFields()
    for value in told { headers.append(HTTPField(name: Self.header, value: value)) }
    let head = HTTPRequest(
      method: .get, scheme: "http", authority: "localhost", path: "/", headerFields: headers)
    return ClientAddress(proxies: proxies).address(
      of: Request(head: head, body: RequestBody(buffer: .init())), peer: "10.0.0.1")
  }

  @Test("without proxies the header counts for nothing")
  func none() { #expect(address(["192.0.2.9"], proxies: 0) == "10.0.0.1") }

  @Test("a client cannot say that it is somebody else")
  func forged() {
    #expect(address(["198.51.100.1, 192.0.2.9"], proxies: 1) == "192.0.2.9")
    #expect(address(["198.51.100.1", "192.0.2.9"], proxies: 1) == "192.0.2.9")
    #expect(address(["203.0.113.7,192.0.2.9 , 10.0.0.2"], proxies: 2) == "192.0.2.9")
  }

  @Test("where proxies said too little, the connection's address stands")
  func missing() {
    #expect(address([], proxies: 1) == "10.0.0.1")
    #expect(address(["192.0.2.9"], proxies: 2) == "10.0.0.1")
  }
}
