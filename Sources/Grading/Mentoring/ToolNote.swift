public import Detection
public import Foundation
public import PolicyPacks

/// What a note belongs to.
public enum ToolNoteKind {}
/// The name of a note.
public typealias ToolNoteID = Identifier<ToolNoteKind>

/// What a practitioner says a tool can do at present, and cannot.
///
/// Tools change faster than courses, so a note has an end: what nobody says again is no longer shown.
public struct ToolNote: Sendable, Hashable, Codable {
  /// How long it holds unless something else is said, in days.
  public static let usualDays = 90

  /// Its name.
  public let id: ToolNoteID
  /// The pack whose tool it is.
  public let pack: PackID
  /// The tool.
  public let tool: ToolID
  /// What it says.
  public var text: String
  /// Who says so.
  public let by: PersonID
  /// Since when.
  public let made: Date
  /// Until when; then somebody has to look again.
  public var expires: Date
  /// Whether it was taken back.
  public var isWithdrawn = false

  /// A note.
  public init(
    id: ToolNoteID, pack: PackID, tool: ToolID, text: String, by: PersonID, made: Date,
    expires: Date
  ) {
    self.id = id
    self.pack = pack
    self.tool = tool
    self.text = text
    self.by = by
    self.made = made
    self.expires = expires
  }

  /// Whether it is shown at a moment.
  public func holds(at moment: Date) -> Bool { !isWithdrawn && moment < expires }
}

/// People's words appear in no log by accident.
extension ToolNote: CustomStringConvertible, CustomReflectable {
  /// Of which tool.
  public var description: String { "a note on \(tool)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
