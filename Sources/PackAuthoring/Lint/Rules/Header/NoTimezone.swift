import Diagnostics
import PolicyPacks

extension LintRule {
  /// Days and hours by clocks that nobody named.
  static let noTimezone = LintRule(
    PackCode(
      "no-timezone", .warning, .header,
      what: "Exceptions, hours or holidays go by UTC, as no time zone is named.",
      why:
        "An exception would end, and a deadline pass, hours before or after the day ends where people work.",
      bad: "pack: ⟦⟧{format: 1, id: team, version: 1.0.0, hours: {mon-fri: '09:00-17:00'}}",
      good:
        "pack: {format: 1, id: team, version: 1.0.0, timezone: Europe/Berlin, hours: {mon-fri: '09:00-17:00'}}",
      note: "An organisation whose clocks stand at UTC writes `timezone: UTC`.")
  ) { subject in
    guard let header = subject.document.header, header.timezone == nil,
      (subject.pack?.workingHours.timezone ?? "UTC") == "UTC"
    else { return [] }
    let needsDays =
      !subject.document.exceptions.isEmpty || header.hours != nil || !header.holidays.isEmpty
    guard needsDays else { return [] }
    return [
      LintProblem(
        "days begin at midnight in UTC, as the pack has no 'timezone'", at: header.location,
        "add, for instance: timezone: Europe/Berlin")
    ]
  }
}
