import ArgumentParser
import Detection
import Evaluation
import Foundation
import Gateway
import PolicyPacks
import Storage
import Web

/// `dryrun serve`: the sandbox in a browser.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the sandbox to browsers: check, practise, grade, approve.",
    discussion: """
      dryrun serve --demo                        look around, with made-up people and a little history
      dryrun serve --policies policies           your packs; the first account is set up by a link
      dryrun serve --host 0.0.0.0 --address https://dryrun.example.org
      dryrun serve --gateway gateway.yaml        clients of models speak to http://127.0.0.1:8080/v1

      On this computer alone, anybody may check without an account. For others it needs the address by which \
      people reach it: something before it has to speak HTTPS. Nothing that is typed is kept or logged \
      unless it is handed in. A pack that is saved anew comes into force by itself, if its examples hold. \
      Ctrl-C ends it, once what is being answered is answered.
      """)

  enum Log: String, ExpressibleByArgument, CaseIterable { case none, requests }

  @OptionGroup var policy: PolicyOptions
  @Option(help: "A folder of policy packs, all of which are served.", completion: .directory)
  var policies: String?
  @OptionGroup var data: DataOptions
  @Flag(help: "Made-up people and a little history, in data that are gone at the end.")
  var demo = false
  @Option(help: "Where to listen: 127.0.0.1, ::1, localhost, or with --address any other.")
  var host = "127.0.0.1"
  @Option(help: "The port; 0 for any that is free.") var port = 8080
  @Option(
    help: ArgumentHelp(
      "The address by which people reach it, such as https://dryrun.example.org.",
      valueName: "url"))
  var address: String?
  @Option(
    help: ArgumentHelp(
      "A file that names the servers of models behind each policy: clients speak to /v1 here instead.",
      valueName: "file"), completion: .file())
  var gateway: String?
  @Option(
    help: ArgumentHelp(
      "How many requests a minute one person's programs may send; 0 for any number.",
      valueName: "n"))
  var requestsPerMinute = 6000
  @Option(
    help: ArgumentHelp(
      "How many reverse proxies stand before it, whose X-Forwarded-For says where a request comes from.",
      valueName: "n"))
  var proxies = 0
  @Option(help: "Lines of JSON about requests on standard error: none or requests.")
  var log = Log.none

  func run() async throws {
    let served = try ServedPolicies(
      policy, folder: try demo ? DemoServer.folder(policies) : policies)
    guard let first = served.packs.first else { throw CommandError("there is no policy pack") }
    let gateways = try ServedGateways(gateway, for: served.packs).gateways
    guard demo else {
      let store = try data.store()
      return try await serve(
        served, store, gateways,
        invitation: try FirstAccount.invitation(store, pack: first.id))
    }
    try await DemoServer.with(served.packs) { store, demo in
      try await serve(served, store, gateways, demo: demo)
    }
  }

  func validate() throws {
    guard requestsPerMinute >= 0 else {
      throw ValidationError("--requests-per-minute is a number from 0 on")
    }
    guard proxies >= 0 else { throw ValidationError("--proxies is a number from 0 on") }
  }

  private func serve(
    _ served: ServedPolicies, _ store: Store, _ gateways: [PackID: Gateway],
    invitation: String? = nil, demo: Demonstration? = nil
  ) async throws {
    let server = SandboxServer(
      packs: served.packs, store: store, host: host, port: port, publicAddress: address,
      demonstration: demo, gateways: gateways,
      requestsPerMinute: requestsPerMinute == 0 ? nil : requestsPerMinute, proxies: proxies,
      log: log == .requests ? RequestLog { StandardError.write($0 + "\n") } : .silent)
    let serving = Task {
      try await server.run { address in
        try? StandardOutput.shared.write(ServeCommand.greeting(address, invitation, demo))
      }
    }
    let watching = Task { await served.keepFresh { serving.cancel() } }
    defer { watching.cancel() }
    do {
      try await serving.value
    } catch let error as ServerError {
      throw CommandError(error.description)
    }
    if served.isRefused { throw ExitStatus.wrongCommand }
  }

  private static func greeting(
    _ address: ServerAddress, _ invitation: String?, _ demo: Demonstration?
  ) -> String {
    var lines = "Open \(address) in a browser. Ctrl-C ends it.\n"
    if let invitation {
      lines += "Nobody can sign in yet. Set up the first account: \(address)\(invitation)\n"
    }
    if demo != nil {
      lines += "A demonstration: sign in as one of its people at \(address)sign-in\n"
    }
    return lines
  }
}
