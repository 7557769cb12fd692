import Detection
import Diagnostics
import PolicyPacks
import SSHSignatures

/// A person and where they stand in the file.
struct RosterEntry {
  var person: Person
  var id: Location
  var manager: Location
  var key: Location
}

/// Looks at a roster as a whole: names, managers and keys that do not fit together.
struct RosterCheck {
  private let entries: [RosterEntry]
  private let indices: [PersonID: Int]

  init(_ entries: [RosterEntry]) {
    self.entries = entries
    indices = Dictionary(
      entries.indices.map { (entries[$0].person.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func problems() -> [Diagnostic] {
    duplicateNames() + sharedKeys() + unknownManagers() + circles()
  }

  /// Names that differ in case only are one: nobody could tell them apart.
  private func duplicateNames() -> [Diagnostic] {
    var first: [String: Location] = [:]
    return entries.compactMap { entry in
      let name = entry.person.id.description.lowercased()
      guard let other = first[name] else {
        first[name] = entry.id
        return nil
      }
      return Diagnostic(
        "duplicate-name", .error, "the id '\(entry.person.id)' stands here twice", at: entry.id,
        notes: ["it stands first in line \(other.position.line)"])
    }
  }

  private func sharedKeys() -> [Diagnostic] {
    var first: [SSHPublicKey: Location] = [:]
    return entries.compactMap { entry in
      guard let key = entry.person.publicKey else { return nil }
      guard let other = first[key] else {
        first[key] = entry.key
        return nil
      }
      return Diagnostic(
        "shared-key", .error, "two people have this key, so it says nothing about who signs",
        at: entry.key, notes: ["it stands first in line \(other.position.line)"])
    }
  }

  private func unknownManagers() -> [Diagnostic] {
    entries.compactMap { entry in
      guard let manager = entry.person.manager, indices[manager] == nil else { return nil }
      return Diagnostic(
        "unknown-manager", .error, "the roster has no '\(manager)'", at: entry.manager,
        notes: ["managers are named by their id; without one, leave the cell empty"])
    }
  }

  /// People who manage each other, reported once for each circle.
  private func circles() -> [Diagnostic] {
    // Which walk up the line of managers has come by; each person is passed once.
    var walks = [Int?](repeating: nil, count: entries.count)
    return entries.indices.compactMap { start in
      var position: Int? = start
      while let current = position, walks[current] == nil {
        walks[current] = start
        position = entries[current].person.manager.flatMap { indices[$0] }
      }
      guard let meeting = position, walks[meeting] == start else { return nil }
      return circle(from: meeting)
    }
  }

  private func circle(from start: Int) -> Diagnostic {
    var (names, position) = ([entries[start].person.id], start)
    while let manager = entries[position].person.manager, let next = indices[manager],
      next != start
    {
      names.append(manager)
      position = next
    }
    let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 5 ? " and \(names.count - 5) more" : ""
    return Diagnostic(
      "circular-managers", .error,
      names.count == 1
        ? "\(shown) has no other manager than themselves"
        : "\(shown)\(more) manage each other in a circle", at: entries[start].manager)
  }
}
