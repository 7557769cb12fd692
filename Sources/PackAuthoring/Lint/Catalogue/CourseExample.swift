/// A small sound course, of which the pages of codes show the file that matters.
enum CourseExample {
  /// Where it stands in its pack.
  static let folder = "courses/claims"

  static var files: KeyValuePairs<String, String> {
    ["course.yaml": course(), "exercises/letter.yaml": letter(), "tables/claims.csv": claims]
  }

  /// What the pages begin with.
  static var shown: String {
    "# \(folder)/course.yaml\n\(course())\n# \(folder)/exercises/letter.yaml\n\(letter())"
      + "\n# \(folder)/tables/claims.csv has the columns number, cause, opened, amount"
  }

  static func course(
    _ header: String = "{id: claims, version: 1.0.0, title: Claims, owner: training@example.org}",
    skills: String = "{judgement: {title: See what is wrong}}",
    outcomes: String = """
    {fewer-slips: {behaviour: Wrong numbers are seen, metric: {probePasses: judgement}, baseline: observe 28 days,
      target: 80, horizon: 42 days, decision: keep it if four fifths pass}}
    """
  ) -> String {
    "course: \(header)\nskills: \(skills)\noutcomes: \(outcomes)"
  }

  /// An exercise; each part can be another one.
  static func letter(
    kind: String = "judge-this-output", skills: String = "[judgement]",
    outcome: String = "fewer-slips", minutes: String = "2",
    case situation: String = "Is this right?",
    material: String = "{claim: claims}", more: String = "",
    output: String = """
    [{text: 'It is {claim.amount} euros.', plant: {wrong-number: claim.amount}}, 'It was {claim.cause}.']
    """
  ) -> String {
    let keys = [
      "kind: \(kind)", "version: 1", "title: A letter", "outcome: \(outcome)", "skills: \(skills)",
      "minutes: \(minutes)", "material: \(material)", "case: \(situation)",
    ]
    let rest = [output.isEmpty ? "" : "output: \(output)", more].filter { !$0.isEmpty }
    return "exercise:\n" + (keys + rest).map { "  \($0)" }.joined(separator: "\n")
  }

  /// An exercise that is answered with a text.
  static func written(
    checks: String = "[{keeps: [cause]}]", wrong: String = "[{text: no, fails: keeps}]",
    more: String = ""
  ) -> String {
    letter(
      kind: "draft-a-prompt",
      more: (["tool: team-chat", "checks: \(checks)", "solutions: [the cause]", "wrong: \(wrong)"]
        + (more.isEmpty ? [] : [more])).joined(separator: "\n  "), output: "")
  }

  /// A pack with the tool that prompts are written for.
  static let pack = """
    pack: {format: 1, id: team, version: 1.0.0, title: Team}
    tools: {team-chat: {title: Team chat, boundary: tenant}}
    """

  /// As many rows as variants want.
  static let claims: String = {
    let causes = ["storm", "hail", "frost", "fire"]
    let rows = (0..<40).map { row in
      "\(104_200 + row),\(causes[row % 4]),2026-05-\(row % 28 < 9 ? "0" : "")\(row % 28 + 1),"
        + "\(1000 + row * 37).50"
    }
    return "number,cause,opened,amount\n" + rows.joined(separator: "\n") + "\n"
  }()
}
