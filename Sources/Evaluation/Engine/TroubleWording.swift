import ExactMatch

/// Why a plugin gave no answer or a dataset could not be searched, in English.
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

  static func words(_ trouble: DatasetError.Code) -> String {
    switch trouble {
    case .keyMissing: "The key of the list is not on this machine."
    case .keyUnusable: "The key of the list cannot be used here."
    case .foreignVersion: "The list was made by another version of dryrun."
    case .changed: "The list was written to while it was in use; the pack has to be loaded again."
    case .damaged: "The file of the list is damaged."
    default: "The file of the list cannot be read."
    }
  }
}

/// Why a plugin gave no answer or a dataset could not be searched, in German.
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

  static func words(_ trouble: DatasetError.Code) -> String {
    switch trouble {
    case .keyMissing: "Der Schlüssel der Liste ist nicht auf diesem Rechner."
    case .keyUnusable: "Der Schlüssel der Liste lässt sich hier nicht verwenden."
    case .foreignVersion: "Die Liste stammt von einer anderen Version von dryrun."
    case .changed:
      "Die Liste wurde geändert, während sie in Gebrauch war; das Paket muss neu geladen werden."
    case .damaged: "Die Datei der Liste ist beschädigt."
    default: "Die Datei der Liste lässt sich nicht lesen."
    }
  }
}
