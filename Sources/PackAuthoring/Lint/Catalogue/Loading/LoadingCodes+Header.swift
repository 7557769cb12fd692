import Diagnostics

/// The section `pack`, keys and names.
extension LoadingCodes {
  static let header: [PackCode] = [
    PackCode(
      "duplicate-section", .error, .header,
      what: "The section 'pack' stands in two files of one pack.",
      why:
        "Only one of them can be its name and version. Two packs in one folder belong into two folders.",
      bad: ExamplePack([
        "pack.yaml": "pack: {format: 1, id: team, version: 1.0.0}\n",
        "second.yaml": "pack: ⟦⟧{format: 1, id: team, version: 1.1.0}\n",
      ]),
      good: ExamplePack(["pack.yaml": "pack: {format: 1, id: team, version: 1.1.0}\n"])),
    PackCode(
      "missing-key", .error, .header,
      what: "A key that must be there is not.",
      why: "Without it nothing sensible can be done with the rest. The note says what to add.",
      bad: "pack: ⟦⟧{format: 1, id: team}",
      good: "pack: {format: 1, id: team, version: 1.0.0}"),
    PackCode(
      "unknown-key", .error, .header,
      what: "A mapping has a key that nobody asked for.",
      why: """
        A slip in a key would silently turn a rule off. The note names the key that was likely meant; inside \
        `{ }` a comma in a sentence starts a new key, so such texts belong in quotes.
        """,
      bad: "pack: {format: 1, id: team, version: 1.0.0, ⟦ownr⟧: team@example.org}",
      good: "pack: {format: 1, id: team, version: 1.0.0, owner: team@example.org}"),
    PackCode(
      "wrong-value", .error, .header,
      what: "A value is none of those that its key allows.",
      why: "The message says what would do, and the note shows how it is written.",
      bad: "pack: {format: 1, id: team, version: ⟦v1⟧}",
      good: "pack: {format: 1, id: team, version: 1.0.0}"),
    PackCode(
      "unknown-value", .error, .header,
      what: "A word is none of the few that may stand here.",
      why:
        "Verdicts, levels, boundaries and the like are fixed words, so that all packs mean the same by them.",
      bad: "classes: {customer: ⟦secret⟧}",
      good: "classes: {customer: restricted}"),
    PackCode(
      "bad-name", .error, .header,
      what: "A name is written in a way that names are not.",
      why: """
        Names are typed in commands and stand in reports: lower-case letters, digits and hyphens. The words of \
        placeholders are capitals, digits and underscores.
        """,
      bad: "tools: {⟦Team Chat⟧: {title: Team chat, boundary: tenant}}",
      good: "tools: {team-chat: {title: Team chat, boundary: tenant}}"),
    PackCode(
      "duplicate-name", .error, .header,
      what: "A name is given twice, here or in a parent.",
      why: """
        Rules, tools, workflows and all else are called by their names alone, so each has its own. What a parent \
        defines a child can tighten, not define again.
        """,
      bad: ExamplePack([
        "first.yaml": "classes: {customer: confidential}\n",
        "second.yaml": "classes: {⟦customer⟧: restricted}\n",
      ]),
      good: ExamplePack(["first.yaml": "classes: {customer: restricted}\n"])),
    PackCode(
      "newer-format", .error, .header,
      what: "The pack is written for a later version of the program.",
      why: "This version cannot know what that format means. Packs of format 1 say `format: 1`.",
      bad: "pack: {format: ⟦2⟧, id: team, version: 1.0.0}",
      good: "pack: {format: 1, id: team, version: 1.0.0}"),
    PackCode(
      "unknown-day", .error, .header,
      what: "A key of 'hours' is no day of the week.",
      why:
        "Days are `mon` to `sun`, or a span of them such as `mon-fri`. Deadlines count by these hours.",
      bad: "pack: {format: 1, id: team, version: 1.0.0, hours: {⟦monday⟧: '09:00-17:00'}}",
      good: "pack: {format: 1, id: team, version: 1.0.0, hours: {mon: '09:00-17:00'}}"),
  ]
}
