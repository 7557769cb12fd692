/// How much work a scan was; the same for the same text and patterns on every machine.
package struct ScanWork: Sendable, Hashable {
  /// Places at which the first stage stopped.
  package var hits = 0
  /// Of these, places that the second stage left.
  package var survivors = 0
  /// Places at which all bytes of a trigger stand.
  package var candidates = 0
  /// Bytes before cuts that were looked at for the first start.
  package var walked = 0
  /// Questions to PCRE2 about tails.
  package var tails = 0
  /// Questions to PCRE2 about whole patterns, near candidates.
  package var confirmations = 0
  /// Searches through the whole text.
  package var wholeSearches = 0

  package init() {}
}
