public import Foundation
public import SSHSignatures

extension PolicyException {
  /// Whether an exception counts where the trust policy asks for its approver's signature.
  public enum Standing: Sendable, Hashable, Codable {
    /// No signature is asked for.
    case unasked
    /// Its approver signed it, with the key of this fingerprint; it counts while the key is valid.
    case signed(fingerprint: String, during: [KeyValidity])
    /// A signature is asked for, and there is none that counts, for this reason.
    case unsigned(reason: String)

    /// Why the exception does not count at a moment; `nil` if it does.
    public func problem(at moment: Date) -> String? {
      switch self {
      case .unasked: nil
      case .unsigned(let reason): reason
      case .signed(let fingerprint, let periods):
        periods.contains { $0.contains(moment) }
          ? nil : "the key \(fingerprint) that signed it is not valid at this moment"
      }
    }
  }

  /// Whether it holds: on a day of the pack's calendar, both ends counted, and signed where that is
  /// asked for, with a key that is valid at the moment.
  ///
  /// - Parameters:
  ///   - day: the day of the moment where the pack's clocks stand.
  ///   - moment: the moment asked about.
  public func isActive(on day: CalendarDay, at moment: Date) -> Bool {
    (from...until).contains(day) && standing.problem(at: moment) == nil
  }
}
