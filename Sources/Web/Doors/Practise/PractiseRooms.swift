import Foundation
import PolicyPacks

/// The rooms of everybody who practises at the moment.
actor PractiseRooms {
  /// What a room is made for: another pack or language is another room.
  struct Key: Sendable, Hashable {
    var rulesDigest: String
    var language: String
  }
  private struct Entry {
    var key: Key
    var room: PractiseRoom
    var used: Date
  }

  private var rooms: [PersonID: Entry] = [:]
  /// After so many seconds without a visit a room is given up.
  private static let patience = 4 * 3600.0

  /// The person's room; a new one if there is none, if it is over, or if rules or language changed while
  /// nothing was under way.
  func room(
    of person: PersonID, _ key: Key, at now: Date, make: @Sendable () async throws -> PractiseRoom
  ) async throws -> PractiseRoom {
    if let entry = rooms[person] {
      let isKept: Bool
      if await entry.room.moment.isOver {
        isKept = false
      } else if entry.key == key {
        isKept = true
      } else {
        isKept = await !entry.room.isAtList
      }
      if isKept {
        rooms[person]?.used = now
        return entry.room
      }
    }
    rooms = rooms.filter { now.timeIntervalSince($0.value.used) < PractiseRooms.patience }
    let room = try await make()
    rooms[person] = Entry(key: key, room: room, used: now)
    return room
  }

  /// Gives a person's room up.
  func leave(_ person: PersonID) { rooms[person] = nil }
}
