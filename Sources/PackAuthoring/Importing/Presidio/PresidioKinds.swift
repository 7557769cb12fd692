import Detection

/// What Presidio's entities and recognizers are called here.
enum PresidioKinds {
  /// The class of an entity that nothing here knows.
  static let unknown: DataClass = "company.imported"

  /// The class of an entity, and whether the table has it by its full name.
  ///
  /// Names of entities: "Supported entities" in the documentation of Presidio.
  static func dataClass(of entity: String) -> (dataClass: DataClass, isKnown: Bool) {
    let name = entity.uppercased()
    if let known = classes[name] { return (known, true) }
    let guess = parts.first { part, _ in name.contains(part) }
    return (guess?.dataClass ?? unknown, false)
  }

  /// The detectors of the baseline that find what a recognizer finds which Presidio brings along.
  static func detectors(for recognizer: String) -> [RuleID] {
    recognizers[recognizer] ?? []
  }

  private static let classes: [String: DataClass] = [
    "CREDIT_CARD": "financial.payment-card", "CRYPTO": "financial.account",
    "IBAN_CODE": "financial.account", "US_BANK_NUMBER": "financial.account",
    "ABA_ROUTING_NUMBER": "financial.bank", "SWIFT_CODE": "financial.bank",
    "EMAIL_ADDRESS": "personal.contact", "PHONE_NUMBER": "personal.contact",
    "LOCATION": "personal.contact", "ADDRESS": "personal.contact", "ZIP": "personal.contact",
    "ZIP_CODE": "personal.contact", "PERSON": "personal", "NAME": "personal", "TITLE": "personal",
    "AGE": "personal", "NRP": "personal", "DATE_TIME": "personal",
    "DATE_OF_BIRTH": "personal.birth", "IP_ADDRESS": "personal.online",
    "MAC_ADDRESS": "personal.online", "URL": "personal.online", "USERNAME": "personal.online",
    "MEDICAL_LICENSE": "health.provider", "US_NPI": "health.provider", "UK_NHS": "health",
    "AU_MEDICARE": "health", "US_MBI": "health", "US_SSN": "personal.government-id",
    "ORGANIZATION": "company", "EMPLOYEE_ID": "company", "PROJECT": "company",
    "PASSWORD": "credentials.password", "API_KEY": "credentials.api-key",
  ]

  /// Parts of names, the ones that say more first.
  private static let parts: [(part: String, dataClass: DataClass)] = [
    ("PASSWORD", "credentials.password"), ("SECRET", "credentials.api-key"),
    ("TOKEN", "credentials.api-key"), ("API_KEY", "credentials.api-key"),
    ("PLATE", "personal.vehicle"), ("VEHICLE", "personal.vehicle"), ("VIN", "personal.vehicle"),
    ("PASSPORT", "personal.government-id"), ("DRIV", "personal.government-id"),
    ("LICENSE", "personal.government-id"), ("LICENCE", "personal.government-id"),
    ("NATIONAL_ID", "personal.government-id"), ("ID_CARD", "personal.government-id"),
    ("TAX", "personal.government-id"), ("SSN", "personal.government-id"),
    ("SOCIAL", "personal.government-id"), ("BIRTH", "personal.birth"),
    ("PATIENT", "health"), ("MEDIC", "health"), ("HEALTH", "health"), ("DIAGNOS", "health"),
    ("CARD", "financial.payment-card"), ("ACCOUNT", "financial.account"),
    ("IBAN", "financial.account"), ("BANK", "financial.bank"), ("CUSTOMER", "customer"),
    ("CLIENT", "customer"), ("POLICY", "customer"), ("CONTRACT", "customer"),
    ("EMAIL", "personal.contact"), ("PHONE", "personal.contact"), ("ADDRESS", "personal.contact"),
    ("NAME", "personal"), ("PERSON", "personal"), ("EMPLOYEE", "company"),
  ]

  private static let recognizers: [String: [RuleID]] = [
    "CreditCardRecognizer": ["payment-card"], "IbanRecognizer": ["iban"],
    "AbaRoutingRecognizer": ["us-routing-number"], "EmailRecognizer": ["email-address"],
    "PhoneRecognizer": ["phone-number"], "IpRecognizer": ["ip-address"],
    "MacAddressRecognizer": ["mac-address"], "NhsRecognizer": ["uk-nhs-number"],
    "UsNpiRecognizer": ["us-npi"], "UsSsnRecognizer": ["us-ssn"], "UsItinRecognizer": ["us-itin"],
    "UkNinoRecognizer": ["uk-nino"], "DeTaxIdRecognizer": ["de-tax-id"],
    "DeSocialSecurityRecognizer": ["de-social-security"], "EsNifRecognizer": ["es-nif"],
    "EsNieRecognizer": ["es-nie"], "ItFiscalCodeRecognizer": ["it-fiscal-code"],
    "PlPeselRecognizer": ["pl-pesel"], "CaSinRecognizer": ["ca-sin"],
    "InAadhaarRecognizer": ["in-aadhaar"],
  ]
}
