/// Words that every text has, folded: by themselves they name nobody.
///
/// The most frequent function words of English and German, from the usual lists of stop words.
enum CommonWords {
  static let all = Set(
    (english + " " + german).split(separator: " ").map { EntryWords(String($0)).text })

  private static let english = """
    a about after all also an and any are as at back be because been before being but by can could \
    day did do does down each even every few first for from get give go good had has have he her \
    here him his how i if in into is it its just know like look made make many may me more most \
    much must my new no not now of off on one only or other our out over own people said same see \
    she should so some such take than that the their them then there these they thing think this \
    those through time to too two under up us use very want was way we well were what when where \
    which while who why will with work would year yes you your
    """

  private static let german = """
    ab aber alle allem allen aller alles als also am an andere auch auf aus bei beim bin bis bist \
    da dabei damit dann das dass dein dem den der des dich die dies diese diesem diesen dieser \
    dieses dir doch dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen \
    habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre im in ist ja jede jedem \
    jeden jeder jedes jetzt kann kein keine können machen man mehr mein mich mir mit muss nach \
    nicht nichts noch nun nur ob oder ohne sehr sein seine sich sie sind so soll sollte sondern \
    sonst über um und uns unser unter viel vom von vor war waren warum was weil weiter welche \
    wenn wer werde werden wie wieder will wir wird wo zu zum zur zwar zwei zwischen
    """
}
