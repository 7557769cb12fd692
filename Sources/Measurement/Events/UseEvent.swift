public import PolicyPacks

/// Something about real use that is measured: the complete list of what can be recorded today.
///
/// There is no text of drafts or outputs in it, no names of files, and no time finer than a day. As
/// JSON an event is one flat object whose `kind` says which it is:
/// `{"kind": "check.run", "who": "p_3f9c…", "tool": "office-assistant", …}`.
public enum UseEvent: Sendable, Hashable {
  /// A draft was checked.
  case checkRun(CheckRun)
  /// A draft is done with.
  case checkClosed(CheckClosed)
  /// Somebody's consent changed.
  case consentChanged(ConsentChanged)

  /// The kinds of events, by their names in exports.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A draft was checked.
    case checkRun = "check.run"
    /// A draft is done with.
    case checkClosed = "check.closed"
    /// Somebody's consent changed.
    case consentChanged = "consent.changed"
  }

  /// Which kind it is.
  public var kind: Kind {
    switch self {
    case .checkRun: .checkRun
    case .checkClosed: .checkClosed
    case .consentChanged: .consentChanged
    }
  }

  /// The day it happened on, in UTC.
  public var day: CalendarDay {
    switch self {
    case .checkRun(let run): run.day
    case .checkClosed(let closed): closed.day
    case .consentChanged(let changed): changed.day
    }
  }

  /// Who, where the event says so.
  public var who: Pseudonym? {
    switch self {
    case .checkRun(let run): run.who
    case .checkClosed(let closed): closed.who
    case .consentChanged: nil
    }
  }

  /// The draft, as long as it is known.
  public var draftID: DraftID? {
    get {
      switch self {
      case .checkRun(let run): run.draftID
      case .checkClosed(let closed): closed.draftID
      case .consentChanged: nil
      }
    }
    set {
      switch self {
      case .checkRun(var run):
        run.draftID = newValue
        self = .checkRun(run)
      case .checkClosed(var closed):
        closed.draftID = newValue
        self = .checkClosed(closed)
      case .consentChanged: break
      }
    }
  }
}

extension UseEvent: Codable {
  private enum CodingKeys: CodingKey { case kind }

  /// Reads an event of the kind that it says it is.
  public init(from decoder: any Decoder) throws {
    let kind = try decoder.container(keyedBy: CodingKeys.self).decode(Kind.self, forKey: .kind)
    switch kind {
    case .checkRun: self = .checkRun(try CheckRun(from: decoder))
    case .checkClosed: self = .checkClosed(try CheckClosed(from: decoder))
    case .consentChanged: self = .consentChanged(try ConsentChanged(from: decoder))
    }
  }

  /// Writes the kind beside the event's own fields.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    switch self {
    case .checkRun(let run): try run.encode(to: encoder)
    case .checkClosed(let closed): try closed.encode(to: encoder)
    case .consentChanged(let changed): try changed.encode(to: encoder)
    }
  }
}
