import Accounts
import Detection
import Foundation
import PolicyPacks
import Storage
import Testing

@Suite("Keys by which two requests are one")
struct KeptKeyTests {
  private let place: TemporaryStore
  private let store: Store

  init() throws {
    place = try TemporaryStore()
    store = try place.setUp()
    for person in ["ann", "sam"] as [PersonID] {
      let account = Account(
        id: person, name: "x", pack: "team", roles: [.learner], created: Samples.noon)
      _ = try store.accounts(cost: .light).invite(account, by: "admin", at: Samples.noon)
    }
  }

  private func key(
    _ text: String = "one", of person: PersonID = "ann", _ body: String = "{}"
  ) -> KeptKey {
    KeptKey(text, of: person, for: "POST /x", Array(body.utf8), key: store.key)
  }

  @Test("it is taken once, and knows what was written")
  func claiming() throws {
    #expect(try store.keys.claim(key(), at: Samples.noon) == .claimed)
    #expect(try store.keys.claim(key(), at: Samples.noon + 1) == .underWay)
    try store.keys.complete(key(), ["a", "b"])
    #expect(try store.keys.claim(key(), at: Samples.noon + 2) == .done(["a", "b"]))
    #expect(try place.open().keys.claim(key(), at: Samples.noon + 3) == .done(["a", "b"]))
    #expect(
      try store.keys.claim(key("one", "other"), at: Samples.noon + 4) == .otherRequest)
    #expect(try store.keys.claim(key(of: "sam"), at: Samples.noon) == .claimed)
  }

  @Test("what was written may be nothing")
  func nothing() throws {
    #expect(try store.keys.claim(key(), at: Samples.noon) == .claimed)
    try store.keys.complete(key(), [])
    #expect(try store.keys.claim(key(), at: Samples.noon) == .done([]))
  }

  @Test("given back it is as new, unless something was written")
  func releasing() throws {
    #expect(try store.keys.claim(key(), at: Samples.noon) == .claimed)
    try store.keys.release(key())
    #expect(try store.keys.claim(key(), at: Samples.noon) == .claimed)
    try store.keys.complete(key(), ["a"])
    try store.keys.release(key())
    #expect(try store.keys.claim(key(), at: Samples.noon) == .done(["a"]))
  }

  @Test("whoever is not done in two minutes never will be, and after a day it is forgotten")
  func time() throws {
    #expect(try store.keys.claim(key(), at: Samples.noon) == .claimed)
    #expect(try store.keys.claim(key(), at: Samples.noon + 120) == .underWay)
    #expect(try store.keys.claim(key(), at: Samples.noon + 121) == .claimed)
    try store.keys.complete(key(), ["a"])
    #expect(try store.keys.claim(key(), at: Samples.noon + 86_400) == .done(["a"]))
    #expect(try store.keys.claim(key(), at: Samples.noon + 121 + 86_400) == .claimed)
  }

  @Test("neither the key nor what was asked is in the files")
  func secrecy() throws {
    #expect(try store.keys.claim(key("zanzibar", "a secret body"), at: Samples.noon) == .claimed)
    let files = try FileManager.default.subpathsOfDirectory(atPath: place.folder)
    for file in files {
      guard let data = FileManager.default.contents(atPath: "\(place.folder)/\(file)") else {
        continue
      }
      #expect(data.range(of: Data("zanzibar".utf8)) == nil, "\(file)")
      #expect(data.range(of: Data("secret body".utf8)) == nil, "\(file)")
    }
  }

  @Test("parts of a key cannot be moved into each other")
  func parts() {
    let first = KeptKey("b", of: "a", for: "POST /x", [], key: store.key)
    let second = KeptKey("", of: "ab", for: "POST /x", [], key: store.key)
    #expect(first.name != second.name)
    let other = KeptKey("b", of: "a", for: "POST /x", [], key: OrganisationKey())
    #expect(first.name != other.name)
  }

  @Test("with a person their keys are forgotten")
  func forgetting() throws {
    #expect(try store.keys.claim(key(), at: Samples.noon) == .claimed)
    #expect(try store.keys.claim(key(of: "sam"), at: Samples.noon) == .claimed)
    try store.log.forget(.person("ann"), at: Samples.noon)
    #expect(try store.keys.claim(key(of: "sam"), at: Samples.noon) == .underWay)
    let account = Account(
      id: "ann", name: "x", pack: "team", roles: [.learner], created: Samples.noon)
    _ = try store.accounts(cost: .light).invite(account, by: "admin", at: Samples.noon)
    #expect(try store.keys.claim(key(), at: Samples.noon) == .claimed)
    #expect(try store.log.verify().isIntact)
  }
}
