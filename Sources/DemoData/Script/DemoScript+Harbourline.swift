import Detection
import PolicyPacks

extension DemoScript {
  /// An insurer: claims handlers and the office assistant.
  static let harbourline = DemoScript(
    prefix: "harbourline", language: "en", learnerID: "claims", learnerName: "Claims handler",
    learnerGroups: ["claims-handlers"], trainerID: "claims-trainer",
    trainerName: "Claims trainer", trainerGroups: ["claims-handlers"],
    officeNames: (
      "Claims team manager", "Harbourline policy author", "Harbourline lead",
      "Harbourline administrator"
    ),
    groupNames: [
      "data-stewards": ("data-steward", "Data steward"),
      "ai-governance": ("ai-governance", "AI governance officer"),
    ],
    drafts: [
      Draft(
        "Summarise the claim [CLAIM_1] as JSON with summary, decision and sources, only from the "
          + "text below: burst pipe in the cellar, estimate 1,850 EUR.", "office-assistant",
        "claims"),
      Draft(
        "Draft a friendly reply about our opening hours, as a list, only from this text: Monday to "
          + "Friday 8 to 18, Saturday 9 to 13.", "office-assistant", "claims"),
      Draft(
        "What is missing in CL-2026-104233? Answer as a list, only from the notes below.",
        "office-assistant", "claims"),
      Draft(
        "Translate this sentence into German: the assessor comes on Tuesday between 9 and 11.",
        "translation-service"),
      Draft(
        "Rewrite these minutes as bullet points, only from the text below: the pilot goes on until "
          + "the end of the month.", "office-assistant", "board"),
      Draft(
        "Summarise policy HL-12345678-2 as JSON, only from the text below.", "office-assistant",
        "claims"),
      Draft(
        "Please draft an answer to this complaint, as a memo, only from the text below: I paid from "
          + "DE89 3704 0044 0532 0130 00 on 3 May.", "office-assistant", "claims"),
      Draft("What does CL-2026-104233 need so that it can be closed?", "public-chat"),
      Draft(
        "Translate: your policy HL-20048811-3 covers water damage in the cellar.",
        "translation-service"),
    ],
    requests: [
      Draft(
        "Summarise policy HL-12345678-2 as JSON, only from the text below, for the renewal on "
          + "Friday.", "office-assistant", "claims"),
      Draft(
        "Translate for the customer: your policy HL-12345678-2 covers the burst pipe of 3 May.",
        "translation-service"),
    ],
    requestCount: 13,
    requestReason: "The customer waits for the letter, and the number has to stand in it.",
    refusal: "The placeholder [POLICY_NUMBER_1] does as well here.",
    disputes: [
      Dispute(
        text: "Order 4 boxes of form HL-12345678-2 for the front desk", tool: "office-assistant",
        rule: "policy-number", reason: "This is the number of a printed form and no policy.",
        answer: (
          true, "True: forms are numbered like policies. The pattern gets an example for it."
        )
      ),
      Dispute(
        text: "Copy CL-2026-104233 from the sample letter on the intranet", tool: "public-chat",
        rule: "claim-number", reason: "The letter is a sample.",
        answer: (
          false, "The number in the sample is that of a real claim; the sample will be changed."
        )),
      Dispute(
        text: "The template says DE89 3704 0044 0532 0130 00, where does our own account go?",
        tool: "office-assistant", rule: "iban", reason: "It is the example of the bank's own site.",
        answer: nil),
    ],
    question: "Is the claim number fine in the office assistant, or does it go as well?",
    appeal: "The second sentence says what goes in its place; please read it once more.",
    comments: (
      "It can be followed, and it is our rule. The reason makes it hold for other cases too.",
      "What stays out is clear. Say as well what goes in its place: a placeholder in brackets."
    ),
    shared: (
      "The account number at the end is easy to miss: read the closing line as well.",
      "A claim number may stay here; taking it out makes the answer less useful."
    ),
    toolNote:
      "It sums columns of up to about thirty rows well and loses rows in longer ones; paste "
      + "longer tables in parts and check the count.",
    plan: ("Answer the water damage letters", "claims"))
}
