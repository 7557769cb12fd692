import Detection

/// What is kept and exported as one word.
protocol WrittenAsText: Codable, LosslessStringConvertible {}

extension WrittenAsText {
  /// Reads the word.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no \(Self.self)")
    }
    self = value
  }

  /// Writes the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension SkillPath: WrittenAsText {}

extension SkillReview.Origin: WrittenAsText {
  /// The origin as `check`, or `attempt:` with its name.
  public var description: String {
    switch self {
    case .check: "check"
    case .attempt(let id): "attempt:\(id)"
    }
  }

  /// Reads `check` or `attempt:NAME`.
  public init?(_ description: String) {
    switch (description, description.hasPrefix("attempt:")) {
    case ("check", _): self = .check
    case (_, true): self = .attempt(AttemptID(String(description.dropFirst(8))))
    default: return nil
    }
  }
}

extension Snooze.Target: WrittenAsText {
  /// The target as `plan:NAME` or `skill:harbourline/claims/redaction`.
  public var description: String {
    switch self {
    case .plan(let id): "plan:\(id)"
    case .skill(let path): "skill:\(path)"
    }
  }

  /// Reads `plan:NAME` or `skill:harbourline/claims/redaction`.
  public init?(_ description: String) {
    if description.hasPrefix("plan:") {
      self = .plan(PlanID(String(description.dropFirst(5))))
    } else if description.hasPrefix("skill:"),
      let path = SkillPath(String(description.dropFirst(6)))
    {
      self = .skill(path)
    } else {
      return nil
    }
  }
}
