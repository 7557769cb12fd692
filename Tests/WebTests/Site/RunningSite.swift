import BrowserTesting
import Hummingbird
import Logging
import NIOCore
import Testing

@testable import Web

/// A site with accounts on a port of its own, shown to somebody in a real browser.
enum RunningSite {
  /// Serves the site, signs somebody in with a real browser, and opens a page.
  static func open(
    _ site: PackSite, as person: String, at path: String, width: Int = 1280,
    height: Int = 900, _ body: (BrowserPage) async throws -> Void
  ) async throws {
    let process = try DriverProcess()
    defer { process.end() }
    try await serve(site) { address in
      let page = BrowserPage(
        driver: try await WebDriver(port: process.port, width: width, height: height))
      do {
        try await page.size(width, height)
        try await page.driver.command("url", ["url": .string("\(address)sign-in?lang=en")])
        try await page.run("document.querySelector('#name').value = '\(person)'")
        try await page.run(
          "document.querySelector('#password').value = 'quiet lamps under water'")
        try await page.click("main button.main")
        try await page.wait(for: "document.querySelector('.doors')")
        try await page.driver.command(
          "url", ["url": .string("\(address)\(path.dropFirst())")])
        try await body(page)
        let complaints = try await page.complaints()
        #expect(complaints == [])
      } catch {
        await page.driver.close()
        throw error
      }
      await page.driver.close()
    }
  }

  private static func serve(
    _ site: PackSite, _ body: (ServerAddress) async throws -> Void
  ) async throws {
    let (addresses, source) = AsyncStream<ServerAddress>.makeStream()
    let application = Application(
      router: site.site.router(), server: .http1(),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        source.yield(ServerAddress(host: "127.0.0.1", port: channel.localAddress?.port ?? 0))
      }, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { source.finish() }
        try await application.runService()
      }
      var iterator = addresses.makeAsyncIterator()
      if let address = await iterator.next() { try await body(address) }
      group.cancelAll()
      _ = await group.nextResult()
    }
  }
}
