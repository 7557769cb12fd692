import Detection
import PolicyPacks

extension SiteEdition {
  /// What is loosened on the day, what will be, and what was not long ago.
  var exceptionsPage: SitePage {
    let day = source.day
    let sorted = pack.exceptions.sorted { ($0.until, $0.id) < ($1.until, $1.id) }
    let active = sorted.filter(source.isInForce)
    let coming = sorted.filter { $0.from > day }
    let ended = sorted.filter { $0.until < day && day.number - $0.until.number <= 90 }
    var blocks: [Block] = [.lead(.words(words.records.exceptionsLead))]
    blocks.append(.heading(2, title(words.records.inForce)))
    blocks +=
      active.isEmpty
      ? [.paragraph(title(words.records.noneInForce))] : active.flatMap { self.blocks($0) }
    for (heading, exceptions) in [
      (words.records.coming, coming), (words.records.ended, ended.reversed()),
    ] where !exceptions.isEmpty {
      blocks.append(.heading(2, title(heading)))
      blocks += exceptions.flatMap { self.blocks($0) }
    }
    return SitePage("exceptions", .words(words.records.exceptions), in: .exceptions, blocks)
  }

  private func title(_ sentence: String) -> RichText {
    .words(sentence, ["day": .words(self.words.frame.text(source.day))])
  }

  private func blocks(_ exception: PolicyException) -> [Block] {
    let words = words.records
    let tasks = exception.tasks.sorted().map { name($0) }.joined(by: ", ")
    let tools = exception.tools.sorted().map { link($0) }.joined(by: ", ")
    let groups = exception.groups.sorted().map { name($0) }.joined(by: ", ")
    let ticket = exception.ticket.map { [Fact(name: words.ticket, value: name($0))] } ?? []
    return [
      .heading(3, name(exception.id), anchor: "exception-\(exception.id)"),
      .paragraph([.text(text(exception.reason, from: exception.origin).asSentence)]),
      .facts(
        [
          Fact(name: words.rules, value: exception.rules.map { link($0) }.joined(by: ", ")),
          Fact(name: words.instead, value: badge(exception.verdict)),
          Fact(name: words.forWhom, value: groups.isEmpty ? .words(words.everybody) : groups),
          Fact(name: words.inTools, value: tools.isEmpty ? .words(words.allTools) : tools),
          Fact(name: words.forTasks, value: tasks.isEmpty ? .words(words.allTasks) : tasks),
          Fact(name: words.days, value: period(exception)),
          Fact(name: words.owner, value: name(exception.owner)),
          Fact(name: words.approvedBy, value: name(exception.approvedBy)),
        ] + ticket),
    ]
  }

  private func period(_ exception: PolicyException) -> RichText {
    .words(
      words.records.period,
      [
        "from": .words(words.frame.text(exception.from)),
        "until": .words(words.frame.text(exception.until)),
      ])
  }
}
