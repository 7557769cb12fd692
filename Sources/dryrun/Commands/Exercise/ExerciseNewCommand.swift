import ArgumentParser
import ExerciseAuthoring

/// `dryrun exercise new`, which makes an exercise from a real case, or a table from real data.
struct ExerciseNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Make an exercise from a real case, or a table from real data, with lookalikes in it.",
    discussion: """
      dryrun exercise new claim-letter --from case.txt --hide 'Jonas Feldmann' --policy policies/harbourline
      dryrun exercise new --data claims.csv --name our-claims --policy policies/harbourline

      Every value that a rule of the policy finds in the case becomes a column of a new table of lookalikes: \
      of the same shape, with right check digits, and nobody's. What no rule knows, such as a name without a \
      title, is named with --hide. What stays as it is gets listed: look at it before you publish. No real \
      value is in what is written, or nothing is written.
      """)

  @OptionGroup var options: CourseOptions
  @Argument(help: "The name of the new exercise, of its table, and of their files.")
  var id: String?
  @Option(
    help: "The case: a text file, - for standard input.", completion: .file(extensions: ["txt"]))
  var from: String?
  @Option(
    help: "A table of the organisation's own, to make a lookalike of.",
    completion: .file(extensions: ["csv"]))
  var data: String?
  @Option(help: "The course: its name, or its folder. Without it, the pack's only one.")
  var course: String?
  @Flag(help: "Replace the files of this exercise, or of this table.") var force = false
  @OptionGroup(title: "For a case") var forCase: CaseOptions
  @OptionGroup(title: "For a table") var forTable: DataTableOptions

  func validate() throws {
    switch (from, data) {
    case (nil, nil):
      throw ValidationError(
        "say what it is made from: --from CASE for an exercise, --data FILE.csv for a table")
    case (_?, _?):
      throw ValidationError(
        "--from and --data are two things: make the table first, then the exercise from the case")
    case (_?, nil):
      guard let id else {
        throw ValidationError("name the exercise: dryrun exercise new NAME --from CASE")
      }
      guard id.isCourseName else {
        throw ValidationError("'\(id)' is no name; names have small letters, digits and -")
      }
      try forTable.refuse()
    case (nil, _?):
      guard id == nil else {
        throw ValidationError("a table has no exercise yet; say --name for the table's own name")
      }
      try forCase.refuse()
    }
  }

  func run() async throws {
    let place = try CoursePlace(options, named: course)
    if let from, let id {
      let work = ExerciseFromCase(place: place, options: forCase, id: id, isForced: force)
      return try await work.run(case: from)
    }
    if let data {
      try await TableFromData(place: place, options: forTable, isForced: force).run(data: data)
    }
  }
}

/// What is said of an exercise from a case.
struct CaseOptions: ParsableArguments {
  /// The kinds that are made from a case.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case redactThis = "redact-this"
    case draftAPrompt = "draft-a-prompt"
  }

  @Option(help: "The tool that the text is meant for; without it, the pack's default.")
  var tool: String?
  @Option(help: "The task that it is for.") var task: String?
  @Option(help: "redact-this or draft-a-prompt.") var kind: Kind?
  @Option(help: "The skill that it trains; without it, the one that what is found belongs to.")
  var skill: String?
  @Option(help: "The outcome that it is for; without it, the one that what is found belongs to.")
  var outcome: String?
  @Option(
    name: .customLong("keep"), parsing: .singleValue,
    help: "What the task needs, as it stands in the case. Can be given several times.")
  var keep: [String] = []
  @Option(
    name: .customLong("hide"), parsing: .singleValue,
    help:
      "What has to go though no rule knows it, as it stands in the case. Can be given several times."
  )
  var hide: [String] = []

  /// - Throws: `ValidationError` if something was said, as a table has no use for it.
  func refuse() throws {
    let said = [tool, task, kind?.rawValue, skill, outcome].contains { $0 != nil }
    guard !said, keep.isEmpty, hide.isEmpty else {
      throw ValidationError(
        "--tool, --task, --kind, --skill, --outcome, --keep and --hide are for a case, not for a table"
      )
    }
  }
}

/// What is said of a table from data.
struct DataTableOptions: ParsableArguments {
  @Option(help: "The name of the table; without it, that of the file.") var name: String?
  @Option(help: "How many rows the table gets; 300 without it.") var rows: Int?
  @Option(
    name: .customLong("keep-column"), parsing: .singleValue,
    help: "A column whose texts stay as they are. Can be given several times.")
  var keepColumns: [String] = []

  /// - Throws: `ValidationError` if something was said, as a case has no use for it.
  func refuse() throws {
    guard name == nil, rows == nil, keepColumns.isEmpty else {
      throw ValidationError("--name, --rows and --keep-column are for --data, not for a case")
    }
  }
}

extension String {
  /// Whether it can name an exercise or a table: small letters, digits and hyphens, a letter first.
  var isCourseName: Bool {
    let isRest = utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    return isRest && utf8.count <= 60 && !hasSuffix("-")
      && utf8.first.map { (97...122).contains($0) } == true
  }
}
