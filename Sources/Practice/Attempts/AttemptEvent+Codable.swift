import Foundation

/// As it is kept and exported: `{"kind": "hinted", "level": 1, "at": …}`.
extension AttemptEvent: Codable {
  private enum CodingKeys: CodingKey { case kind, submission, level, passage, end, at, grade }

  private enum Kind: String, Codable { case submitted, hinted, told, closed, regraded }

  /// Reads an event of the kind that it says it is.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    switch try values.decode(Kind.self, forKey: .kind) {
    case .submitted: self = .submitted(try values.decode(Submission.self, forKey: .submission))
    case .hinted:
      self = .hinted(
        try values.decode(HintLevel.self, forKey: .level),
        at: try values.decode(Date.self, forKey: .at))
    case .told:
      self = .told(
        passage: try values.decode(Int.self, forKey: .passage),
        at: try values.decode(Date.self, forKey: .at))
    case .closed:
      self = .closed(
        try values.decode(AttemptEnd.self, forKey: .end),
        at: try values.decode(Date.self, forKey: .at))
    case .regraded:
      self = .regraded(
        submission: try values.decode(Int.self, forKey: .submission),
        try values.decode(Grade.self, forKey: .grade))
    }
  }

  /// Writes the kind beside what belongs to it.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .submitted(let submission):
      try values.encode(Kind.submitted, forKey: .kind)
      try values.encode(submission, forKey: .submission)
    case .hinted(let level, let moment):
      try values.encode(Kind.hinted, forKey: .kind)
      try values.encode(level, forKey: .level)
      try values.encode(moment, forKey: .at)
    case .told(let passage, let moment):
      try values.encode(Kind.told, forKey: .kind)
      try values.encode(passage, forKey: .passage)
      try values.encode(moment, forKey: .at)
    case .closed(let end, let moment):
      try values.encode(Kind.closed, forKey: .kind)
      try values.encode(end, forKey: .end)
      try values.encode(moment, forKey: .at)
    case .regraded(let submission, let grade):
      try values.encode(Kind.regraded, forKey: .kind)
      try values.encode(submission, forKey: .submission)
      try values.encode(grade, forKey: .grade)
    }
  }
}
