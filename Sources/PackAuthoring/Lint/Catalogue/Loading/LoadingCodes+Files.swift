import Diagnostics

/// Files that cannot be read, or do not say what a pack says.
extension LoadingCodes {
  static let files: [PackCode] = [
    PackCode(
      "no-pack", .error, .files,
      what: "There is no pack at this path.",
      why: """
        The folder holds no YAML file, does not exist, or cannot be read. Name the folder of one pack, its \
        file, or a built-in pack.
        """,
      bad: ExamplePack(["notes.txt": "Ask the data stewards for the rules.\n"], isWhole: true),
      good: ExamplePack(["pack.yaml": "pack: {format: 1, id: team, version: 1.0.0}\n"])),
    PackCode(
      "no-pack-section", .error, .files,
      what: "No file of the pack has the section 'pack'.",
      why:
        "It says what the pack is called and which version it is; approvals and reports name both.",
      bad: ExamplePack(["rules.yaml": "classes: {customer: confidential}\n"], isWhole: true),
      good: """
        pack: {format: 1, id: team, version: 1.0.0}
        classes: {customer: confidential}
        """),
    PackCode(
      "yaml-syntax", .error, .files,
      what: "The file is not YAML.",
      why:
        "Nothing of it can be read, so none of its rules would hold. The note says what is usually meant.",
      bad: """
        tools:
          team-chat:
            title: Team chat
           ⟦b⟧oundary: tenant
        """,
      good: """
        tools:
          team-chat:
            title: Team chat
            boundary: tenant
        """),
    PackCode(
      "not-utf-8", .error, .files,
      what: "The file is not written in UTF-8.",
      why:
        "Letters beyond ASCII would be read as others, and a pattern with them would never match.",
      bad: ExamplePack(
        [
          "rules.yaml":
            "classes: {customer: {level: confidential, title: Kundennummern f⟦ü⟧r Verträge}}\n"
        ],
        isLatin1: true),
      good: "classes: {customer: {level: confidential, title: Kundennummern für Verträge}}",
      note: "The first example is saved in ISO 8859-1."),
    PackCode(
      "empty-file", .warning, .files,
      what: "A file of the pack says nothing.",
      why:
        "It is likely a leftover, or its rules were commented out and are missed. Fill it or remove it.",
      bad: ExamplePack(["tools.yaml": "⟦⟧# tools: to be written\n"]),
      good: ExamplePack(["tools.yaml": "tools: {team-chat: {title: Team chat, boundary: tenant}}\n"]
      )),
    PackCode(
      "duplicate-key", .error, .files,
      what: "A key stands twice in one mapping.",
      why: "YAML readers keep one of them and say nothing. Keep the one that is meant.",
      bad: """
        classes:
          customer: confidential
          ⟦customer⟧: internal
        """,
      good: """
        classes:
          customer: confidential
        """),
    PackCode(
      "unknown-section", .error, .files,
      what: "A file has a section that packs do not have.",
      why:
        "Whatever stands in it would be ignored. The note names the section that was likely meant.",
      bad: "⟦tool⟧: {team-chat: {title: Team chat, boundary: tenant}}",
      good: "tools: {team-chat: {title: Team chat, boundary: tenant}}"),
    PackCode(
      "wrong-type", .error, .files,
      what: "A value is of another kind than its key asks for.",
      why:
        "A list is written `[first, second]`, a mapping `{key: value}`, a number without quotes.",
      bad: "tools: {team-chat: {title: Team chat, boundary: tenant, retentionDays: ⟦a month⟧}}",
      good: "tools: {team-chat: {title: Team chat, boundary: tenant, retentionDays: 30}}"),
  ]
}
