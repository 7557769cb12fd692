import Detection
import PackAuthoring
import PolicyPacks

/// What would become of a corpus under a change.
struct TryCorpus {
  struct Example { var place, line: String }
  struct Cell {
    /// The tool and the class.
    var combination: String
    var oldTone, oldLabel, newTone, newLabel, count: String
    var examples: [Example]
  }
  struct Rule {
    var rule, count: String
    var cells: [Cell]
  }
  /// Texts that become stricter, or looser.
  struct Way {
    var title: String
    var rules: [Rule]
  }
  struct Mismatch {
    var title: String
    var examples: [Example]
  }

  var summary: String
  /// That only a part was looked at.
  var partial: String?
  var unread: String?
  var ways: [Way]
  var mismatches: [Mismatch]

  init(_ tally: CorpusTally, _ progress: PackTrial.CorpusProgress, _ say: WriteWords) {
    summary = say(
      "writeCorpusSummary",
      [
        "texts": "\(tally.texts.all)", "stricter": "\(tally.stricter.all)",
        "looser": "\(tally.looser.all)",
      ])
    partial =
      progress.files == progress.of
      ? nil
      : say("writeCorpusPartial", ["files": "\(progress.files)", "of": "\(progress.of)"])
    unread = tally.unreadCount == 0 ? nil : say("writeCorpusUnread", count: tally.unreadCount)
    ways = [ChangeDirection.stricter, .looser].compactMap { direction in
      let rules = TryCorpus.rules(tally, direction, say)
      guard !rules.isEmpty else { return nil }
      return Way(title: say("writeCorpus-\(direction.rawValue)"), rules: rules)
    }
    mismatches = [
      ("writePassing", tally.passing), ("writeStopped", tally.stopped),
    ].filter { $0.1.texts > 0 }.map { key, mismatch in
      Mismatch(
        title: say(key, count: mismatch.texts, ["new": "\(mismatch.isNew)"]),
        examples: mismatch.examples.map { Example(place: $0.place, line: $0.line) })
    }
  }

  private static func rules(
    _ tally: CorpusTally, _ direction: ChangeDirection, _ say: WriteWords
  ) -> [Rule] {
    tally.rules.filter { $0.key.direction == direction }.sorted {
      ($1.value.all, $0.key.rule) < ($0.value.all, $1.key.rule)
    }.map { changed, count in
      Rule(
        rule: changed.rule.description, count: say("writeTexts", count: count.all),
        cells: tally.cells(of: changed).map { cell, group in
          Cell(
            combination: [cell.tool?.description, cell.dataClass?.description].compactMap { $0 }
              .joined(separator: " × "),
            oldTone: cell.old.name, oldLabel: say(cell.old), newTone: cell.new.name,
            newLabel: say(cell.new), count: say("writeTexts", count: group.checks.all),
            examples: group.examples.map { Example(place: $0.place, line: $0.line) })
        })
    }
  }
}
