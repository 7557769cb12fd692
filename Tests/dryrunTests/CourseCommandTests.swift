import Foundation
import Testing

/// `dryrun course`, `dryrun outcomes`, and courses in `dryrun pack check`, with the real program.
@Suite("Commands for courses")
struct CourseCommandTests {
  let dryrun: DryrunProcess
  private let course = "team/courses/claims"

  init() throws {
    dryrun = try DryrunProcess()
    let folders = ["exercises", "tables"].map { "\(dryrun.folder)/\(course)/\($0)" }
    for folder in folders {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try dryrun.write(
      "team/pack.yaml",
      """
      pack: {format: 1, id: team, version: 1.0.0, title: Team, languages: [en, de], tasks: [claims]}
      detectors:
        customer-number: {title: Customer number, class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}

      """)
    try dryrun.write("\(course)/course.yaml", CourseCommandTests.header)
    try dryrun.write("\(course)/exercises/letter.yaml", CourseCommandTests.exercise)
    try dryrun.write("\(course)/tables/claims.recipe.yaml", CourseCommandTests.recipe)
    _ = try dryrun.run("course", "table", "\(course)/tables/claims.recipe.yaml")
  }

  private static let header = """
    course: {id: claims, version: 1.0.0, title: {en: Claims, de: Schäden}, owner: training@example.org}
    skills: {judgement: {title: See what is wrong}}
    outcomes:
      no-numbers:
        behaviour: {en: Drafts have no customer numbers, de: Entwürfe haben keine Kundennummern}
        metric: {firstCheckStops: [customer-number], per: 100 drafts, task: claims}
        baseline: observe 28 days
        target: half
        horizon: 42 days
        decision: keep it if half as many are stopped

    """

  private static let exercise = """
    exercise:
      kind: judge-this-output
      version: 1
      title: A letter
      outcome: no-numbers
      skills: [judgement]
      material: {claim: claims}
      case: Is this right?
      output: [{text: 'It is {claim.amount} euros.', plant: {wrong-number: claim.amount}}]

    """

  private static let recipe = """
    table:
      rows: 40
      seed: 1
      columns:
        number: {counts: {from: 104200}}
        amount: {number: {from: 80, to: 9000, decimals: 2}}

    """

  @Test("course table writes the table beside its recipe, and says what changed")
  func table() throws {
    let recipe = "\(course)/tables/claims.recipe.yaml"
    let again = try dryrun.run("course", "table", recipe)
    #expect(again.status == 0)
    #expect(again.output == "\(course)/tables/claims.csv: 40 rows, as before\n")
    try dryrun.write(recipe, CourseCommandTests.recipe.replacing("rows: 40", with: "rows: 42"))
    let more = try dryrun.run("course", "table", recipe)
    #expect(more.output == "wrote \(course)/tables/claims.csv: 42 rows, 0 rows changed, 2 more\n")
    try dryrun.write(recipe, CourseCommandTests.recipe.replacing("seed: 1", with: "seed: 2"))
    let other = try dryrun.run("course", "table", recipe)
    #expect(other.output.hasSuffix("40 rows, 40 rows changed, 2 fewer\n"))
    let plain = try dryrun.run("course", "table", recipe, "-o", "-")
    #expect(plain.output.utf8.elementsEqual(try dryrun.read("\(course)/tables/claims.csv")))
    #expect(plain.output.hasPrefix("number,amount\n104200,"))
  }

  @Test("course table refuses a recipe with errors, and writes nothing")
  func badRecipe() throws {
    let before = try dryrun.read("\(course)/tables/claims.csv")
    let recipe = "\(course)/tables/claims.recipe.yaml"
    try dryrun.write(recipe, CourseCommandTests.recipe.replacing("from: 80", with: "form: 80"))
    let result = try dryrun.run("course", "table", recipe)
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(result.error.contains("\(recipe):6:23: error[unknown-key]: unknown key 'form'"))
    #expect(result.error.contains("no table was made"))
    #expect(try dryrun.read("\(course)/tables/claims.csv") == before)
    let missing = try dryrun.run("course", "table", "nowhere.recipe.yaml")
    #expect(missing.status == 2 && missing.error.contains("'nowhere.recipe.yaml' cannot be read"))
  }

  @Test("course schema writes the schema of a course's files")
  func schema() throws {
    let result = try dryrun.run("course", "schema", "--draft", "07")
    #expect(result.status == 0)
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let keys = try #require(schema["properties"] as? [String: Any])
    #expect(Set(keys.keys) == ["course", "skills", "outcomes", "exercise", "rubric", "table"])
    #expect(try dryrun.run("course", "schema", "-o", "/nowhere/a.json").status == 2)
  }

  @Test("pack check reads courses with the pack, and counts them")
  func check() throws {
    let fine = try dryrun.run("pack", "check", "team")
    #expect(fine.status == 0)
    #expect(fine.output.contains(", 1 course with 1 exercise\n"), "\(fine.output)")
    let file = "\(course)/exercises/letter.yaml"
    try dryrun.write(
      file, CourseCommandTests.exercise.replacing("Is this right", with: "Is {claim.amunt} right"))
    let broken = try dryrun.run("pack", "check", "team")
    #expect(broken.status == 1)
    #expect(broken.output.contains("\(file):8:12: error[unknown-column]: unknown column 'amunt'"))
    #expect(broken.output.contains("did you mean 'amount'?"))
    #expect(broken.output.contains("0 courses with 0 exercises, 1 course with errors"))
  }

  @Test("a course without a behaviour that one could know of is refused")
  func outcomesFirst() throws {
    for line in ["behaviour", "metric", "baseline", "target", "horizon", "decision"] {
      let lines = CourseCommandTests.header.split(separator: "\n").filter {
        !$0.contains("    \(line):")
      }
      try dryrun.write("\(course)/course.yaml", lines.joined(separator: "\n") + "\n")
      let result = try dryrun.run("pack", "check", "team")
      #expect(result.status == 1)
      #expect(result.output.contains("the outcome 'no-numbers' has no '\(line)'"), "\(line)")
    }
  }

  @Test("outcomes says for each exercise what behaviour it is for, and how one would know")
  func outcomes() throws {
    let result = try dryrun.run("outcomes", "--policy", "team", "--lang", "en")
    #expect(result.status == 0)
    #expect(
      result.output == """
        Claims (claims 1.0.0, training@example.org)

        no-numbers
          behaviour    Drafts have no customer numbers
          counted      of 100 drafts for the task 'claims', those whose first check is stopped by a rule: Customer number
          now          observed for 28 days before the first exercise
          target       half of that, after 42 days
          decision     keep it if half as many are stopped
          exercises    letter  A letter

        """, "\(result.output)")
    let german = try dryrun.run("outcomes", "--policy", "team", "--lang", "de")
    #expect(german.output.contains("Verhalten    Entwürfe haben keine Kundennummern"))
    #expect(german.output.contains("die Hälfte davon, nach 42 Tagen"))
  }

  @Test("outcomes as JSON has the same facts")
  func outcomesJSON() throws {
    let result = try dryrun.run("outcomes", "--policy", "team", "--format", "json")
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let courses = try #require(answer["courses"] as? [[String: Any]])
    let outcomes = try #require(courses.first?["outcomes"] as? [[String: Any]])
    #expect(outcomes.first?["horizonDays"] as? Int == 42)
    let exercises = try #require(outcomes.first?["exercises"] as? [[String: Any]])
    #expect(exercises.first?["id"] as? String == "letter")
  }

  @Test("outcomes of a pack without courses says so; of a broken course it shows why")
  func noOutcomes() throws {
    let none = try dryrun.run("outcomes", "--policy", "baseline")
    #expect(none.status == 0 && none.output == "This pack has no courses.\n")
    try dryrun.write("\(course)/course.yaml", "course: {id: claims}\n")
    let broken = try dryrun.run("outcomes", "--policy", "team")
    #expect(broken.status == 1 && broken.error.contains("error[no-outcomes]"))
  }

  @Test("pack check --watch sees that a file of a course is saved", .timeLimit(.minutes(2)))
  func watch() throws {
    let process = Process()
    process.executableURL = DryrunProcess.program
    process.arguments = ["pack", "check", "team", "--watch"]
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    defer { process.terminate() }
    #expect(try report(pipe).contains("1 course with 1 exercise"))
    try dryrun.write(
      "\(course)/exercises/letter.yaml",
      CourseCommandTests.exercise.replacing("[judgement]", with: "[judgment]"))
    #expect(try report(pipe).contains("unknown skill 'judgment'"))
  }

  /// What is printed up to the next line that says that it waits.
  private func report(_ pipe: Pipe) throws -> String {
    var text = ""
    while !text.contains("waiting for the next save\n") {
      let bytes = pipe.fileHandleForReading.availableData
      try #require(!bytes.isEmpty, "the program ended: \(text)")
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text
  }
}
