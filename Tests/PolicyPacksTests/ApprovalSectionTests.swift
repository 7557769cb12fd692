import Detection
import Diagnostics
import PluginKit
import PolicyPacks
import Testing

/// The section `approvals`.
@Suite struct ApprovalSectionTests {
  private func load(_ workflow: String, header: String = "") throws -> LoadedPack {
    try TemporaryPolicies.load(
      """
      pack: {format: 1, id: team, version: 1.0.0, groups: [stewards, governance]\(header)}
      approvals:
        w: \(workflow)
      """)
  }

  @Test("a workflow of one stage is one line, and strict in what it does not say")
  func simplest() throws {
    let loaded = try load("{group: stewards}")
    #expect(loaded.diagnostics.isEmpty)
    let workflow = try #require(loaded.pack?.workflows["w"])
    #expect(workflow.title == "w")
    #expect(workflow.stages == [ApprovalStage(name: "stewards", approvers: [.group("stewards")])])
    #expect(workflow.separation == SeparationOfDuties())
    #expect(workflow.grant == GrantTerms(lasts: Span(7, .days), uses: 1))
    #expect(workflow.escalations.isEmpty && workflow.requires.isEmpty)
    #expect(workflow.origin.description.hasSuffix("team/pack.yaml:3"))
  }

  @Test("a workflow has what its keys say")
  func everything() throws {
    let loaded = try load(
      """

          title: Confidential data inside the tenant
          stages:
            - {name: Line manager, role: manager-of-requester, within: 4 working hours}
            - {anyOf: [{group: stewards}, {person: anna@example.org}], needs: 2}
          separation: {requester: true, twice: true, packAuthor: true}
          requires: [reason, claim-reference]
          grant: {for: 14 days, uses: 20}
          escalate: [{after: 8 working hours, to: governance}, {after: 2 working days, reject: true}]
          connector: file-inbox
      """)
    #expect(loaded.words == "")
    let workflow = try #require(loaded.pack?.workflows["w"])
    #expect(
      workflow.stages == [
        ApprovalStage(
          name: "Line manager", approvers: [.managerOfRequester], within: Span(4, .workingHours)),
        ApprovalStage(
          name: "stewards or anna@example.org",
          approvers: [.group("stewards"), .person("anna@example.org")], needs: 2),
      ])
    #expect(
      workflow.separation == SeparationOfDuties(requester: true, twice: true, packAuthor: true))
    #expect(workflow.requires == ["reason", "claim-reference"])
    #expect(workflow.grant == GrantTerms(lasts: Span(14, .days), uses: 20))
    #expect(
      workflow.escalations == [
        Escalation(after: Span(8, .workingHours), .to("governance")),
        Escalation(after: Span(2, .workingDays), .reject),
      ])
    #expect(workflow.connector == PluginUse("file-inbox"))
  }

  @Test(
    "a workflow that could not work is refused where it is wrong",
    arguments: [
      ("{title: W}", "missing-key", "the workflow 'w' does not say who approves"),
      ("{group: steward}", "unknown-group", "unknown group 'steward'"),
      ("{role: manager}", "unknown-value", "unknown role 'manager'"),
      (
        "{person: 'Anna Example'}", "bad-name",
        "'person' must be a name of the roster, without spaces"
      ),
      ("{stages: []}", "wrong-value", "'stages' must not be empty"),
      ("{stages: [{name: A}]}", "missing-key", "the stage does not say who approves"),
      ("{anyOf: []}", "wrong-value", "'anyOf' must not be empty"),
      (
        "{anyOf: [stewards]}", "wrong-type",
        "an approver must be a mapping of keys to values, not text"
      ),
      (
        "{anyOf: [{group: stewards, person: a}]}", "wrong-value",
        "an approver is one of: role, group, person"
      ),
      ("{anyOf: [{person: a}, {person: a}]}", "duplicate-name", "a stands here twice"),
      (
        "{group: stewards, person: a}", "ambiguous-approvers",
        "'group' and 'person' stand together in one stage"
      ),
      (
        "{group: stewards, stages: [{person: a}]}", "two-forms",
        "the workflow 'w' says who approves in 'stages' and beside them"
      ),
      ("{group: stewards, needs: 0}", "wrong-value", "'needs' must be at least 1"),
      (
        "{anyOf: [{person: a}, {role: manager-of-requester}], needs: 3}", "needs-too-many",
        "this needs 3 people, but names only 2"
      ),
      (
        "{stages: [{person: a}, {group: stewards}, {anyOf: [{person: a}, {person: b}], needs: 2}]}",
        "needs-too-many", "the stages 'a', 'a or b' need 3 different people, but name only 2"
      ),
      (
        "{group: stewards, within: 4 work hours}", "wrong-value",
        "'within' must be a span of time, not '4 work hours'"
      ),
      ("{group: stewards, grant: {uses: 0}}", "wrong-value", "'uses' must be from 1 to 10000"),
      (
        "{group: stewards, grant: {for: 91 days}}", "grant-too-long",
        "a grant may last 90 days, not 91 days"
      ),
      (
        "{group: stewards, requires: [reason, reason]}", "duplicate-name",
        "the field 'reason' is required twice"
      ),
      (
        "{group: stewards, requires: [The reason]}", "bad-name",
        "'The reason' is no name for a field"
      ),
      ("{group: stewards, separation: {twice: 1}}", "wrong-type", "'twice' must be true or false"),
      ("{group: stewards, seperation: {}}", "unknown-key", "unknown key 'seperation'"),
      (
        "{group: stewards, escalate: [{after: 1 hour}]}", "wrong-value",
        "an escalation goes either 'to' a group or ends with 'reject: true'"
      ),
      (
        "{group: stewards, escalate: [{after: 1 hour, to: governance, reject: true}]}",
        "wrong-value",
        "an escalation goes either 'to' a group or ends with 'reject: true'"
      ),
      (
        "{group: stewards, escalate: [{reject: true}]}", "missing-key",
        "the escalation has no 'after'"
      ),
      (
        "{group: stewards, escalate: [{after: 2 days, to: governance}, {after: 1 day, reject: true}]}",
        "escalation-after-end",
        "nothing happens after 2 days: the request is rejected after 1 day"
      ),
      (
        "{group: stewards, escalate: [{after: 2 working hours, reject: true}, {after: 3 days, reject: true}]}",
        "escalation-after-end",
        "nothing happens after 3 days: the request is rejected after 2 working hours"
      ),
    ])
  func refused(_ workflow: String, _ id: String, _ message: String) throws {
    let loaded = try load(workflow)
    #expect(loaded.ids == [id])
    #expect(loaded.messages == [message])
    #expect(!loaded.isLoaded)
    #expect(loaded.diagnostics.first?.place?.hasPrefix("3:") == true)
  }

  @Test("people enough for each stage are not enough for all, unless they may approve twice")
  func twice() throws {
    let stages = "stages: [{person: a}, {person: a}]"
    #expect(try load("{\(stages)}").ids == ["needs-too-many"])
    #expect(try load("{\(stages), separation: {twice: true}}").ids == [])
    #expect(try load("{stages: [{person: a}, {anyOf: [{person: a}, {person: b}]}]}").ids == [])
  }

  @Test("a stage that would be late only after the end is worth a warning")
  func lateAfterEnd() throws {
    let loaded = try load(
      "{group: stewards, within: 3 working days, escalate: [{after: 2 working days, reject: true}]}"
    )
    #expect(loaded.ids == ["deadline-after-end"])
    #expect(loaded.isLoaded)
    #expect(loaded.diagnostics.first?.marked == "3 working days")
  }

  @Test("a deadline that no working hour can reach is refused where it stands")
  func unreachable() throws {
    let loaded = try load(
      "{group: stewards, within: 366 working hours}", header: ", hours: {mon: '09:00-09:01'}")
    #expect(loaded.ids == ["unreachable-deadline"])
    #expect(loaded.diagnostics.first?.marked == "366 working hours")
  }

  @Test("several things wrong with one workflow are all said at once")
  func severalProblems() throws {
    let loaded = try load(
      "{group: steward, needs: 0, within: soon, requires: ['A b'], grant: {uses: x}, conector: a}")
    #expect(
      Set(loaded.ids) == ["wrong-value", "bad-name", "wrong-type", "unknown-key", "unknown-group"])
    #expect(loaded.ids.count == 6)
  }

  @Test(
    "lists that nobody would write are refused",
    arguments: [
      ("stages: [LIST]", "{group: stewards}", 8, "too-many-stages"),
      ("anyOf: [LIST]", "{person: pN}", 20, "too-many-approvers"),
      (
        "group: stewards, escalate: [LIST]", "{after: 1 hour, to: governance}", 10,
        "too-many-escalations"
      ),
    ])
  func longLists(_ yaml: String, _ item: String, _ most: Int, _ id: String) throws {
    for count in [most, most + 1] {
      let items = (0..<count).map { item.replacing("N", with: "\($0)") }
      let list = yaml.replacing("LIST", with: items.joined(separator: ", "))
      #expect(try load("{\(list)}").ids == (count == most ? [] : [id]))
    }
  }

  @Test("the length of a deadline does not depend on how it is said")
  func lengths() throws {
    // Forty working hours are a week of nine to five, and so five working days and seven days.
    for (first, second) in [
      ("41 working hours", "5 working days"), ("5 working days", "40 working hours"),
      ("81 working hours", "11 days"), ("25 hours", "1 day"), ("366 working days", "366 days"),
    ] {
      let late = "{after: \(first), to: governance}, {after: \(second), reject: true}"
      #expect(
        try load("{group: stewards, escalate: [\(late)]}").ids == ["escalation-after-end"],
        "\(first) is not before \(second)")
    }
    for (first, second) in [
      ("39 working hours", "5 working days"), ("80 working hours", "12 days"),
      ("23 hours", "1 day"), ("4 working days", "40 working hours"),
    ] {
      let fine = "{after: \(first), to: governance}, {after: \(second), reject: true}"
      #expect(try load("{group: stewards, escalate: [\(fine)]}").ids == [])
    }
  }

  @Test("a pack says when people work; without, it is nine to five")
  func hours() throws {
    let plain = try #require(try load("{group: stewards}").pack)
    #expect(plain.workingHours == WorkingHours())
    let said = try load(
      "{group: stewards}",
      header: ", timezone: Europe/Berlin, hours: {fri-mon: '08:00-12:00', wed: ['09:00-12:00', "
        + "'13:00-24:00']}, holidays: [2026-12-25]")
    #expect(said.words == "")
    let week = try #require(said.pack?.workingHours.week)
    #expect(week.hours(on: .sun) == [480..<720] && week.hours(on: .mon) == [480..<720])
    #expect(week.hours(on: .wed) == [540..<720, 780..<1440] && week.hours(on: .tue).isEmpty)
    #expect(said.pack?.workingHours.holidays.map(\.description) == ["2026-12-25"])
    #expect(said.pack?.workingHours.timezone == "Europe/Berlin")
  }

  @Test(
    "hours that are none are refused where they stand",
    arguments: [
      ("{monday: '09:00-17:00'}", "unknown-day", "unknown day 'monday'"),
      ("{mon: '9-17'}", "wrong-value", "'9-17' are no hours"),
      ("{mon: '22:00-06:00'}", "wrong-value", "'22:00-06:00' are no hours"),
      ("{mon: '09:00-24:01'}", "wrong-value", "'09:00-24:01' are no hours"),
      (
        "{mon: ['09:00-12:00', '11:00-13:00']}", "wrong-value", "'11:00-13:00' overlaps other hours"
      ),
      (
        "{mon-fri: '09:00-17:00', wed: '09:00-12:00'}", "duplicate-name",
        "the hours of 'wed' stand here twice"
      ),
      ("{}", "wrong-value", "'hours' says that nobody ever works"),
      ("nine to five", "wrong-type", "'hours' must be a mapping of keys to values, not text"),
    ])
  func wrongHours(_ hours: String, _ id: String, _ message: String) throws {
    let loaded = try load("{group: stewards}", header: ", hours: \(hours)")
    #expect(loaded.ids == [id])
    #expect(loaded.messages == [message])
  }
}
