/// The rules of the made-up English policy.
enum EnglishTerms {
  static let filler = [
    "The insurer confirms receipt in writing.", "Details are set out in the schedule.",
    "This applies to all insured locations.", "Exceptions are agreed individually.",
    "The schedule may name another amount.", "Evidence has to be kept.",
    "The branch offices give advice on this.", "Earlier agreements remain unaffected.",
  ]

  static func clauses(_ random: inout SeededGenerator) -> [Terms.Clause] {
    let limit = 5_000 + 500 * random.below(30)
    let excess = 150 + 25 * random.below(20)
    let notice = 7 * (1 + random.below(4))
    let sublimit = 1_000 + 250 * random.below(12)
    return [
      Terms.Clause(
        section: "2.1", title: "Notice of loss",
        sentence: "A loss must be reported within {v} of its discovery.", value: .days(notice),
        before: .days(notice + 7),
        paraphrases: [
          "Customers have to report a loss within {v} after they discover it.",
          "The time limit for reporting a loss is {v} from its discovery.",
          "Once a loss is discovered, there are {v} in which it has to be reported.",
        ], heldOut: ["Report a loss no later than {v} after discovering it."]),
      Terms.Clause(
        section: "2.3", title: "Water damage",
        sentence: "Water damage is covered up to {v} for each event.", value: .money(limit),
        before: .money(limit - 1_500),
        paraphrases: [
          "For water damage the cover goes up to {v} per event.",
          "Each event of water damage is insured to a maximum of {v}.",
          "The ceiling for one water damage event stands at {v}.",
        ], heldOut: ["What the policy pays for water damage ends at {v} for each event."]),
      Terms.Clause(
        section: "3.1", title: "Excess",
        sentence: "The customer bears an excess of {v} in each claim.", value: .money(excess),
        before: .money(excess + 50),
        paraphrases: [
          "An excess of {v} is borne by the customer in every claim.",
          "The excess amounts to {v} per claim.",
          "Customers pay the first {v} of each claim themselves as an excess.",
        ], heldOut: ["Of each claim, {v} stays with the customer as an excess."]),
      Terms.Clause(
        section: "3.4", title: "Valuables",
        sentence: "Jewellery outside a safe is insured up to {v} in total.",
        value: .money(sublimit),
        before: .money(sublimit + 750),
        paraphrases: [
          "Jewellery that is kept outside a safe is covered to {v}.",
          "For jewellery outside a safe the limit is {v}.",
          "Unless it lies in a safe, jewellery is only insured for {v}.",
        ], heldOut: ["Jewellery not locked in a safe enjoys cover of {v} at most."]),
      Terms.Clause(
        section: "4.2", title: "Vacant homes",
        sentence: "A home counts as vacant after {v} without residents.",
        value: .days(30 + 15 * random.below(3)), before: .days(90),
        paraphrases: [
          "After {v} without residents a home is treated as vacant.",
          "Homes are vacant, in the sense of the terms, after {v} without residents.",
          "Vacancy begins when nobody has resided in the home for {v}.",
        ], heldOut: ["If no residents live in it for {v}, the home is deemed vacant."]),
      Terms.Clause(
        section: "5.1", title: "Cancellation",
        sentence: "Either side can cancel with {v} notice to the end of the policy year.",
        value: .months(2 + random.below(2)), before: .months(4),
        paraphrases: [
          "Cancellation to the end of the policy year takes {v} notice on either side.",
          "The notice for cancelling to the end of the policy year is {v}.",
          "To cancel at the end of the policy year, {v} notice must be kept by either side.",
        ],
        heldOut: [
          "Anyone cancelling for the end of the policy year owes the other side {v} notice."
        ]),
      Terms.Clause(
        section: "6.2", title: "Late payment",
        sentence: "Interest on late premiums is charged at {v} a year.",
        value: .percent(4 + random.below(5)),
        before: .percent(3),
        paraphrases: [
          "Late premiums are charged with interest of {v} a year.",
          "The yearly interest on late premiums is {v}.",
          "Whoever pays premiums late is charged {v} interest a year.",
        ], heldOut: ["A premium that is late attracts interest of {v} a year."]),
      Terms.Clause(
        section: "7.3", title: "Expert assessment",
        sentence: "Claims above {v} are assessed by an external expert.",
        value: .money(10_000 + 1_000 * random.below(15)), before: .money(8_000),
        paraphrases: [
          "An external expert assesses claims above {v}.",
          "From {v} upwards an external expert assesses the claims.",
          "External experts are called in to assess claims that go above {v}.",
        ], heldOut: ["For claims beyond {v} the insurer sends an external expert to assess them."]),
    ]
  }
}
