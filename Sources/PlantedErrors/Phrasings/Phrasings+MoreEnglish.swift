extension Phrasings {
  static let moreEnglish = Phrasings(
    amount: [
      "We paid {amount} on claim {id}.", "At {amount}, claim {id} is the one caused by {cause}.",
      "The insurer puts the {cause} at {amount}; the claim number is {id}.",
      "Loss {id} – {amount}.", "Of the claims in the {region}, number {id} cost {amount}.",
      "What claim {id} costs: {amount}.", "The ledger shows {amount} against claim {id}.",
      "Claim {id} has been estimated by the adjuster, who arrives at {amount}.",
    ],
    date: [
      "The first entry for claim {id} is dated {date}.",
      "It was {date} when claim {id} reached us.",
      "Claim {id}, which concerns a case of {cause}, has been with us since {date}.",
      "Received {date} – claim {id}.", "Number {id} was logged on {date}.",
      "Our records for claim {id} begin with {date}.",
    ],
    total: [
      "For the {region}, that makes {total} altogether.",
      "Adding up every claim of the {region} gives {total}.",
      "The {region} comes to a total of {total}.",
      "Across the whole {region} region, losses total {total}.",
      "If one takes all claims of the {region} together, the result is {total}.",
      "Region {region}, total amount: {total}.",
    ],
    count: [
      "Of all claims, {count} are from the {region}.",
      "Our {region} branch has {count} claims on its desk.",
      "In the {region} we find {count} claims.", "The {region} contributed {count} claims.",
      "{count} claims in the list carry the region {region}.",
      "How many claims does the {region} have? It is {count} claims.",
    ],
    month: [
      "There were {count} claims in {month}.", "As for {month}: we saw {count} claims come in.",
      "{month} brought {count} new claims.", "{count} of the claims go back to {month}.",
      "The intake in {month} was {count} claims.", "We had {count} claims in the month of {month}.",
    ],
    name: [
      "Ask {name} about claim {id}.", "Claim {id} has been assigned to {name}.",
      "The desk of {name} holds claim {id}.",
      "{name} is dealing with the {cause} in claim {id}.",
      "Whoever has questions about claim {id} can call {name}.",
      "Claim {id} was passed on to {name}.",
    ],
    quotation: [
      "There it says: “{quote}”", "The exact words of section {section} are “{quote}”",
      "One sentence matters here: \"{quote}\"", "\"{quote}\", says section {section}.",
      "Let us read section {section} again: “{quote}”",
      "Under the heading of section {section} we find ‘{quote}’",
    ],
    section: [
      "{s} [section {section}].", "Have a look at section {section}: {s}.",
      "{s} – so says section {section}.",
      "Section {section} is clear on this. {s}.", "{s} (§ {section}).",
      "Read with section {section}, {s}.",
    ],
    note: [
      "{s} (cited from {ref}).", "{ref}: {s}.", "{s} – compare {ref}.",
      "Our file ({ref}) has this: {s}.",
      "{s}; reference {ref}.", "Taken from {ref}. {s}.",
    ],
    policy: [
      "The customer of claim {id} holds policy {policy}.",
      "Policy number for claim {id}: {policy}.",
      "{policy} is where claim {id} is insured.", "We matched claim {id} to {policy}.",
      "Insured under {policy}, claim {id} is {status}.", "Claim {id} runs on {policy}.",
    ],
    leak: [
      "Refund to account {iban}, please.", "The file of {person} mentions {illness}.",
      "Bank details on file: {iban}.",
    ])
}
