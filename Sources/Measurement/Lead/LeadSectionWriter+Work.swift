import Detection
import PolicyPacks

extension LeadSectionWriter {
  func disputes(_ ruleTitle: (RuleID) -> String) -> LeadSections.Section {
    let rows = report.disputes.map { count in
      LeadSections.Row(
        label: ruleTitle(count.rule),
        text: words.say(
          "opened \(count.opened), accepted \(count.accepted), rejected \(count.rejected), "
            + "waiting \(count.waiting)",
          "eröffnet \(count.opened), angenommen \(count.accepted), abgelehnt \(count.rejected), "
            + "wartet \(count.waiting)"))
    }
    return LeadSections.Section(title: words.say("Disputes", "Einsprüche"), note: "", rows: rows)
  }

  var approvals: LeadSections.Section {
    let approvals = report.approvals
    var rows = [
      LeadSections.Row(
        label: words.say("asked", "gefragt"),
        text: words.say(
          "\(approvals.asked): granted \(approvals.granted), rejected \(approvals.rejected), "
            + "waiting \(approvals.waiting)",
          "\(approvals.asked): erteilt \(approvals.granted), abgelehnt \(approvals.rejected), "
            + "wartet \(approvals.waiting)"))
    ]
    let few = words.say(
      "not shown below \(ApprovalReport.Waits.least) decided: \(approvals.decided)",
      "nicht gezeigt unter \(ApprovalReport.Waits.least) entschiedenen: \(approvals.decided)")
    let times = approvals.waits.map { waits in
      let (half, nine) = (words.text(seconds: waits.median), words.text(seconds: waits.ninth))
      return words.say(
        "half within \(half), nine in ten within \(nine), of \(waits.count)",
        "die Hälfte in \(half), neun von zehn in \(nine), von \(waits.count)")
    }
    rows.append(
      LeadSections.Row(
        label: words.say("time to an answer", "Zeit bis zur Antwort"), text: times ?? few))
    return LeadSections.Section(
      title: words.say("Approvals", "Freigaben"), note: "", rows: approvals.asked > 0 ? rows : [])
  }

  var grading: LeadSections.Section {
    let rows = report.agreement.map { agreement in
      let text =
        switch agreement.readiness.state {
        case .told(let readiness, _): words.text(readiness)
        case .hidden(let hidden): words.text(hidden, of: .pairs)
        }
      return LeadSections.Row(label: agreement.title.text(in: language), text: text)
    }
    return LeadSections.Section(
      title: words.say("Agreement of graders", "Einigkeit der Bewertenden"), note: "", rows: rows)
  }

  var items: LeadSections.Section {
    let items = report.items
    let rows = items.flagged.map { item in
      LeadSections.Row(label: item.id, text: item.flags.map(words.title).joined(separator: ", "))
    }
    let count = LeadSections.Row(
      label: words.say("to be looked at", "anzusehen"),
      text: words.say(
        "\(items.flagged.count) of \(items.judged); \(items.tooFew) with too few answers so far",
        "\(items.flagged.count) von \(items.judged); \(items.tooFew) mit noch zu wenigen Antworten")
    )
    let hasAny = items.judged + items.tooFew > 0
    return LeadSections.Section(
      title: words.say("Exercises", "Übungen"), note: "", rows: hasAny ? [count] + rows : [])
  }

  var missing: LeadSections.Section {
    LeadSections.Section(
      title: words.say("What this cannot say", "Was das nicht sagen kann"), note: "",
      rows: report.missing.map { LeadSections.Row(label: "", text: words.text($0)) })
  }
}

extension LeadTopic {
  /// What people call it in a language, or else in the first one that it has.
  public func title(in language: String) -> String {
    title.isEmpty ? id : title.text(in: language)
  }
}

extension [String: String] {
  /// The text in a language, or else in English, or else in the first one by name.
  func text(in language: String) -> String {
    self[language] ?? self["en"] ?? self.min(by: { $0.key < $1.key })?.value ?? ""
  }
}
