extension Phrasings {
  static let heldOutEnglish = Phrasings(
    amount: [
      "As regards {id}, the insurer transferred {amount}.",
      "Looking at claim {id}: a loss of {amount}, cause {cause}.",
      "The loss adjuster valued claim {id} at {amount}.", "Claim no. {id} closes with {amount}.",
      "The file on {id} gives the loss as {amount}.", "{region}: claim {id}, {amount}.",
      "A sum of {amount} has been set aside for claim {id}.",
      "Following the {cause}, claim {id} was put through at {amount}.",
    ],
    date: [
      "Claim {id} came to us on {date}.", "Notification of claim {id} took place on {date}.",
      "The opening of claim {id} fell on {date}.", "Claim {id} ({region}), opened {date}.",
      "As of {date}, claim {id} has been open.", "The customer told us about claim {id} on {date}.",
    ],
    total: [
      "The bill for the {region} as a whole: {total}.",
      "The {region} region's claims run to {total} in aggregate.",
      "When the claims of the {region} are summed, {total} results.",
      "{region} claims have a combined value of {total}.",
      "The overall figure for the {region} is {total}.", "All told, the {region} cost {total}.",
    ],
    count: [
      "A total of {count} claims relates to the {region}.", "The {region} makes up {count} claims.",
      "From the {region} came {count} claims.", "Claims in the {region}: {count}.",
      "Customers in the {region} submitted {count} claims.",
      "The list holds {count} claims for the {region}.",
    ],
    month: [
      "For the month of {month} we note {count} claims.", "New claims in {month}: {count}.",
      "Customers opened {count} claims in {month}.", "In {month} the team took in {count} claims.",
      "{count} claims bear a date in {month}.", "Claims numbered {count} in {month}.",
    ],
    name: [
      "The colleague in charge of claim {id} is {name}.", "Claim {id} sits with {name}.",
      "Letters about claim {id} are signed by {name}.",
      "Since it was opened, {name} has managed claim {id}.", "Contact for {id}: {name}.",
      "{name} was given claim {id}.",
    ],
    quotation: [
      "To quote: “{quote}”", "In full, section {section} runs “{quote}”",
      "It could not be plainer: \"{quote}\"",
      "The relevant passage (section {section}) is: “{quote}”",
      "Section {section}, word for word: \"{quote}\"",
      "The terms put it thus: “{quote}”",
    ],
    section: [
      "{s}, as section {section} shows.", "Section {section}: {s}.",
      "{s} (according to section {section} of the terms).",
      "The basis is section {section}: {s}.", "{s}, on the strength of section {section}.",
      "Compare section {section}: {s}.",
    ],
    note: [
      "{s} (see note {ref}).", "In {ref} one reads: {s}.", "{s} – source {ref}.",
      "The handler wrote ({ref}): {s}.",
      "{s}, as {ref} has it.", "Evidence {ref}: {s}.",
    ],
    policy: [
      "Behind claim {id} stands policy {policy}.", "Claim {id}, policy {policy}.",
      "The insurance contract {policy} answers for claim {id}.",
      "For {id}, the policy on file is {policy}.", "Claim {id} draws on {policy}.",
      "Policy reference {policy}, claim {id}, is {status}.",
    ],
    leak: ["The money goes to {iban}.", "{person} told us about {illness}.", "IBAN: {iban}."])
}
