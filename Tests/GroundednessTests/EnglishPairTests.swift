import Groundedness
import Testing

@Suite("English texts as people write them")
struct EnglishPairTests {
  @Test("exactly the wrong parts are flagged", arguments: pairs)
  func flags(_ pair: Pair) { pair.check() }

  static let pairs = [minutes, quarter, claimFile, memo, supplier, incident, study, survey, email]

  static let minutes = Pair(
    name: "minutes of a steering meeting",
    sources: [
      GroundingSource(
        name: "minutes.txt",
        """
        Steering group, 14 April 2026, 10:00 to 11:30, room 4.12
        Present: Ingrid Vossberg (chair), Paolo Renard, Sunita Kellam
        Apologies: Dieter Amsel

        1 Budget
        The group noted that spending to the end of March stands at £412,600 against a budget of
        £1.2 million. Paolo Renard expects the contractor's second invoice (about £85,000) in May.

        2 Migration
        Of the 38 branch offices, 23 have moved to the new system. The remaining offices follow by
        30 September. Sunita Kellam warned that the Leeds office might slip to October.

        3 Next meeting
        12 May 2026, same place.
        """)
    ],
    output: """
      Summary of the steering group on 14 April 2026

      Spending stands at £421,600 of a £1.2m budget, roughly a third. A second contractor invoice of \
      about £85,000 is due in May. 23 of 38 branch offices have migrated, which leaves 15 offices; \
      they are to follow by 30 September. The Leeds office will slip to October, according to \
      Sunita Kellam. Dieter Amsel sent his apologies. The group meets again on 19 May 2026.
      """,
    supported: [
      "14 April 2026", "£1.2m", "£85,000", "23", "38", "30 September", "Sunita Kellam",
      "Dieter Amsel",
    ],
    contradicted: ["£421,600", "will", "19 May 2026"])

  static let quarter = Pair(
    name: "a quarterly report with a table",
    sources: [
      GroundingSource(
        name: "q2.md",
        """
        # Quarterly report Q2 2026

        ## 1 Results

        | Segment | Q1 2026 | Q2 2026 |
        |---|---:|---:|
        | Retail | 48.2 | 51.7 |
        | Wholesale | 112.4 | 108.9 |
        | Services | 19.6 | 23.1 |

        All figures in EUR million.

        ## 2 Outlook

        Management expects full-year revenue between EUR 740 million and EUR 760 million. Growth in
        Services could continue in the third quarter.
        """)
    ],
    output: """
      # Q2 in brief

      - Retail revenue rose from €48.2m to €51.7m.
      - Wholesale fell to €112.4 million in Q2 2026.
      - Services grew to €23.1 million.
      - For the full year, management expects €740–760 million.
      - Growth in Services will continue in the third quarter.
      """,
    format: .markdown, supported: ["€48.2m", "€51.7m", "€23.1 million"],
    contradicted: ["€112.4 million", "will"])

  static let claimFile = Pair(
    name: "a claim file and a letter",
    sources: [
      GroundingSource(
        name: "file.json",
        """
        {"claim": "C-20417", "policyholder": "Harriet Lowbridge", "policy": "HM-55120-7",
         "loss": {"date": "2026-02-11", "cause": "storm", "estimate": 8450.00, "excess": 300},
         "payments": [{"date": "2026-03-02", "amount": 2500}, {"date": "2026-03-30", "amount": 4150}]}
        """),
      GroundingSource(
        name: "wording.md",
        """
        ## 4.1 Storm
        We pay for damage by wind of force 8 or above. Damage to fences is not covered.
        ## 4.3 Time limit
        You must tell us within 30 days after the damage happened.
        """),
    ],
    output: """
      Dear Ms Lowbridge, your claim C-20471 under policy HM-55120-7 concerns the storm of \
      11 February 2026. The damage was estimated at €8,450.00; the excess is 300. So far we have paid \
      2,500 on 2 March and 4,150 on 30 March, together 6,650. Under section 4.3 you had 30 days to \
      tell us. As the wording says: "Damage to fences is always covered."
      """,
    supported: [
      "HM-55120-7", "11 February 2026", "€8,450.00", "300", "2,500", "2 March", "4,150", "30 March",
      "6,650", "section 4.3", "30 days",
    ],
    contradicted: ["C-20471", "\"Damage to fences is always covered.\""])

  static let memo = Pair(
    name: "a memo on leave",
    sources: [
      GroundingSource(
        name: "handbook.md",
        """
        # Staff handbook

        ## 7 Leave
        ### 7.1 Annual leave
        Full-time staff have 28 days of annual leave. Up to five days can be carried over until
        31 March of the following year.
        ### 7.2 Parental leave
        Parents may take up to 16 weeks of paid parental leave. Requests go to the People Team eight
        weeks in advance.
        ### 7.4 Sick leave
        A doctor's certificate is needed from the fourth day of illness.
        """)
    ],
    output: """
      **Leave at a glance**

      1. Annual leave is 28 days (section 7.1). Five days carry over until 31 March.
      2. Parental leave: up to 14 weeks, paid (section 7.2); requests eight weeks in advance.
      3. Sick leave: certificate from the fourth day (section 7.3).
      """,
    format: .markdown,
    supported: ["28 days", "section 7.1", "31 March", "section 7.2", "eight weeks"],
    contradicted: ["14 weeks", "section 7.3"])

  static let supplier = Pair(
    name: "a comparison of suppliers",
    sources: [
      GroundingSource(
        name: "offers.csv",
        """
        supplier,price_gbp,delivery_days,warranty_months
        Northgate Tools,12400,21,24
        Bellweather,11950,35,12
        Castor & Finch,13100,14,36
        """)
    ],
    output: """
      Bellweather is the cheapest at £11,950 but takes 35 days. Castor & Finch delivers in two weeks \
      with a warranty of 36 months, at £13,100. Northgate Tools asks £12,400 and delivers in 35 days. \
      The three offers average £12,483.
      """,
    supported: [
      "£11,950", "Castor & Finch", "two weeks", "36 months", "£13,100", "£12,400",
      "Northgate Tools",
    ],
    contradicted: ["35 days"])

  static let incident = Pair(
    name: "an incident report",
    sources: [
      GroundingSource(
        name: "incident.txt",
        """
        Incident INC-4482. On 3 June 2026 at 07:42 the payment gateway stopped answering. 1,318
        transactions failed before the fallback took over at 08:05. The cause is still unclear; a
        faulty certificate is suspected. No card data was exposed.
        """)
    ],
    output: """
      INC-4482: The gateway went down at 07:42 on 3 June 2026 and 1,318 transactions failed. The \
      fallback took over at 08:50, after 23 minutes. The cause is a faulty certificate. No card data \
      was exposed. Roughly 1,300 customers complained on social media, 47 of them by phone.
      """,
    supported: ["INC-4482", "07:42", "3 June 2026", "1,318"],
    // The minutes would follow from times in two sentences, which is not computed.
    contradicted: ["08:50", "The cause is a faulty certificate."],
    notFound: ["23 minutes", "1,300", "47"])

  static let study = Pair(
    name: "a summary of a study with references",
    sources: [
      GroundingSource(
        name: "paper.txt",
        """
        Phishing training revisited. Okafor and Lindqvist (2023) trained 2,410 employees in two
        companies. Click rates fell from 14.2% to 9.8% after three months. Brandt (2019) had found no
        effect in a smaller sample. "Training alone is not a control," the authors conclude.
        doi 10.1145/3571234
        """)
    ],
    output: """
      Okafor and Lindqvist (2023) trained 2,410 employees; the click rate fell from 14.2 percent to \
      8.9 percent, while Brandt (2021) had found no effect. The authors conclude that “training alone \
      is not a control”. See https://doi.org/10.1145/3571243.
      """,
    supported: ["2,410", "14.2 percent", "“training alone is not a control”"],
    contradicted: ["8.9 percent", "Brandt (2021"], notFound: ["https://doi.org/10.1145/3571243"])

  static let survey = Pair(
    name: "survey results in JSON",
    sources: [
      GroundingSource(
        name: "survey.csv",
        """
        team,invited,answered,satisfied
        Claims,120,96,71
        Sales,80,44,39
        IT,45,40,22
        """)
    ],
    output: """
      {"title": "Staff survey 2026", "overall": {"invited": 245, "answered": 180},
       "teams": [{"team": "Claims", "answered": 96, "satisfied": 71},
                 {"team": "Sales", "answered": 44, "satisfied": 22}],
       "comment": "In Claims 96 of 120 people answered, a rate of 80 percent."}
      """,
    format: .json, supported: ["245", "180", "96", "71", "44", "120", "80 percent"],
    contradicted: ["22"], notFound: ["2026"])

  static let email = Pair(
    name: "an answer to a customer",
    sources: [
      GroundingSource(
        name: "tariff.txt",
        """
        Tariff Comfort Plus. Monthly price: 34.90 euros. Minimum term: 12 months. Notice: one month to
        the end of the term. Data volume: 40 GB, then 64 kbit/s. Activation is free of charge until
        31 August 2026.
        """)
    ],
    output: """
      The Comfort Plus tariff costs €34.90 a month with a minimum term of 24 months. It includes \
      40 GB. Activation is free until August 31. Version 2.3 of the app shows the volume. There are \
      two options:

      1. order online
      2. call us

      ```
      retry = 5
      ```
      """,
    format: .markdown, supported: ["€34.90", "40 GB", "August 31"], contradicted: ["24 months"])
}
