/// Characters that are drawn like those of ASCII, and are others.
///
/// From Unicode's confusables (UTS 39, `confusables.txt`), those that people can meet in texts.
enum Lookalikes {
  /// Letters of alphabets that people write in.
  ///
  /// They count only in words that have a letter of ASCII as well: words that are Cyrillic or Greek
  /// throughout are what they are.
  static let letters: [UInt32: UInt8] = table([
    ("A", "АΑᎪ"), ("B", "ВΒᏴ"), ("C", "СϹᏟ"), ("D", "Ꭰ"), ("E", "ЕΕᎬ"), ("G", "ԌᏀ"), ("H", "НΗᎻ"),
    ("I", "ІΙӀ"), ("J", "ЈᎫͿ"), ("K", "КΚᏦ"), ("L", "Ꮮ"), ("M", "МΜᎷ"), ("N", "Ν"), ("O", "ОΟՕ"),
    ("P", "РΡᏢ"), ("Q", "Ԛ"), ("R", "Ꭱ"), ("S", "ЅՏᏚ"), ("T", "ТΤᎢ"), ("V", "ѴᏙ"), ("W", "ԜᏔᎳ"),
    ("X", "ХΧ"), ("Y", "УΥҮ"), ("Z", "ΖᏃ"),
    ("a", "аα"), ("b", "Ьƅ"), ("c", "сϲ"), ("d", "ԁᏧ"), ("e", "еҽ"), ("g", "ց"), ("h", "һհ"),
    ("i", "іιᎥ"), ("j", "јϳյ"), ("k", "кκ"), ("l", "ӏ"), ("m", "м"), ("n", "ոη"), ("o", "оοօ"),
    ("p", "рρ"), ("q", "ԛզ"), ("r", "г"), ("s", "ѕ"), ("t", "тτ"), ("u", "υս"), ("v", "νѵ"),
    ("w", "ԝω"), ("x", "хχ"), ("y", "уγү"),
  ])

  /// Letters that only phoneticians and people who play with letters write, and signs that are drawn
  /// like punctuation.
  static let signs: [UInt32: UInt8] = table([
    ("a", "ᴀɑ"), ("b", "ʙ"), ("c", "ᴄ"), ("d", "ᴅ"), ("e", "ᴇ"), ("f", "ꜰ"), ("g", "ɢɡ"),
    ("h", "ʜ"), ("i", "ɪɩ"), ("j", "ᴊȷ"), ("k", "ᴋ"), ("l", "ʟ"), ("m", "ᴍ"), ("n", "ɴ"),
    ("o", "ᴏ"), ("p", "ᴘ"), ("r", "ʀ"), ("s", "ꜱ"), ("t", "ᴛ"), ("u", "ᴜ"), ("v", "ᴠ"),
    ("w", "ᴡ"), ("y", "ʏ"), ("z", "ᴢ"),
    ("/", "\u{2044}\u{2215}"), (":", "\u{2236}\u{A789}"), ("-", "\u{2010}\u{2011}"),
    (".", "\u{2024}"),
  ])

  private static func table(_ rows: [(ascii: Unicode.Scalar, others: String)]) -> [UInt32: UInt8] {
    var table: [UInt32: UInt8] = [:]
    for row in rows {
      for scalar in row.others.unicodeScalars { table[scalar.value] = UInt8(row.ascii.value) }
    }
    return table
  }
}
