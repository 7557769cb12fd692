import GRDB

/// Walks the log from its first entry to its last.
struct LogVerifier {
  private let database: Database
  private let file: HeadFile.Content
  private let noted: LogHead?
  private var result = LogVerification()
  /// The entry that says that payloads were forgotten, as last looked up: they come in runs.
  private var forgetting: Int?

  init(_ database: Database, _ file: HeadFile.Content, _ noted: LogHead?) {
    self.database = database
    self.file = file
    self.noted = noted
  }

  mutating func run() throws -> LogVerification {
    let rows = try VerificationQueries.entries(in: database)
    while let row = try rows.next() { try check(row) }
    checkEnd()
    try TableCheck.run(in: database) { add($0) }
    return result
  }

  private mutating func check(_ entry: VerificationQueries.Entry) throws {
    if entry.sequence != result.head.count + 1 {
      add(LogBreak(sequence: result.head.count + 1, problem: .entryMissing))
    } else if entry.previous != result.head.hash {
      add(LogBreak(sequence: entry.sequence, problem: .chainBroken))
    }
    if entry.computedHash != entry.hash {
      add(LogBreak(sequence: entry.sequence, problem: .entryChanged))
    }
    try checkPayload(of: entry)
    result.entries += 1
    result.head = LogHead(count: entry.sequence, hash: entry.hash)
    checkNoted()
  }

  private mutating func checkPayload(of entry: VerificationQueries.Entry) throws {
    if let payload = entry.payload, let salt = entry.salt, entry.forgottenBy == nil {
      let commitment = LogHash.commitment(
        salt: salt, person: entry.person ?? "", payload: payload)
      if commitment != entry.commitment {
        add(LogBreak(sequence: entry.sequence, problem: .payloadChanged))
      } else if entry.kind == LogKind.payloadForgotten.rawValue {
        try checkForgotten(entry.sequence, payload)
      }
      return
    }
    guard entry.payload == nil, entry.salt == nil, let by = entry.forgottenBy,
      try isForgetting(by), by > entry.sequence
    else { return add(LogBreak(sequence: entry.sequence, problem: .payloadMissing)) }
    result.forgotten += 1
  }

  private mutating func isForgetting(_ sequence: Int) throws -> Bool {
    if forgetting == sequence { return true }
    guard try VerificationQueries.isForgetting(sequence, in: database) else { return false }
    forgetting = sequence
    return true
  }

  /// The entry names what it took by a digest over the numbers, however many they are.
  private mutating func checkForgotten(_ sequence: Int, _ payload: String) throws {
    let said = try? Payload.value(Forgotten.self, from: payload)
    if try said != Forgotten(by: sequence, in: database) {
      add(LogBreak(sequence: sequence, problem: .forgottenDiffers))
    }
  }

  private mutating func checkNoted() {
    if case .head(let head) = file, head.count == result.head.count, head != result.head {
      add(LogBreak(sequence: head.count, problem: .headDiffers))
    }
    if let noted, noted.count == result.head.count, noted != result.head {
      add(LogBreak(sequence: noted.count, problem: .notedHeadDiffers))
    }
  }

  private mutating func checkEnd() {
    let end = result.head.count
    switch file {
    case .head(let head):
      if head.count > end { add(LogBreak(sequence: end + 1, problem: .endMissing)) }
      result.beyondHeadFile = max(0, end - head.count)
    case .missing:
      add(LogBreak(sequence: end, problem: .headFileMissing))
    case .unsigned: add(LogBreak(sequence: end, problem: .headFileUnsigned))
    }
    if let noted, noted.count > end {
      add(LogBreak(sequence: end + 1, problem: .notedHeadDiffers))
    }
  }

  private mutating func add(_ problem: LogBreak) {
    if result.breaks.count < 100 { result.breaks.append(problem) }
  }
}
