/// Sentences with gaps, for each kind of statement.
///
/// Gaps: `{id}` a claim, `{amount}`, `{date}`, `{cause}`, `{region}`, `{name}`, `{total}`, `{count}`,
/// `{quote}`, `{section}`, `{ref}`, `{month}`, `{policy}`, `{v}` with a statement around it.
struct Phrasings {
  var amount: [String]
  var date: [String]
  var total: [String]
  var count: [String]
  var month: [String]
  var name: [String]
  var quotation: [String]
  /// Frames for a statement of the terms; `{s}` is the statement without its full stop.
  var section: [String]
  /// Frames for a statement of the notes.
  var note: [String]
  var policy: [String]
  /// Sentences that repeat an IBAN or a name with a diagnosis.
  var leak: [String]

  /// Which sentences to use.
  static func of(_ language: WorldLanguage, _ set: PhrasingSet) -> Phrasings {
    switch (language, set) {
    case (.english, .practice): english.joined(by: moreEnglish)
    case (.english, .heldOut): heldOutEnglish
    case (.german, .practice): german.joined(by: moreGerman)
    case (.german, .heldOut): heldOutGerman
    }
  }

  /// The sentences of both.
  private func joined(by other: Phrasings) -> Phrasings {
    Phrasings(
      amount: amount + other.amount, date: date + other.date, total: total + other.total,
      count: count + other.count, month: month + other.month, name: name + other.name,
      quotation: quotation + other.quotation, section: section + other.section,
      note: note + other.note, policy: policy + other.policy, leak: leak + other.leak)
  }
}

/// A set of sentences.
public enum PhrasingSet: String, Sendable, Hashable, Codable, CaseIterable {
  /// For practice and for building checks.
  case practice
  /// For measuring only, and for probes: nothing is tuned to them.
  case heldOut = "held-out"
}
