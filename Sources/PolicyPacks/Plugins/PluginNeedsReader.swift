import Diagnostics
import JSONSchema
import PluginKit

/// Reads `needs` of a `plugin.yaml`: what the plugin needs from the machine.
enum PluginNeedsReader {
  private struct NeedsKeys: Keys {
    let network = Key(
      "network", host.list, "The hosts that it speaks with; the network is granted whole or not.")
    let reads = Key("reads", path.list, "Absolute paths that it reads, beside its own folder.")
    let writes = Key("writes", path.list, "Absolute paths that it writes.")
    let environment = Key(
      "environment", variable.list, "Names of variables of the environment that it gets.")
    let seesProcesses = Key(
      "seesProcesses", .flag,
      "Whether it has to see processes in `/proc`, as programs in Swift and the command `dryrun` do."
    ).or(PluginNeeds().seesProcesses)
    let memoryMB = Key(
      "memoryMB", .count(16...65_536, "must be from 16 to 65536"), "The most memory, in mebibytes."
    ).or(PluginNeeds().memoryMB)
    let cpuSeconds = Key(
      "cpuSeconds", .count(0...86_400, "must be from 0 (no bound) to 86400"),
      "The most processor time for its whole life, in seconds; 0 for no bound."
    ).or(PluginNeeds().cpuSeconds)
    let deadlineMs = Key(
      "deadlineMs", .count(1...600_000, "must be from 1 to 600000"),
      "How long one call may take, in milliseconds."
    ).or(PluginNeeds().deadlineMs)
  }

  static let shape = Shape<PluginNeeds>.mapping(NeedsKeys(), called: "'needs'") { fields in
    PluginNeeds(
      network: fields.network ?? [], reads: fields.reads ?? [], writes: fields.writes ?? [],
      environment: fields.environment ?? [], seesProcesses: fields.seesProcesses,
      memoryMB: fields.memoryMB, cpuSeconds: fields.cpuSeconds, deadlineMs: fields.deadlineMs)
  }

  private static let host = Shape<String>.checked(
    like: "^[A-Za-z0-9*\\[][A-Za-z0-9.:\\]*-]{0,252}$", "a host is a name such as api.example.org"
  ) { text in
    !text.isEmpty && text.utf8.count <= 253
      && text.utf8.allSatisfy { $0.isLetterOrDigit || ".:-*[]".utf8.contains($0) }
  }

  private static let path = Shape<String>.checked(
    like: "^/", "a path is absolute, without '..', such as /srv/lists"
  ) { text in
    text.hasPrefix("/") && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && !text.split(separator: "/").contains("..")
  }

  private static let variable = Shape<String>.checked(
    like: "^[A-Za-z_][A-Za-z0-9_]*$",
    "a variable has letters, digits and underscores, such as API_KEY"
  ) { text in
    text.utf8.first.map { !(0x30...0x39).contains($0) } == true
      && text.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
  }
}

extension Shape where Value == String {
  /// Text of a form that is checked; `words` say what the form is.
  fileprivate static func checked(
    like pattern: String, _ words: String, _ holds: @escaping @Sendable (String) -> Bool
  ) -> Shape {
    Shape(.text(like: pattern)) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      guard holds(text) else {
        reading.problems.error(
          "wrong-value", "'\(entry.name)' cannot hold this", at: entry.value.location,
          notes: [words])
        return nil
      }
      return text
    }
  }
}

extension Shape where Value == JSON {
  /// A JSON Schema of what can be configured.
  static var schemaOfConfiguration: Shape {
    let object = Shape<JSON>.anyObject
    return Shape(object.schema) { entry, reading in
      guard let schema = object.read(entry, reading) else { return nil }
      do throws(JSONSchemaError) {
        _ = try JSONSchema(Array(schema.text.utf8), name: "configuration")
        return schema
      } catch {
        for problem in error.problems {
          reading.problems.error(
            "bad-schema", problem.words(in: "en"), at: entry.value.location(at: problem.pointer))
        }
        return nil
      }
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
