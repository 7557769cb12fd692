import Courses

/// Internet addresses that are set aside for examples (RFC 5737, RFC 3849): any other may be somebody's.
enum DocumentationAddress {
  private static let networks = ["192.0.2.", "198.51.100.", "203.0.113."]

  /// A column of such addresses in place of one, with what follows it, such as a port.
  ///
  /// - Returns: `nil` if the value is no address.
  static func content(like value: String) -> TableRecipe.Content? {
    if isIPv6(value) { return .shape(TableRecipe.Shape(text: "2001:db8::####:####")) }
    guard let rest = restOfIPv4(value) else { return nil }
    let addresses = networks.flatMap { network in
      stride(from: 3, through: 253, by: 5).map { "\(network)\($0)\(rest)" }
    }
    return .oneOf(addresses.filter { $0 != value }.map { TableRecipe.Choice(text: $0) })
  }

  /// What follows four numbers up to 255; `nil` if there are none.
  private static func restOfIPv4(_ value: String) -> Substring? {
    let address = value.prefix { $0 == "." || ("0"..."9").contains($0) }
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, parts.allSatisfy({ Int($0).map { $0 <= 255 } == true }) else {
      return nil
    }
    let rest = value[address.endIndex...]
    guard let mark = rest.first else { return rest }
    return ":/".contains(mark) && rest.dropFirst().allSatisfy(\.isNumber) ? rest : nil
  }

  private static func isIPv6(_ value: String) -> Bool {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    return (parts.count == 8 || (3...8).contains(parts.count) && value.contains("::"))
      && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }
  }
}
