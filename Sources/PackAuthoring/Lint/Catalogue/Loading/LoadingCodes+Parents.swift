import Diagnostics

/// Parents that are missing, wrong, or bind what a child loosens.
extension LoadingCodes {
  private static func extending(_ parents: String) -> String {
    "pack: {format: 1, id: team, version: 1.0.0, extends: [\(parents)]}\n"
  }

  static let parents: [PackCode] = [
    PackCode(
      "unknown-parent", .error, .header,
      what: "A parent is neither beside the pack nor built in.",
      why:
        "Without it the rules that it holds would be missing, and with them whatever binds this pack.",
      bad: "pack: {format: 1, id: team, version: 1.0.0, extends: [⟦basline ^1.0⟧]}",
      good: "pack: {format: 1, id: team, version: 1.0.0, extends: [baseline ^1.0]}"),
    PackCode(
      "broken-parent", .error, .header,
      what: "A parent was found and could not be loaded.",
      why:
        "A pack without its parent's rules would let through what they stop. Check the parent by itself first.",
      bad: ExamplePack([
        "pack.yaml": extending("⟦group⟧"), "../group/notes.txt": "The rules follow.\n",
      ]),
      good: ExamplePack([
        "pack.yaml": extending("group"),
        "../group/pack.yaml": "pack: {format: 1, id: group, version: 1.0.0}\n",
      ])),
    PackCode(
      "wrong-parent", .error, .header,
      what: "The pack that was found for a parent calls itself something else.",
      why:
        "A folder's name and the `id` in it must agree, or reports name a pack that nobody can find.",
      bad: ExamplePack([
        "pack.yaml": extending("⟦group⟧"),
        "../group/pack.yaml": "pack: {format: 1, id: holding, version: 1.0.0}\n",
      ]),
      good: ExamplePack([
        "pack.yaml": extending("group"),
        "../group/pack.yaml": "pack: {format: 1, id: group, version: 1.0.0}\n",
      ])),
    PackCode(
      "wrong-version", .error, .header,
      what: "A parent has a version that 'extends' does not allow.",
      why:
        "Another major version may loosen or rename what this pack builds on. Look at its history, then raise the number here.",
      bad: ExamplePack([
        "pack.yaml": extending("⟦group ^1.0⟧"),
        "../group/pack.yaml": "pack: {format: 1, id: group, version: 2.0.0}\n",
      ]),
      good: ExamplePack([
        "pack.yaml": extending("group ^2.0"),
        "../group/pack.yaml": "pack: {format: 1, id: group, version: 2.0.0}\n",
      ])),
    PackCode(
      "circular-parents", .error, .header,
      what: "A pack extends, in the end, itself.",
      why: "Neither could be loaded before the other. Put what both need into a third pack.",
      bad: ExamplePack([
        "pack.yaml": extending("group"),
        "../group/pack.yaml": "pack: {format: 1, id: group, version: 1.0.0, extends: [⟦team⟧]}\n",
      ]),
      good: ExamplePack([
        "pack.yaml": extending("group"),
        "../group/pack.yaml": "pack: {format: 1, id: group, version: 1.0.0}\n",
      ])),
    PackCode(
      "conflicting-parents", .error, .header,
      what: "Two parents define the same thing in different ways.",
      why:
        "Neither is stricter, so the order of parents would decide. Rename one of them, or extend only one.",
      bad: ExamplePack([
        "pack.yaml": "pack: ⟦⟧{format: 1, id: team, version: 1.0.0, extends: [north, south]}\n",
        "../north/pack.yaml": """
        pack: {format: 1, id: north, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant}}
        """,
        "../south/pack.yaml": """
        pack: {format: 1, id: south, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: public}}
        """,
      ]),
      good: ExamplePack([
        "pack.yaml": extending("north, south"),
        "../north/pack.yaml": """
        pack: {format: 1, id: north, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant}}
        """,
        "../south/pack.yaml": "pack: {format: 1, id: south, version: 1.0.0}\n",
      ])),
    PackCode(
      "looser-than-parent", .error, .header,
      what: "A value is looser than what a parent, or a boundary, asks for.",
      why: """
        Whatever a child writes may only tighten. What must be looser for a while, for some people, is an \
        exception; what must be looser for good is a change of the parent.
        """,
      bad: """
        pack: {format: 1, id: team, version: 1.0.0, extends: [eu-baseline ^1.0]}
        tools: {any-chat: {title: Any chat, boundary: public, accepts: {confidential: ⟦warn⟧}}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, extends: [eu-baseline ^1.0]}
        tools: {any-chat: {title: Any chat, boundary: public, accepts: {internal: warn}}}
        """),
    PackCode(
      "conflicting-boundary", .error, .tools,
      what: "A child puts a parent's tool behind another boundary.",
      why:
        "Who can see what is sent to a tool does not change from pack to pack. Define a tool of its own.",
      bad: ExamplePack([
        "pack.yaml": extending("group"),
        "tools.yaml": "tools: {⟦chat⟧: {boundary: device}}\n",
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant}}
        """,
      ]),
      good: ExamplePack([
        "pack.yaml": extending("group"),
        "tools.yaml": "tools: {local-chat: {title: Local chat, boundary: device}}\n",
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant}}
        """,
      ])),
    PackCode(
      "conflicting-plugin", .error, .tools,
      what: "A child lets another plugin answer for a parent's tool.",
      why:
        "What is sent to a tool goes where its plugin sends it. Another plugin is another tool: define one.",
      bad: ExamplePack([
        "pack.yaml": extending("group"),
        "tools.yaml": "tools: {⟦chat⟧: {plugin: replay}}\n",
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant, plugin: openai-compatible}}
        """,
      ]),
      good: ExamplePack([
        "pack.yaml": extending("group"),
        "tools.yaml": "tools: {rehearsal: {title: Rehearsal, boundary: device, plugin: replay}}\n",
        "../group/pack.yaml": """
        pack: {format: 1, id: group, version: 1.0.0}
        tools: {chat: {title: Chat, boundary: tenant, plugin: openai-compatible}}
        """,
      ])),
  ]
}
