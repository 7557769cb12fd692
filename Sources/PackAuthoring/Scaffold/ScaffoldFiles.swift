import Detection
import Foundation
import PolicyPacks

/// What the files of a new pack say, but for its tests.
struct ScaffoldFiles {
  let name: PackID
  let parents: [PolicyPack]
  let day: CalendarDay

  /// Drafts that a first test asks about: one for each level, a credential, and one without findings.
  let samples = [
    (name: "a text without findings", text: "Draft a friendly reminder of the team meeting"),
    (name: "an example number", text: "Summarise the case of EX-104233"),
    (name: "an internal address", text: "Why does 192.168.10.7 not answer?"),
    (name: "a payment card", text: "The card 4111 1111 1111 1111 was refused"),
    (name: "a password", text: "password = 'k7!Tq9$wLz2p'"),
  ]

  var rules: [(path: String, text: String)] {
    [("pack.yaml", header), ("tools.yaml", tools), ("detectors/first.yaml", detectors)]
  }

  private var title: String {
    name.description.split(separator: "-").map(\.capitalized).joined(separator: " ")
  }

  private var header: String {
    """
    # The rules of \(title) for its AI tools. Every file of this folder may hold any of the sections.
    pack:
      format: 1
      id: \(name)
      version: 0.1.0
      title: \(title), AI use policy
      owner: owner@example.org      # who answers for these rules
      languages: [en]               # the language of the messages beside the rules comes first
      extends: [\(requirements)]
      defaultTool: assistant
      timezone: UTC                 # where days begin: Europe/Berlin
      gates: {coverage: 100}        # `dryrun pack test` fails below it

    classes:                        # kinds of data, and how sensitive each is here
      customer.example-number: {level: confidential, title: Example numbers}

    history:                        # for the people who live by these rules
      - {version: 0.1.0, from: \(day), changes: [First rules]}

    """
  }

  /// Each parent with the version that is there now, and all later ones that loosen nothing.
  private var requirements: String {
    parents.map { "\($0.id) ^\($0.version.major).\($0.version.minor)" }.joined(separator: ", ")
  }

  /// What the parents ask of every tool in the tenant, where that is more than a usual verdict.
  private func verdict(_ usual: Verdict, at level: Level) -> Verdict {
    let floors = parents.compactMap { parent in
      parent.boundaries[.tenant]?.accepts.cell(atLevel: level)?.verdict
    }
    return floors.reduce(usual, max)
  }

  private var tools: String {
    let isAsked = verdict(.approval, at: .confidential) == .approval
    let confidential = isAsked ? "{verdict: approval, workflow: data-owner}" : "block"
    let internalData = verdict(.allow, at: .internal)
    let approvals = """

      approvals:                      # who must agree where the verdict is approval
        data-owner: {title: the data owner, role: manager-of-requester, within: 1 working day}

      """
    return """
      # The AI tools that people use. A boundary says who can see what is sent: device, tenant, processor
      # or public. A cell maps a level or a class to allow, warn, approval or block.
      tools:
        assistant:
          title: Assistant (enterprise tenant)
          boundary: tenant
          accepts: {internal: \(internalData.name), confidential: \(confidential), restricted: block}

      """ + (isAsked ? approvals : "")
  }

  private var detectors: String {
    """
    # How the organisation's own kinds of data are found. Each detector needs a message that says what,
    # why and what to do, and examples of both kinds.
    detectors:
      example-number:
        title: Example number
        class: customer.example-number
        pattern: '\\bEX-\\d{6}\\b'
        redactAs: EXAMPLE_NUMBER
        message:
          short: This looks like an example number
          why: It names one customer, and our systems open on it.
          fix: 'Replace it with {placeholder}; the answer can be filled in afterwards.'
        examples:
          match: ['Please look up «EX-104233»', '«EX-000001» and «EX-000002»']
          noMatch:
            - {text: EX-12, because: it is too short}
            - {text: AEX-104233, because: it is part of another code}

    """
  }
}
