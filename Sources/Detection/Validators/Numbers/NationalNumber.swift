/// Numbers of single countries whose checks fit no general scheme; the raw value is the name in packs.
public enum NationalNumber: String, Sendable, Hashable, Codable, CaseIterable {
  case auABN = "au-abn"
  case auMedicare = "au-medicare"
  case atSocialSecurity = "at-social-security"
  case beNationalNumber = "be-national-number"
  case bgEGN = "bg-egn"
  case brCNPJ = "br-cnpj"
  case brCPF = "br-cpf"
  case chAHV = "ch-ahv"
  case clRUT = "cl-rut"
  case czBirthNumber = "cz-birth-number"
  case deHealthInsurance = "de-health-insurance"
  case deLANR = "de-lanr"
  case deSocialSecurity = "de-social-security"
  case deTaxID = "de-tax-id"
  case dkCPR = "dk-cpr"
  case eePersonalCode = "ee-personal-code"
  case esCIF = "es-cif"
  case esNIF = "es-nif"
  case fiPersonalIdentityCode = "fi-personal-identity-code"
  case frNIR = "fr-nir"
  case grAFM = "gr-afm"
  case hkIdentityCard = "hk-identity-card"
  case iePPS = "ie-pps"
  case inGSTIN = "in-gstin"
  case itFiscalCode = "it-fiscal-code"
  case jmbg
  case jpMyNumber = "jp-my-number"
  case krBRN = "kr-brn"
  case krRRN = "kr-rrn"
  case mxCURP = "mx-curp"
  case noNationalID = "no-national-id"
  case nzIRD = "nz-ird"
  case nzNHI = "nz-nhi"
  case plIdentityCard = "pl-identity-card"
  case plREGON = "pl-regon"
  case ptNIF = "pt-nif"
  case roCNP = "ro-cnp"
  case ruINN = "ru-inn"
  case ruSNILS = "ru-snils"
  case seOrganisationNumber = "se-organisation-number"
  case sePersonalNumber = "se-personal-number"
  case sgNRIC = "sg-nric"
  case thNationalID = "th-national-id"
  case trNationalID = "tr-national-id"
  case twNationalID = "tw-national-id"
  case uaTaxpayer = "ua-taxpayer"
  case ukUTR = "uk-utr"
  case usDEANumber = "us-dea-number"
  case usNPI = "us-npi"
  case zaNationalID = "za-national-id"

  func isValid(_ characters: CheckCharacters) -> Bool {
    guard let values = characters.values else { return false }
    return switch self {
    case .auABN, .auMedicare, .nzIRD, .nzNHI: OceanianNumbers.isValid(values, as: self)
    case .brCNPJ, .brCPF, .clRUT, .mxCURP, .usDEANumber, .usNPI:
      AmericanNumbers.isValid(values, as: self)
    case .hkIdentityCard, .inGSTIN, .jpMyNumber, .krBRN, .krRRN, .sgNRIC, .thNationalID,
      .twNationalID:
      AsianNumbers.isValid(values, as: self)
    case .zaNationalID: AfricanNumbers.isSouthAfricanID(values)
    case .dkCPR, .eePersonalCode, .fiPersonalIdentityCode, .noNationalID, .seOrganisationNumber,
      .sePersonalNumber:
      NordicNumbers.isValid(values, as: self)
    case .bgEGN, .czBirthNumber, .jmbg, .plIdentityCard, .plREGON, .roCNP, .ruINN, .ruSNILS,
      .uaTaxpayer:
      EasternNumbers.isValid(values, as: self)
    case .atSocialSecurity, .chAHV, .deHealthInsurance, .deLANR, .deSocialSecurity, .deTaxID:
      GermanSpeakingNumbers.isValid(values, as: self)
    case .esCIF, .esNIF, .grAFM, .itFiscalCode, .ptNIF, .trNationalID:
      SouthernNumbers.isValid(values, as: self)
    case .beNationalNumber, .frNIR, .iePPS, .ukUTR: WesternNumbers.isValid(values, as: self)
    }
  }
}
