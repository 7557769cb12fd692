/// A sound course with an exercise of each kind, in English and German.
enum SampleCourse {
  static let pack = """
    pack:
      {format: 1, id: team, version: 1.0.0, title: Team, languages: [en, de], defaultTool: team-chat, tasks: [claims], groups: [handlers, stewards]}
    classes: {customer.number: confidential}
    detectors:
      customer-number: {title: Customer number, class: customer.number, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
    approvals: {steward: {title: the steward, group: stewards}}
    tools:
      team-chat: {title: Team chat, boundary: tenant, accepts: {confidential: {verdict: approval, workflow: steward}}}
    formats: {summary: {title: Summary, csv: {columns: [{name: total}]}}}
    """

  static let files: KeyValuePairs<String, String> = [
    "course.yaml": course, "exercises/redact.yaml": redact,
    "exercises/redact.de.yaml": redactGerman,
    "exercises/draft.yaml": draft, "exercises/choose.yaml": choose, "exercises/judge.yaml": judge,
    "exercises/fix.yaml": fix, "exercises/route.yaml": route, "exercises/ways.yaml": ways,
    "exercises/explain.yaml": explain, "lessons/redact-first.md": lesson,
    "lessons/redact-first.de.md": lesson.replacing("Redact first", with: "Erst schwärzen"),
    "tables/claims.csv": claims,
  ]

  static let course = """
    course:
      id: claims
      version: 1.0.0
      title: {en: Claims, de: Schäden}
      owner: training@example.org
      for: [handlers]
      languages: [en, de]
    skills:
      redaction:
        title: {en: Ask without naming the customer, de: Ohne Namen fragen}
        rules: [customer-number]
        tasks: [claims]
        tools: team-chat
        risk: 3
      judgement: {title: Judge an output}
    outcomes:
      fewer-names:
        behaviour: {en: Handlers ask without names, de: Fragen ohne Namen}
        metric: {firstCheckStops: [customer-number], per: 100 drafts, task: claims}
        baseline: observe 28 days
        target: half
        horizon: 42 days
        decision: keep it if fewer drafts are stopped
      better-eyes:
        behaviour: Handlers see wrong numbers
        metric: {probePasses: judgement, per: 100 probes}
        baseline: {value: 40, source: audit of May 2026}
        target: 80
        horizon: 42 days
        decision: keep it if four fifths pass

    """

  static func head(_ kind: String, _ skill: String = "redaction") -> String {
    """
    exercise:
      kind: \(kind)
      version: 1
      title: A claim
      outcome: fewer-names
      skills: [\(skill)]
      material: {claim: claims}

    """
  }

  static let redact =
    head("redact-this") + """
        anchors: [task:claims, tool:team-chat]
        family: letters
        transfer: near
        minutes: 3
        tool: team-chat
        task: claims
        lesson: redact-first
        case: The letter goes to the team chat.
        text: |
          Customer {claim.number} reported {claim.cause} on {claim.opened|date},
          and asks for {claim.amount|money} euros.
        hides: ['{claim.name}']
        keep: ['{claim.cause}']
        hints: {leaks: [Look at line 1.]}
        checks: [{id: useful, need: 75 %, because: An empty letter helps nobody.}]

      """

  static let redactGerman = """
    exercise:
      title: Ein Schaden
      case: Der Brief geht in den Chat.
      text: Kunde {claim.number} meldet {claim.cause} am {claim.opened|date}.
      checks: [{id: useful, because: Ein leerer Brief hilft niemandem.}]

    """

  static let draft =
    head("draft-a-prompt") + """
        case: Ask for a summary of claim {claim.number}.
        start: 'Summarise: '
        checks:
          - {keeps: [[summary, summarise], '{claim.cause}'], weight: 2}
          - {words: {min: 3, max: 60}}
          - {id: no-number, without: [customer-number]}
          - {matches: ['(?i)as json']}
        solutions: ['A summary of {claim.cause} as JSON please']
        wrong: [{text: 'A summary of {claim.number}, {claim.cause}, as JSON', fails: [verdict, no-number]}]

      """

  static let choose =
    head("choose-the-right-tool") + """
        case: Where may these go?
        cases: [{text: 'Call {claim.number} back'}, What is hail?]
        reasons: true

      """

  static let judge =
    head("judge-this-output", "judgement") + """
        case: Is this right?
        sources: [{name: claim file, text: '{claim}'}]
        output:
          - 'The claim was reported on {claim.opened|date}.'
          - {text: 'It is {claim.amount|money} euros.', plant: {wrong-number: claim.amount}}
          - {text: It may have been frost., plant: {overconfident-claim: {says: It was frost.}}}
        action: {clean: send, wrong: fix, overconfident-claim: escalate}
        blocks:
          - {outputs: 3, wrong: 50 %, feedback: each}
          - {outputs: 8, wrong: 12 %, feedback: end}

      """

  static let fix =
    head("fix-the-format") + """
        case: Bring it into shape.
        sources: [{name: claim file, text: '{claim}'}]
        start: '{"totl": {claim.amount}}'
        format: summary
        facts: ['{claim.amount}']
        solutions: ['{"total": {claim.amount}}']
        wrong: [{text: '{"total": 0}', fails: keeps}]

      """

  static let route =
    head("route-for-approval") + """
        case: What happens to this draft?
        text: Summarise {claim.number}

      """

  static let ways =
    head("when-not-to-use-ai") + """
        case: A letter has to be written.
        ways: {ai: {minutes: 5, errors: 12 %}, by-hand: {minutes: 40, errors: 1 %}}
        costOfError: '200'
        costOfMinute: '1'

      """

  static let explain =
    head("explain-back") + """
        case: Tell a colleague why.
        solutions: [Because it names one person.]

      """

  static let lesson = """
    ---
    title: Redact first
    minutes: 2
    rules: [customer-number]
    ---
    A number names a person.

    """

  static let claims = """
    number,name,cause,cause_de,opened,amount,status
    KD-104233,Ada Marten,burst pipe,Rohrbruch,2026-05-03,1580.00,open
    KD-104234,Ben Tolle,storm,Sturm,2026-06-04,80.50,open
    KD-104235,Cleo Varn,hail,Hagel,2026-07-05,9000.00,closed

    """
}
