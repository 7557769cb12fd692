import Foundation
import PluginKit
import Synchronization
import Testing

/// One way to break the contract, and the checks that have to see it.
struct Flaw: Sendable, CustomTestStringConvertible {
  var name: String
  var checks: Set<String>
  var type: any Plugin.Type
  var memory: @Sendable () async -> Int? = { nil }
  var toPlugin: Tampering.Rule = { line, _ in .init(onward: [line]) }
  var toHost: Tampering.Rule = { line, _ in .init(onward: [line]) }
  var swallowsEnd: @Sendable ([String]) -> Bool = { _ in false }

  var testDescription: String { name }

  /// A plugin that is bad of itself.
  init(_ name: String, _ checks: Set<String>, _ type: any Plugin.Type) {
    self.name = name
    self.checks = checks
    self.type = type
  }

  /// A good plugin, and something that is replaced in what it says.
  init(
    _ name: String, _ checks: Set<String>, _ type: any Plugin.Type = NumberSigns.self,
    replacing old: String, with new: String
  ) {
    self.init(name, checks, type)
    toHost = { line, _ in .init(onward: [line.replacing(old, with: new)]) }
  }

  /// A good plugin, and something that is done to what it says.
  static func saying(
    _ name: String, _ checks: Set<String>, _ type: any Plugin.Type = NumberSigns.self,
    rule: @escaping Tampering.Rule
  ) -> Flaw {
    var flaw = Flaw(name, checks, type)
    flaw.toHost = rule
    return flaw
  }

  /// A good plugin, and something that is done to what it hears.
  static func hearing(
    _ name: String, _ checks: Set<String>, _ type: any Plugin.Type = NumberSigns.self,
    rule: @escaping Tampering.Rule
  ) -> Flaw {
    var flaw = Flaw(name, checks, type)
    flaw.toPlugin = rule
    return flaw
  }

  /// The bad plugin.
  var subject: ConformanceSubject {
    let flaw = self
    return ConformanceSubject(type.manifest) {
      let (near, far) = MemoryTransport.pair()
      let server = PluginServer(flaw.type)
      let tampering = Tampering(
        near, toPlugin: flaw.toPlugin, toHost: flaw.toHost, swallowsEnd: flaw.swallowsEnd)
      Task { await server.serve(far) }
      Task { await tampering.pump() }
      return OpenedPlugin(tampering, memory: flaw.memory) { await near.close() }
    }
  }
}
