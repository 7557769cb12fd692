import Foundation
import Testing

/// What trainers type to try and to show exercises.
@Suite("Trying a course")
struct CourseTrialTests {
  let dryrun: DryrunProcess

  init() throws {
    dryrun = try DryrunProcess()
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/policies/team/courses/claims/exercises",
      withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: dryrun.folder + "/policies/team/courses/claims/tables",
      withIntermediateDirectories: true)
    try dryrun.write("policies/team/pack.yaml", Self.pack)
    try write("course.yaml", Self.course)
    try write("tables/claims.csv", Self.claims)
    try write("exercises/redact.yaml", Self.exercise())
  }

  private func write(_ name: String, _ text: String) throws {
    try dryrun.write("policies/team/courses/claims/" + name, text)
  }

  private static let pack = """
    pack: {format: 1, id: team, version: 1.0.0, title: Team, defaultTool: chat}
    classes: {customer.number: confidential}
    detectors:
      customer-number:
        title: Customer number
        class: customer.number
        pattern: '\\bKD-\\d{6}\\b'
        redactAs: CUSTOMER
        message: {short: This looks like a customer number, why: It names one customer., fix: 'Write {placeholder}.'}
        examples: {match: ['«KD-104233»'], noMatch: [{text: KD-1, because: it is too short}]}
    tools: {chat: {title: The Chat, boundary: tenant, accepts: {confidential: block}}}

    """

  private static let course = """
    course: {id: claims, version: 1.0.0, title: Claims, owner: training@example.org}
    skills: {redaction: {title: Ask without names, rules: [customer-number]}}
    outcomes:
      fewer-names:
        behaviour: Handlers ask without names
        metric: {firstCheckStops: [customer-number], per: 100 drafts}
        baseline: observe 28 days
        target: half
        horizon: 42 days
        decision: keep it if fewer drafts are stopped

    """

  private static let claims =
    "number,customer,cause\n"
    + (0..<50).map { "\(104_200 + $0),KD-\(200_000 + 37 * $0),\(["storm", "hail"][$0 % 2])\n" }
    .joined()

  private static func exercise(hints: String = "[What is not needed?, A number of ours.]") -> String
  {
    """
    exercise:
      kind: redact-this
      version: 1
      title: Ask without the number
      outcome: fewer-names
      skills: [redaction]
      minutes: 1
      tool: chat
      material: {claim: claims}
      case: What must not go to the chat?
      text: 'Sum up claim {claim.number} of {claim.customer}, {claim.cause}.'
      keep: ['{claim.number}', '{claim.cause}']
      hints: \(hints)

    """
  }

  @Test(
    "course test tries 200 variants of each exercise, and course show prints one, alike each time")
  func sound() throws {
    let result = try dryrun.run("course", "test")
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output.contains("claims/redact  ok    200 variants, 49 different, 151 repeated"))
    #expect(result.output.contains("courses: 1 exercise, 200 variants, each sound"))
    let shown = try dryrun.run("course", "show", "redact", "--seed", "7", "--solution")
    #expect(shown.status == 0)
    #expect(shown.output.contains("--- hint 3\n"))
    #expect(shown.output.contains("--- solution\nTo be marked: “KD-"))
    let again = try dryrun.run("course", "show", "claims/redact", "--seed", "7", "--solution")
    #expect(again.output == shown.output)
    let other = try dryrun.run("course", "show", "claims/redact", "--seed", "8", "--solution")
    #expect(other.output != shown.output)
  }

  @Test("course test stops an exercise whose hint gives the answer away, and says where and when")
  func leaky() throws {
    try write("exercises/redact.yaml", Self.exercise(hints: "['It is {claim.customer}.']"))
    let result = try dryrun.run("course", "test", "claims/redact", "--seeds", "30")
    #expect(result.status == 1)
    #expect(result.output.contains("claims/redact  FAIL  30 variants"))
    #expect(
      result.output.contains(
        "policies/team/courses/claims/exercises/redact.yaml:13:11: error[answer-in-hint]: "
          + "hint 1 gives the answer away"))
    #expect(
      result.output.contains("dryrun course show claims/redact --seed 1 --lang en --solution"))
    let json = try dryrun.run("course", "test", "--seeds", "5", "--format", "json")
    #expect(json.status == 1)
    #expect(json.output.contains("\"id\" : \"answer-in-hint\""))
    #expect(json.output.contains("\"sound\" : false"))
    let pack = try dryrun.run("pack", "test", "policies/team")
    #expect(pack.status == 1)
    #expect(pack.output.contains("error[answer-in-hint]"))
    #expect(pack.output.contains("courses: 1 exercise, 20 variants, 1 not sound"))
  }

  @Test("a name that is not there gets the nearest, and a number that is none a sentence")
  func names() throws {
    let wrong = try dryrun.run("course", "test", "claims/redakt")
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("did you mean 'claims/redact'?"))
    #expect(try dryrun.run("course", "test", "--seeds", "0").status == 2)
    #expect(try dryrun.run("course", "show", "redact", "--seed", "x").status == 2)
    let none = try dryrun.run("course", "test", "--policy", "baseline")
    #expect(none.status == 2)
    #expect(none.error.contains("has no course"))
  }
}
