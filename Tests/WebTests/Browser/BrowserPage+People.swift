import BrowserTesting
import Detection
import Foundation
import PolicyPacks
import Testing

@testable import Web

extension BrowserPage {
  /// Opens the page of signing in of a server with data, for as long as the body runs; the browser must not
  /// have complained about anything.
  static func visit(
    _ site: SignedInSite, width: Int = 1280, height: Int = 900,
    _ body: @escaping @Sendable (BrowserPage) async throws -> Void
  ) async throws {
    let process = try DriverProcess()
    defer { process.end() }
    let server = SandboxServer(packs: [site.pack], store: site.store, port: 0)
    try await RunningServer.with(server) { address in
      let page = BrowserPage(
        driver: try await WebDriver(port: process.port, width: width, height: height))
      do {
        try await page.size(width, height)
        try await page.go(to: "\(address)sign-in")
        try await body(page)
        #expect(try await page.complaints() == [])
      } catch {
        await page.driver.close()
        throw error
      }
      await page.driver.close()
    }
  }

  /// Signs in as somebody of the test, with the keyboard alone.
  func signIn(_ person: String) async throws {
    try await run("document.querySelector('#name').focus()")
    try await type(person)
    try await press(Key.tab)
    try await type("quiet lamps under water")
    try await press(Key.enter)
    try await wait(for: "document.querySelector('.doors')")
  }

  /// Types a text into whatever has the focus.
  func type(_ text: String) async throws {
    for character in text { try await press(String(character)) }
  }

  /// Presses the Tab key until something has the focus.
  func tab(to selector: String, _ location: SourceLocation = #_sourceLocation) async throws {
    for _ in 0..<200 {
      if try await value(of: "document.activeElement.matches('\(selector)')", as: Bool.self) {
        return
      }
      try await press(Key.tab)
    }
    Issue.record("the Tab key never comes to \(selector)", sourceLocation: location)
  }

  /// Does something that leads to a new page, and waits until it is there.
  func turn(_ action: () async throws -> Void) async throws {
    try await run("document.documentElement.dataset.old = ''")
    try await action()
    try await wait(
      for:
        "document.readyState === 'complete' && document.documentElement.dataset.old === undefined")
  }

  /// How much wider than the window the page is, in pixels.
  var overflow: Int {
    get async throws {
      try await value(of: "document.documentElement.scrollWidth - innerWidth", as: Int.self)
    }
  }
}
