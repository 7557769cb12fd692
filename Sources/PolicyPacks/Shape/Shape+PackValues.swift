package import Detection
import Diagnostics

/// Values that many sections have: verdicts, levels, days, versions, and names that must exist.
extension Shape where Value == Verdict {
  /// A verdict.
  package static var verdict: Shape {
    Shape(.definition("verdict", .words(Verdict.allCases.map(\.name)))) {
      $0.value.verdict($1.problems, as: $0.name)
    }
  }
}

extension Shape where Value == Level {
  /// A level.
  package static var level: Shape {
    Shape(.definition("level", .words(Level.allCases.map(\.name)))) { $0.value.level($1.problems) }
  }
}

extension Shape where Value == CalendarDay {
  /// A day, such as `2026-11-02`.
  package static var day: Shape {
    Shape(.definition("day", .text(like: "^\(DayPattern.day)$"))) {
      $0.value.day($0.name, $1.problems)
    }
  }
}

extension Shape where Value == TestMoment {
  /// A day, or a time of it.
  package static var moment: Shape {
    Shape(.text(like: "^\(DayPattern.day)(?: \(DayPattern.time))?$")) {
      $0.value.moment($0.name, $1.problems)
    }
  }
}

/// How days and times of the clock look.
package enum DayPattern {
  package static let day = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
  package static let time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
}

extension Shape where Value == SemanticVersion {
  /// A version of three numbers; the parser of an editor takes `1.0` for a number.
  package static var version: Shape {
    let schema = SchemaNode.text(
      like: "^[0-9]+(?:[.][0-9]+){0,2}$", types: ["string", "number"])
    return Shape(schema.and(["minimum": 0])) { $0.value.version($1.problems) }
  }
}

extension Shape where Value == Span {
  /// A span of time, such as `4 working hours`.
  package static var span: Shape {
    let pattern = "^ *[+]?0*[1-9][0-9]* +(?:working +)?(?:minute|hour|day)s? *$"
    return Shape(.definition("span", .text(like: pattern))) { $0.value.span($0.name, $1.problems) }
  }
}

extension Shape where Value == PersonID {
  /// The name of a person in the roster.
  ///
  /// - Parameter words: what is said of something else.
  package static func person(_ words: String) -> Shape {
    Shape(.text.and(["pattern": "^\\S{1,200}$"])) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      guard let person = PersonID(checking: text) else {
        reading.problems.error("bad-name", words, at: entry.value.location)
        return nil
      }
      return person
    }
  }
}

extension Shape {
  /// A name that must exist.
  ///
  /// - Parameters:
  ///   - list: where it is kept until everything is known.
  ///   - what: what messages call it, if not by its key.
  package static func reference<Kind>(
    _ list: any WritableKeyPath<References, [Located<Identifier<Kind>>]> & Sendable,
    _ what: String? = nil
  ) -> Shape where Value == Identifier<Kind> {
    Shape(.text) { entry, reading in
      entry.value.reference(
        what ?? entry.name, into: &reading.references[keyPath: list], reading.problems)
    }
  }
}
