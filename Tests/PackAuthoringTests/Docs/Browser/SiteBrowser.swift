import BrowserTesting
import Foundation
import PackAuthoring
import Testing

/// Pages of a site in a real browser, opened as files.
struct SiteBrowser {
  let driver: WebDriver
  private let folder: String

  /// Writes a site, opens a browser, and takes both away afterwards.
  static func open(_ site: DocsSite, _ body: (SiteBrowser) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "site-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SiteFolder(at: folder).write(site.files(as: .html))
    let process = try DriverProcess()
    defer { process.end() }
    let driver = try await WebDriver(port: process.port, width: 1280, height: 900)
    do {
      try await body(SiteBrowser(driver: driver, folder: folder))
    } catch {
      await driver.close()
      throw error
    }
    await driver.close()
  }

  /// Shows a page in a window of a width, in light or dark colours.
  func show(_ page: String, width: Int = 1280, scheme: String = "light") async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(width), "height": 800, "deviceScaleFactor": 1, "mobile": false,
      ])
    try await devTools(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": .string(scheme)]]])
    try await driver.command("url", ["url": .string("file://\(folder)/\(page)")])
  }

  private func devTools(_ name: String, _ parameters: JSON) async throws {
    try await driver.command("goog/cdp/execute", ["cmd": .string(name), "params": parameters])
  }

  /// The value of a JavaScript expression.
  func value<Value: Decodable>(of expression: String, as type: Value.Type) async throws -> Value {
    try await driver.command(
      "execute/sync", ["script": .string("return \(expression)"), "args": []], as: type)
  }

  /// Presses the Tab key.
  func tab() async throws {
    let key: JSON = "\u{e004}"
    try await driver.command(
      "actions",
      [
        "actions": [
          [
            "type": "key", "id": "keys",
            "actions": [["type": "keyDown", "value": key], ["type": "keyUp", "value": key]],
          ]
        ]
      ])
  }
}
