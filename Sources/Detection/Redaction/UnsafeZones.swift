import PCRE2

/// The parts of a text that a program would follow or load: URLs, link targets, markup.
struct UnsafeZones {
  /// By their starts.
  private let zones: [Range<Int>]
  /// The largest end of all zones up to each.
  private let ends: [Int]
  /// Whether a pattern was given up; then the whole text counts as unsafe.
  private let isIncomplete: Bool

  init(in text: [UInt8]) {
    var zones: [Range<Int>] = []
    var isIncomplete = false
    for pattern in UnsafeZones.patterns {
      let limit = pattern.forEachMatch(in: text.span) { range in
        zones.append(range)
        return true
      }
      if limit != nil { isIncomplete = true }
    }
    zones.sort { $0.lowerBound < $1.lowerBound }
    var end = 0
    ends = zones.map { zone in
      end = max(end, zone.upperBound)
      return end
    }
    self.zones = zones
    self.isIncomplete = isIncomplete
  }

  /// Whether a zone overlaps a range.
  ///
  /// - Parameter own: zones that lie within this range are the value's own and do not count.
  func touch(_ range: Range<Int>, inside own: Range<Int>?) -> Bool {
    guard !isIncomplete else { return true }
    var index = firstIndex(startingAtOrAfter: range.upperBound) - 1
    while index >= 0, ends[index] > range.lowerBound {
      let zone = zones[index]
      if zone.overlaps(range) {
        guard let own, zone.lowerBound >= own.lowerBound, zone.upperBound <= own.upperBound else {
          return true
        }
      }
      index -= 1
    }
    return false
  }

  private func firstIndex(startingAtOrAfter offset: Int) -> Int {
    var (low, high) = (0, zones.count)
    while low < high {
      let middle = (low + high) / 2
      if zones[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static let patterns: [Pattern] = [
    // A scheme, or what a renderer takes for one.
    #"(?i)(?:[a-z][a-z0-9+.\-]*+:)?//[^\s<]++"#,
    #"(?i)\b[a-z][a-z0-9+.\-]{1,31}:[^\s<:,;.)\]\[][^\s<]*+"#,
    #"(?i)\b(?:mailto|tel|callto|sms|sip|sips|xmpp|im|skype|data|javascript|vbscript|file|blob):[^\s<]++"#,
    #"(?i)\bwww\.[^\s<]++"#,
    // A bare domain with a path or query, and a placeholder that would become part of a host name.
    #"(?i)(?<![a-z0-9.\-])(?:[a-z0-9\x80-\xff\-]++\.)+(?:[a-z\x80-\xff]{2,48}|xn--[a-z0-9\-]++)\.?(?::[0-9]++)?[/?#][^\s<]*+"#,
    #"(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?::[0-9]++)?[/?#][^\s<]*+"#,
    #"(?i)(?<![a-z0-9.\-])[a-z0-9\-]++:[0-9]{2,5}[/?#][^\s<]*+"#,
    #"(?i)\[[a-z][a-z0-9_]*+\][a-z0-9_\-]*+(?:\.[a-z0-9_\-]++)*\.[a-z]{2,24}\b"#,
    // Markdown: inline targets, then reference definitions (not `[EMAIL_1]: text`).
    #"\](?:\[[^\]\n]*+\])?(\(\s*+(?:[^()\\\n]++|\\.|(?1))*+\)?)"#,
    #"(?m)^ {0,3}\[(?![A-Z][A-Z0-9_]*_[0-9]+\])[^\]\n]++\]:[ \t]*+\n?[^\n]*+"#,
    // Markup: what scripts and styles hold; tags with their attributes, closed or not, and a `>`
    // inside a quoted value ends none. `<jo@example.org>` is an address, not a tag.
    #"(?i)<(script|style)\b(?:[^<]++|<(?!/\1))*+"#,
    #"<(?![^\s<>@"'=/:]++@[^\s<>@"'=/:]++>)[A-Za-z!/?][^>]*+>?"#,
    #"<(?![^\s<>@"'=/:]++@[^\s<>@"'=/:]++>)[A-Za-z](?:"[^"]*+"|'[^']*+'|[^>"'])*+>"#,
    // The same as HTML reads it: a quotation mark opens a value only behind `=`.
    #"<(?![^\s<>@"'=/:]++@[^\s<>@"'=/:]++>)[A-Za-z][^\s/>]*+(?:[\s/]++|=\s*+(?:"[^"]*+(?:"|\z)|'[^']*+(?:'|\z)|[^\s"'>][^\s>]*+)?|[^\s=/>]++)*+>?"#,
  ].map { FixedPattern($0).pattern }
}
