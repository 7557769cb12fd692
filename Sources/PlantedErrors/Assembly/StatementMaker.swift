/// Makes statements about a world, true ones and such with an error.
struct StatementMaker {
  let world: World
  let phrasings: Phrasings
  let set: PhrasingSet
  let difficulty: Difficulty
  var random: SeededGenerator

  var language: WorldLanguage { world.language }
  var records: [ClaimsTable.Record] { world.table.records }

  /// What a statement is about.
  enum Topic: CaseIterable {
    case amount, date, total, count, month, name, quotation, section, note, policy
  }

  mutating func pick(_ templates: [String]) -> String { random.pick(templates, or: "") }

  /// A true statement about a topic.
  mutating func clean(_ topic: Topic) -> Statement { make(topic, error: nil) ?? Statement("", [:]) }

  /// A statement about a topic with an error; `nil` if the topic or the world does not allow it.
  mutating func make(_ topic: Topic, error: PlantedError?) -> Statement? {
    switch topic {
    case .amount: amount(error)
    case .date: date(error)
    case .total: total(error)
    case .count: count(error)
    case .month: month(error)
    case .name: name(error)
    case .quotation: quotation(error)
    case .section: section(error)
    case .note: note(error)
    case .policy: policy(error)
    }
  }

  /// The topics that can have an error.
  static func topics(for error: PlantedError) -> [Topic] {
    switch error {
    case .wrongNumber: [.amount, .amount, .total, .count, .section]
    case .hallucinatedCitation: [.section, .note, .policy]
    case .alteredQuotation: [.quotation]
    case .overconfidentClaim: [.note]
    case .stalePolicy: [.section]
    case .wrongDate: [.date]
    case .wrongName: [.name]
    case .formatBreak, .leakedData: []
    }
  }

  /// What every sentence about a record can mention.
  mutating func fillings(_ row: Int) -> [String: Slot] {
    let record = records[row]
    return [
      "id": Slot(String(record.number), .citation), "cause": Slot(record.cause),
      "region": Slot(record.region),
      "policy": Slot(record.policy, .citation), "status": Slot(record.status),
      "date": Slot(record.opened.written(language, &random), .date),
    ]
  }

  func evidence(_ row: Int, _ column: ClaimsTable.Column) -> PlantedSegment.Evidence {
    PlantedSegment.Evidence(
      source: World.tableSource, range: world.table.cells[row][column.rawValue])
  }

  mutating func row() -> Int { random.below(records.count) }

  /// A statement that is finished.
  func finished(
    _ template: String, _ fillings: [String: Slot], _ error: PlantedError?,
    _ variation: PlantedError.Variation?, _ evidence: [PlantedSegment.Evidence]
  ) -> Statement {
    var statement = Statement(template, fillings)
    statement.error = error
    statement.variation = variation
    statement.evidence = evidence
    return statement
  }
}
