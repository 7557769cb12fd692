/// Why a plugin gave no answer, in English.
enum EnglishTrouble {
  static func words(_ trouble: PluginTrouble) -> String {
    switch trouble {
    case .notAsked: "The plugin is not run here."
    case .missing: "The plugin is not installed, or its description has errors."
    case .notGranted: "The pack's lock does not grant what the plugin needs."
    case .changed: "The plugin's files are not those that the pack's lock names."
    case .sandbox: "This machine has no sandbox to run the plugin in."
    case .start: "The plugin could not be started."
    case .crashed: "The plugin ended in the middle."
    case .resting: "The plugin crashed too often and rests for a few minutes."
    case .late: "The plugin took too long."
    case .refused: "The plugin answered with an error."
    case .broken: "The plugin answered with something that is no answer."
    }
  }
}

/// Why a plugin gave no answer, in German.
enum GermanTrouble {
  static func words(_ trouble: PluginTrouble) -> String {
    switch trouble {
    case .notAsked: "Das Plugin wird hier nicht ausgeführt."
    case .missing: "Das Plugin ist nicht installiert, oder seine Beschreibung hat Fehler."
    case .notGranted: "Die Sperrdatei des Pakets erlaubt nicht, was das Plugin braucht."
    case .changed:
      "Die Dateien des Plugins sind nicht die, die in der Sperrdatei des Pakets stehen."
    case .sandbox: "Auf diesem Rechner gibt es keine Sandbox, in der das Plugin laufen kann."
    case .start: "Das Plugin ließ sich nicht starten."
    case .crashed: "Das Plugin ist mittendrin abgebrochen."
    case .resting: "Das Plugin ist zu oft abgestürzt und ruht für einige Minuten."
    case .late: "Das Plugin hat zu lange gebraucht."
    case .refused: "Das Plugin hat mit einem Fehler geantwortet."
    case .broken: "Das Plugin hat etwas geantwortet, das keine Antwort ist."
    }
  }
}
