/// Words of a sentence that call for a computation.
struct Cues {
  var sum = false
  var mean = false
  var difference = false
  var share = false

  init(_ tokens: ArraySlice<Token>, label: Label?) {
    for word in tokens.lazy.filter(\.isWord).map(\.text) { note(word) }
    for word in label?.words ?? [] { note(word) }
  }

  private mutating func note(_ word: String) {
    if sumWords.contains(word) || word.hasPrefix("gesamt") { sum = true }
    if meanWords.contains(word) || word.hasPrefix("durchschnitt") { mean = true }
    if differenceWords.contains(word) { difference = true }
    if shareWords.contains(word) { share = true }
  }
}

private let sumWords: Set = [
  "total", "totals", "totalled", "totaling", "totalling", "totaled", "sum", "sums", "altogether",
  "overall",
  "combined", "together", "all", "aggregate", "amount", "amounts", "amounted", "insgesamt", "summe",
  "summen",
  "zusammen", "alles", "aller", "alle", "belaufen", "summieren", "addieren", "jointly", "both",
  "beide",
  "beiden", "adding", "summing", "every", "entire", "whole", "gives", "makes", "ergibt", "ergeben",
  "ganze",
  "ganzen", "gesamte", "gesamten", "macht", "in", "adds", "add", "worth", "volume", "volumen",
]
private let meanWords: Set = [
  "average", "averaged", "averages", "averaging", "mean", "mittel", "mittelwert", "schnitt",
  "typical",
]
private let differenceWords: Set = [
  "difference", "more", "less", "fewer", "higher", "lower", "increase", "increased", "increases",
  "decrease",
  "decreased", "rose", "risen", "rise", "fell", "fallen", "fall", "dropped", "drop", "up", "down",
  "grew",
  "grown", "growth", "decline", "declined", "reduction", "reduced", "saved", "savings", "exceeds",
  "exceeded",
  "exceed", "above", "below", "remaining", "remains", "left", "gap", "later", "earlier", "longer",
  "shorter",
  "mehr", "weniger", "höher", "niedriger", "gestiegen", "stieg", "stiegen", "gesunken", "sank",
  "sanken",
  "anstieg", "rückgang", "zunahme", "abnahme", "differenz", "unterschied", "wuchs", "gewachsen",
  "wachstum",
  "zurückgegangen", "verbleiben", "verbleibt", "rest", "übersteigt", "unterschreitet", "plus",
  "minus",
  "zulegte", "net", "netto", "surplus", "shortfall", "erhöht", "erhöhte", "reduziert", "reduzierte",
  "um", "by",
  "fehlen", "fehlt", "noch", "missing", "leaves", "leave", "leaving", "übrig", "offen",
  "outstanding",
  "günstiger", "teurer", "cheaper", "dearer", "savings",
]
private let shareWords: Set = [
  "of", "share", "proportion", "percentage", "rate", "ratio", "von", "der", "des", "aller",
  "anteil", "quote",
  "entspricht", "ausmacht", "ausmachen", "entfallen", "entfällt", "represents", "accounts",
  "account",
  "accounted", "made",
]
