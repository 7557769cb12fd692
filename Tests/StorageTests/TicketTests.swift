import Approvals
import Detection
import Foundation
import Storage
import Testing

@Suite("Where requests are in other systems")
struct TicketTests {
  private func store() throws -> (TemporaryStore, Store) {
    let place = try TemporaryStore()
    let store = try place.setUp()
    try store.requests.addUnsigned(Samples.request("r-1", Samples.digest("draft", store)))
    return (place, store)
  }

  private func ticket(_ name: String = "T-1", open: Bool = true) -> RequestTicket {
    RequestTicket(
      request: "r-1", connector: "webhook", ticket: name, url: "https://tickets.example.org/T-1",
      isOpen: open, since: Samples.noon)
  }

  @Test("a ticket is kept with the log; the same again is no news")
  func keeps() throws {
    let (place, store) = try store()
    try store.tickets.keep(ticket())
    let head = try store.log.head
    try store.tickets.keep(ticket())
    #expect(try store.log.head == head)
    #expect(try place.open().tickets["r-1"] == ticket())
    #expect(try store.log.verify().isIntact)
  }

  @Test("a ticket that is done with is no longer listed, and still there")
  func closes() throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    try store.tickets.keep(ticket())
    try store.tickets.close("r-1", at: Samples.noon + 5)
    #expect(try store.tickets.open().isEmpty)
    #expect(try store.tickets["r-1"]?.isOpen == false)
    #expect(try store.log.verify().isIntact)
  }

  @Test("without a request there is no ticket, and without a name neither")
  func refuses() throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    for wrong in [
      RequestTicket(request: "r-2", connector: "webhook", ticket: "T", since: Samples.noon),
      ticket(""), ticket(String(repeating: "x", count: 2049)),
    ] {
      #expect(throws: StorageError.self) { try store.tickets.keep(wrong) }
    }
    #expect(throws: StorageError.self) { try store.tickets.close("r-1", at: Samples.noon) }
  }

  @Test("who forgets a request, or a person, forgets every ticket of it", arguments: [true, false])
  func forgets(byPerson: Bool) throws {
    let (place, store) = try store()
    defer { withExtendedLifetime(place) {} }
    try store.tickets.keep(ticket())
    try store.tickets.close("r-1", at: Samples.noon + 5)
    let report = try store.log.forget(
      byPerson ? .person("asker") : .request("r-1"), at: Samples.noon + 9)
    #expect(report.payloads == 3)
    #expect(try store.tickets["r-1"] == nil)
    #expect(try store.log.verify().isIntact)
  }

  @Test(
    "a ticket that somebody opened again or put elsewhere in the table shows",
    arguments: [
      "UPDATE tickets SET is_open = 1", "DELETE FROM tickets",
      "UPDATE tickets SET sequence = (SELECT MIN(sequence) FROM log WHERE kind = 'ticket.changed')",
    ])
  func tampering(_ sql: String) throws {
    let (place, store) = try store()
    try store.tickets.keep(ticket())
    try store.tickets.close("r-1", at: Samples.noon + 5)
    try place.tamper(sql)
    #expect(try !place.open().log.verify().isIntact)
  }

  @Test("data of an earlier version get the table and keep what they have")
  func migrates() throws {
    let (place, store) = try store()
    try store.checkIntegrity()
    try place.tamper("DROP TABLE tickets; DELETE FROM grdb_migrations WHERE identifier = '2'")
    let later = try place.open()
    #expect(try later.requests.list().count == 1)
    try later.tickets.keep(ticket())
    #expect(try later.log.verify().isIntact)
  }
}
