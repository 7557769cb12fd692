package import Detection
package import PolicyPacks

/// One thing that is asked about a finding: what a rule's class, or a level, may do in a tool.
package struct RulingQuestion: Sendable, Hashable {
  /// What the tools' tables are asked about.
  package enum Subject: Sendable, Hashable {
    /// A class of data.
    case dataClass(DataClass)
    /// A level, for data that are more sensitive together.
    case level(Level)
  }

  /// The rule that asks.
  package var rule: RuleID
  /// What it asks about.
  package var subject: Subject
}

extension PolicyPack {
  /// What everybody says to a question.
  package func answers(to question: RulingQuestion, in tool: Tool) -> DecisionAnswers {
    switch question.subject {
    case .dataClass(let dataClass): answers(for: dataClass, in: tool)
    case .level(let level): answers(atLevel: level, in: tool)
    }
  }
}

/// Why an exception does not hold.
package enum ExceptionObstacle: Sendable, Hashable {
  /// It is for other rules.
  case rule
  /// Its first day is still to come.
  case notYet
  /// Its last day is over.
  case expired
  /// Its approver's signature is asked for, and none counts at this moment.
  case unsigned
  /// It is for other tools.
  case tool
  /// It is for groups that the requester is not in.
  case group
  /// It is for other tasks.
  case task
}

extension [Ruling] {
  /// The first of the strictest.
  var strictest: Ruling? {
    dropFirst().reduce(first) { strictest, ruling in
      strictest.map { ruling.verdict > $0.verdict ? ruling : $0 }
    }
  }
}
