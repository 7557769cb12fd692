extension Reason {
  /// A short name that stays the same, for programs.
  public var code: String {
    switch self {
    case .stated: "stated"
    case .rounded: "rounded"
    case .converted: "converted"
    case .computed: "computed"
    case .lessPrecise: "less-precise"
    case .swappedDigits: "swapped-digits"
    case .wrongUnit: "wrong-unit"
    case .wrongScale: "wrong-scale"
    case .wrongPlace: "wrong-place"
    case .wrongField: "wrong-field"
    case .wrongResult: "wrong-result"
    case .otherValue: "other-value"
    case .shiftedDate: "shifted-date"
    case .alteredQuotation: "altered-quotation"
    case .nearMiss: "near-miss"
    case .missingSection: "missing-section"
    case .wrongSection: "wrong-section"
    case .alteredName: "altered-name"
    case .droppedReservation: "dropped-reservation"
    case .unmentioned: "unmentioned"
    }
  }
}
