/// Numbers of the Americas.
enum AmericanNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .brCNPJ: isCNPJ(values)
    case .brCPF: isCPF(values)
    case .clRUT: isRUT(values)
    case .mxCURP: isCURP(values)
    case .usDEANumber: isDEANumber(values)
    case .usNPI: isNPI(values)
    default: false
    }
  }

  /// Receita Federal: two check digits, each modulo 11 over all digits before it.
  private static func isCPF(_ values: [Int]) -> Bool {
    guard values.areDigits(11) else { return false }
    return [9, 10].allSatisfy { count in
      let weights = Array((2...count + 1).reversed())
      return check(values.prefix(count).weighted(weights)) == values[count]
    }
  }

  /// Receita Federal, IN 2.229/2024: letters count as their ASCII code less 48, so A is 17.
  private static func isCNPJ(_ values: [Int]) -> Bool {
    guard values.count == 14, values.suffix(2).allSatisfy({ $0 < 10 }), Set(values).count > 1
    else { return false }
    let numbers = values.map { $0 < 10 ? $0 : $0 + 7 }
    let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
    return [12, 13].allSatisfy { count in
      check(numbers.prefix(count).weighted(Array(weights.suffix(count)))) == values[count]
    }
  }

  private static func check(_ sum: Int) -> Int { sum % 11 < 2 ? 0 : 11 - sum % 11 }

  /// Servicio de Registro Civil: weights 2 to 7 from the right, modulo 11; K is ten.
  private static func isRUT(_ values: [Int]) -> Bool {
    guard (8...9).contains(values.count), let last = values.last,
      values.dropLast().allSatisfy({ $0 < 10 }), Set(values.dropLast()).count > 1
    else { return false }
    let sum = values.dropLast().reversed().enumerated().reduce(0) {
      $0 + $1.element * ($1.offset % 6 + 2)
    }
    let check = (11 - sum % 11) % 11
    return check == 10 ? last == letterValue("K") : last == check
  }

  /// RENAPO: characters by their place among digits and letters with Ñ, weighted 18 to 2.
  private static func isCURP(_ values: [Int]) -> Bool {
    guard values.count == 18, !values.contains(36), values[17] < 10 else { return false }
    let date = values[4..<10]
    guard date.allSatisfy({ $0 < 10 }),
      BirthDate.exists(
        shortYear: values[4] * 10 + values[5], month: values[6] * 10 + values[7],
        day: values[8] * 10 + values[9])
    else { return false }
    // Ñ stands between N and O.
    let places = values.prefix(17).map { $0 > letterValue("N") ? $0 + 1 : $0 }
    let sum = places.weighted(Array((2...18).reversed()))
    return (10 - sum % 10) % 10 == values[17]
  }

  /// Drug Enforcement Administration: two letters (or a letter and 9), then seven digits; the even places
  /// doubled.
  private static func isDEANumber(_ values: [Int]) -> Bool {
    guard values.count == 9, values[0] > 9, values[1] > 9 || values[1] == 9 else { return false }
    let digits = Array(values.dropFirst(2))
    guard digits.areDigits(7) else { return false }
    return digits.prefix(6).weighted([1, 2, 1, 2, 1, 2]) % 10 == digits[6]
  }

  /// 45 CFR 162.406: Luhn over the prefix 80840 and the ten digits, of which the first is 1 or 2.
  private static func isNPI(_ values: [Int]) -> Bool {
    guard values.count == 10, values.allSatisfy({ $0 < 10 }), (1...2).contains(values[0]) else {
      return false
    }
    return Luhn.isValid([8, 0, 8, 4, 0] + values)
  }
}
