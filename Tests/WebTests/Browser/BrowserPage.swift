import Accounts
import BrowserTesting
import Foundation
import PolicyPacks
import Storage
import Testing

@testable import Web

/// The page in a real browser.
struct BrowserPage {
  let driver: WebDriver

  /// Starts server and browser, opens the page, and closes both afterwards; the browser must not have
  /// complained about anything, such as a breach of the content security policy.
  static func open(
    _ query: String = "", width: Int = 1280, height: Int = 900, among people: TestPeople? = nil,
    as person: PersonID? = nil,
    _ body: (BrowserPage) async throws -> Void
  ) async throws {
    let process = try DriverProcess()
    defer { process.end() }
    try await RunningServer.with(store: people?.store) { address in
      let page = BrowserPage(
        driver: try await WebDriver(port: process.port, width: width, height: height))
      do {
        if let people, let person {
          // A cookie is set on a page of its site.
          try await page.go(to: "\(address)sign-in")
          try await page.become(person, of: people)
        }
        try await page.show("\(address)\(query)", width, height)
        try await body(page)
        #expect(try await page.complaints() == [])
      } catch {
        await page.driver.close()
        throw error
      }
      await page.driver.close()
    }
  }

  /// The same for somebody who is signed in; the pages of doors need no script, so none is waited for.
  static func open(
    _ site: SignedInSite, as person: SignedInSite.Person, at path: String, width: Int = 1280,
    height: Int = 900, _ body: (BrowserPage) async throws -> Void
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
        try await page.driver.command("cookie", ["cookie": person.cookieForBrowser])
        try await page.go(to: "\(address)\(path)")
        try await body(page)
        #expect(try await page.complaints() == [])
      } catch {
        await page.driver.close()
        throw error
      }
      await page.driver.close()
    }
  }

  private func show(_ address: String, _ width: Int, _ height: Int) async throws {
    try await size(width, height)
    try await go(to: address)
    let hasScript = "document.querySelector('script') === null"
    try await wait(for: "\(hasScript) || document.documentElement.dataset.ready !== undefined")
  }

  /// Makes the window so many pixels large.
  func size(_ width: Int, _ height: Int) async throws {
    try await driver.command(
      "goog/cdp/execute",
      [
        "cmd": "Emulation.setDeviceMetricsOverride",
        "params": [
          "width": .number(width), "height": .number(height), "deviceScaleFactor": 1,
          "mobile": false,
        ],
      ])
  }

  /// Goes to an address.
  func go(to address: String) async throws {
    try await driver.command("url", ["url": .string(address)])
  }

  /// Goes to a page of the same site.
  func follow(_ path: String) async throws {
    let origin = try await value(of: "location.origin", as: String.self)
    try await go(to: origin + path)
  }

  /// Signs somebody in, in place of whoever was.
  func become(_ person: PersonID, of people: TestPeople) async throws {
    let session = try people.session(of: person)
    try await driver.command(
      "cookie",
      [
        "cookie": [
          "name": "dryrun", "value": .string(session.token.text), "path": "/", "httpOnly": true,
        ]
      ])
  }

  /// Turns to a tab, by its number in the order in which they were opened.
  func turn(toTab index: Int) async throws {
    for _ in 0..<200 {
      let tabs = try await driver.value(of: "window/handles", as: [String].self)
      if tabs.count > index {
        try await driver.command("window", ["handle": .string(tabs[index])])
        return
      }
      try await Task.sleep(for: .milliseconds(25))
    }
    Issue.record("no such tab was opened")
  }

  /// The value of a JavaScript expression.
  func value<Value: Decodable>(of expression: String, as type: Value.Type) async throws -> Value {
    try await driver.command(
      "execute/sync", ["script": .string("return \(expression)"), "args": []], as: type)
  }

  func run(_ script: String) async throws {
    try await driver.command("execute/sync", ["script": .string(script), "args": []])
  }

  func wait(for condition: String, _ location: SourceLocation = #_sourceLocation) async throws {
    for _ in 0..<400 {
      if try await value(of: "Boolean(\(condition))", as: Bool.self) { return }
      try await Task.sleep(for: .milliseconds(25))
    }
    Issue.record("it never came true: \(condition)", sourceLocation: location)
  }

  /// Writes a text at the caret of an element, as pasting does.
  func paste(_ text: String, into selector: String) async throws {
    let literal = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self)
    try await run(
      """
      document.querySelector('\(selector)').focus();
      document.execCommand('insertText', false, \(literal)[0]);
      """)
    try await settled()
  }

  /// Types keys into whatever has the focus; keys without a character are those of the protocol.
  func press(_ keys: String..., holding modifier: String? = nil) async throws {
    var actions: [JSON] = []
    if let modifier { actions.append(["type": "keyDown", "value": .string(modifier)]) }
    for key in keys {
      actions.append(["type": "keyDown", "value": .string(key)])
      actions.append(["type": "keyUp", "value": .string(key)])
    }
    if let modifier { actions.append(["type": "keyUp", "value": .string(modifier)]) }
    try await driver.command(
      "actions", ["actions": [["type": "key", "id": "keys", "actions": .array(actions)]]])
  }

  func click(_ selector: String) async throws {
    let found = try await driver.command(
      "element", ["using": "css selector", "value": .string(selector)], as: [String: String].self)
    let element = try #require(found.values.first)
    try await driver.command("element/\(element)/click", [:])
    try await settled()
  }

  /// Waits until every text has its answer.
  func settled() async throws {
    try await wait(for: "!document.querySelector('[aria-busy=true]')")
  }

  /// Expects parts of the text to be marked, in the order of the text.
  func expectMarks(
    _ kind: String, _ expected: [String], _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let marks = try await value(
      of: """
        [...(CSS.highlights.get('\(kind)') ?? [])]
          .sort((a, b) => a.startOffset - b.startOffset).map((range) => range.toString())
        """, as: [String].self)
    #expect(marks == expected, sourceLocation: location)
  }

  func text(of selector: String) async throws -> String {
    try await value(of: "document.querySelector('\(selector)').textContent", as: String.self)
  }

  func complaints() async throws -> [String] {
    struct Entry: Decodable { var level, message: String }
    let log = try await driver.command("se/log", ["type": "browser"], as: [Entry].self)
    return log.filter { $0.level != "DEBUG" && $0.level != "INFO" }.map(\.message)
  }
}

extension SignedInSite.Person {
  /// The cookie, as the WebDriver protocol writes it.
  fileprivate var cookieForBrowser: JSON {
    let parts = cookie.split(separator: "=", maxSplits: 1).map(String.init)
    return ["name": .string(parts[0]), "value": .string(parts[1]), "path": "/", "httpOnly": true]
  }
}

/// Keys without a character, as the WebDriver protocol numbers them.
enum Key {
  static let tab = "\u{e004}"
  static let enter = "\u{e007}"
  static let shift = "\u{e008}"
  static let control = "\u{e009}"
  static let right = "\u{e014}"
  static let f8 = "\u{e038}"
}
