import Diagnostics
import PolicyPacks

extension LintRule {
  /// A calendar that ran out.
  static let pastHolidays = LintRule(
    PackCode(
      "past-holidays", .note, .header,
      what: "All holidays of the pack are over.",
      why:
        "From now on deadlines of approvals run on days on which nobody works. Add those of the year to come.",
      bad:
        "pack: {format: 1, id: team, version: 1.0.0, timezone: Europe/Berlin, holidays: ⟦⟧[2020-12-25]}",
      good:
        "pack: {format: 1, id: team, version: 1.0.0, timezone: Europe/Berlin, holidays: [2099-12-25]}"
    )
  ) { subject in
    guard let header = subject.document.header, let last = header.holidays.max(),
      last < subject.today
    else { return [] }
    return [
      LintProblem(
        "the last holiday was \(last)", at: subject.header?["holidays"]?.location ?? header.location
      )
    ]
  }
}
