/// A statement with a reservation, said again with it and without.
struct Hedged {
  /// As the source has it.
  var source: String
  /// Said again, with the reservation.
  var faithful: [String]
  /// With one word less or another one.
  var oneWord: String
  /// Without the clause that limits it.
  var oneClause: String

  static func all(_ language: WorldLanguage) -> [Hedged] {
    language == .english ? english : german
  }

  private static let english = [
    Hedged(
      source: "The leak may have been caused by a corroded joint.",
      faithful: [
        "A corroded joint may have caused the leak.",
        "The leak was possibly caused by a corroded joint.",
      ],
      oneWord: "The leak was caused by a corroded joint.",
      oneClause: "The leak was clearly caused by a corroded joint."),
    Hedged(
      source: "In 2 of 9 inspected flats the valve was defective.",
      faithful: [
        "The valve was defective in 2 of 9 inspected flats.",
        "In two of nine inspected flats the valve was defective.",
      ],
      oneWord: "In all inspected flats the valve was defective.",
      oneClause: "In the inspected flats the valve was always defective."),
    Hedged(
      source: "Some customers could receive an advance before the assessment.",
      faithful: [
        "Before the assessment some customers could receive an advance.",
        "An advance before the assessment is possible for some customers.",
      ],
      oneWord: "All customers will receive an advance before the assessment.",
      oneClause: "Customers receive an advance before the assessment."),
    Hedged(
      source: "The repair is expected to take three weeks if the parts arrive in time.",
      faithful: [
        "If the parts arrive in time, the repair is expected to take three weeks.",
        "The repair should take three weeks if the parts arrive in time.",
      ],
      oneWord: "The repair will take three weeks.",
      oneClause: "The repair will certainly take three weeks."),
    Hedged(
      source: "The neighbour possibly noticed the smoke before the alarm.",
      faithful: [
        "It is possible that the neighbour noticed the smoke before the alarm.",
        "The neighbour may have noticed the smoke before the alarm.",
      ],
      oneWord: "The neighbour noticed the smoke before the alarm.",
      oneClause: "The neighbour definitely noticed the smoke before the alarm."),
    Hedged(
      source: "The roof damage could lead to further water ingress.",
      faithful: [
        "Further water ingress could follow from the roof damage.",
        "The roof damage might lead to further water ingress.",
      ],
      oneWord: "The roof damage will lead to further water ingress.",
      oneClause: "The roof damage always leads to further water ingress."),
    Hedged(
      source: "Most of the stolen tools were probably bought second-hand.",
      faithful: [
        "The stolen tools were probably bought second-hand for the most part.",
        "Probably most of the stolen tools were bought second-hand.",
      ],
      oneWord: "All of the stolen tools were bought second-hand.",
      oneClause: "The stolen tools were bought second-hand."),
    Hedged(
      source: "The surveyor suggests that the wall might be unstable.",
      faithful: [
        "The wall might be unstable, the surveyor suggests.",
        "According to the surveyor, the wall could be unstable.",
      ],
      oneWord: "The surveyor confirms that the wall is unstable.",
      oneClause: "The surveyor says that the wall is unstable in every part."),
    Hedged(
      source: "The heating failure is likely due to a power surge.",
      faithful: [
        "A power surge is the likely reason for the heating failure.",
        "The heating failure is probably due to a power surge.",
      ],
      oneWord: "The heating failure is due to a power surge.",
      oneClause: "The heating failure is without doubt due to a power surge."),
    Hedged(
      source: "In some cases the insurer may waive the excess for loyal customers.",
      faithful: [
        "The insurer may waive the excess for loyal customers in some cases.",
        "For loyal customers the insurer can sometimes waive the excess.",
      ],
      oneWord: "The insurer will waive the excess for loyal customers.",
      oneClause: "In all cases the insurer waives the excess for loyal customers."),
    Hedged(
      source: "Three of seven witnesses saw the delivery van at the gate.",
      faithful: [
        "The delivery van at the gate was seen by three of seven witnesses.",
        "Of seven witnesses, three of 7 saw the delivery van at the gate.",
      ],
      oneWord: "All witnesses saw the delivery van at the gate.",
      oneClause: "The witnesses saw the delivery van at the gate."),
    Hedged(
      source: "The mould in the cellar was partly present before the flood.",
      faithful: [
        "Part of the mould in the cellar was possibly present before the flood.",
        "The mould in the cellar was partially present before the flood.",
      ],
      oneWord: "The mould in the cellar was entirely present before the flood.",
      oneClause: "The mould in the cellar was present before the flood."),
  ]

  private static let german = [
    Hedged(
      source: "Das Leck könnte durch eine verrostete Dichtung entstanden sein.",
      faithful: [
        "Eine verrostete Dichtung könnte das Leck verursacht haben.",
        "Möglicherweise ist das Leck durch eine verrostete Dichtung entstanden.",
      ],
      oneWord: "Das Leck ist durch eine verrostete Dichtung entstanden.",
      oneClause: "Das Leck ist eindeutig durch eine verrostete Dichtung entstanden."),
    Hedged(
      source: "In 2 von 9 geprüften Wohnungen war das Ventil defekt.",
      faithful: [
        "Das Ventil war in 2 von 9 geprüften Wohnungen defekt.",
        "In zwei von neun geprüften Wohnungen war das Ventil defekt.",
      ],
      oneWord: "In allen geprüften Wohnungen war das Ventil defekt.",
      oneClause: "In den geprüften Wohnungen war das Ventil immer defekt."),
    Hedged(
      source: "Einige Kunden können vor der Begutachtung einen Vorschuss erhalten.",
      faithful: [
        "Vor der Begutachtung können einige Kunden einen Vorschuss erhalten.",
        "Ein Vorschuss vor der Begutachtung ist für einige Kunden möglich.",
      ],
      oneWord: "Alle Kunden werden vor der Begutachtung einen Vorschuss erhalten.",
      oneClause: "Kunden erhalten vor der Begutachtung einen Vorschuss."),
    Hedged(
      source:
        "Die Reparatur dauert voraussichtlich drei Wochen, sofern die Teile rechtzeitig eintreffen.",
      faithful: [
        "Sofern die Teile rechtzeitig eintreffen, dauert die Reparatur voraussichtlich drei Wochen.",
        "Die Reparatur dürfte drei Wochen dauern, sofern die Teile rechtzeitig eintreffen.",
      ],
      oneWord: "Die Reparatur dauert drei Wochen, die Teile treffen rechtzeitig ein.",
      oneClause: "Die Reparatur wird sicher drei Wochen dauern."),
    Hedged(
      source: "Die Nachbarin hat den Rauch vermutlich vor dem Alarm bemerkt.",
      faithful: [
        "Vermutlich hat die Nachbarin den Rauch vor dem Alarm bemerkt.",
        "Die Nachbarin dürfte den Rauch vor dem Alarm bemerkt haben.",
      ],
      oneWord: "Die Nachbarin hat den Rauch vor dem Alarm bemerkt.",
      oneClause: "Die Nachbarin hat den Rauch eindeutig vor dem Alarm bemerkt."),
    Hedged(
      source: "Der Dachschaden könnte zu weiterem Wassereintritt führen.",
      faithful: [
        "Zu weiterem Wassereintritt könnte der Dachschaden führen.",
        "Der Dachschaden kann zu weiterem Wassereintritt führen.",
      ],
      oneWord: "Der Dachschaden wird zu weiterem Wassereintritt führen.",
      oneClause: "Der Dachschaden führt immer zu weiterem Wassereintritt."),
    Hedged(
      source: "Die gestohlenen Werkzeuge wurden wahrscheinlich gebraucht gekauft.",
      faithful: [
        "Wahrscheinlich wurden die gestohlenen Werkzeuge gebraucht gekauft.",
        "Die gestohlenen Werkzeuge wurden vermutlich gebraucht gekauft.",
      ],
      oneWord: "Die gestohlenen Werkzeuge wurden sämtlich gebraucht gekauft.",
      oneClause: "Die gestohlenen Werkzeuge wurden gebraucht gekauft."),
    Hedged(
      source: "Die Gutachterin hält es für möglich, dass die Wand instabil ist.",
      faithful: [
        "Dass die Wand instabil ist, hält die Gutachterin für möglich.",
        "Die Wand könnte laut Gutachterin instabil sein.",
      ],
      oneWord: "Die Gutachterin bestätigt, dass die Wand instabil ist.",
      oneClause: "Die Gutachterin hält die Wand für eindeutig instabil."),
    Hedged(
      source: "Der Ausfall der Heizung geht wohl teilweise auf eine Überspannung zurück.",
      faithful: [
        "Teilweise geht der Ausfall der Heizung wohl auf eine Überspannung zurück.",
        "Auf eine Überspannung geht der Ausfall der Heizung möglicherweise zurück.",
      ],
      oneWord: "Der Ausfall der Heizung geht vollständig auf eine Überspannung zurück.",
      oneClause: "Der Ausfall der Heizung geht auf eine Überspannung zurück."),
    Hedged(
      source: "In Einzelfällen kann der Versicherer treuen Kunden den Selbstbehalt erlassen.",
      faithful: [
        "Der Versicherer kann treuen Kunden in Einzelfällen den Selbstbehalt erlassen.",
        "Treuen Kunden kann der Versicherer den Selbstbehalt gelegentlich erlassen.",
      ],
      oneWord: "Der Versicherer wird treuen Kunden den Selbstbehalt erlassen.",
      oneClause: "Der Versicherer erlässt treuen Kunden immer den Selbstbehalt."),
    Hedged(
      source: "Drei von sieben Zeugen sahen den Lieferwagen am Tor.",
      faithful: [
        "Am Tor sahen drei von sieben Zeugen den Lieferwagen.",
        "Den Lieferwagen am Tor sahen 3 von 7 Zeugen.",
      ],
      oneWord: "Alle Zeugen sahen den Lieferwagen am Tor.",
      oneClause: "Die Zeugen sahen den Lieferwagen am Tor."),
    Hedged(
      source: "Der Schimmel im Keller war teilweise schon vor der Flut vorhanden.",
      faithful: [
        "Schon vor der Flut war der Schimmel im Keller teilweise vorhanden.",
        "Der Schimmel im Keller war zum Teil, also teilweise, schon vor der Flut vorhanden.",
      ],
      oneWord: "Der Schimmel im Keller war vollständig schon vor der Flut vorhanden.",
      oneClause: "Der Schimmel im Keller war schon vor der Flut vorhanden."),
  ]
}
