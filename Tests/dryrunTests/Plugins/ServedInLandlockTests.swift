#if os(Linux)
  import Foundation
  import Sandbox
  import Testing

  /// `dryrun plugin serve` where there is no bubblewrap.
  @Suite("Scripts that are served in Landlock") struct ServedInLandlockTests {
    private let dryrun: DryrunProcess
    private var folder: String { dryrun.folder + "/Plugins/codes" }

    /// A new plugin in shell, whose script takes a moment.
    init() throws {
      dryrun = try DryrunProcess()
      _ = try dryrun.run("plugin", "new", "detector", "codes", "--lang", "sh")
      let script = String(decoding: try dryrun.read("Plugins/codes/find"), as: UTF8.self)
      try dryrun.write("Plugins/codes/find", script.replacing("grep", with: "sleep 0.1; grep"))
    }

    @Test("none of 50 starts ends early, with calls beside each other", .timeLimit(.minutes(5)))
    func starts() async throws {
      if case .unavailable(let reason) = await Confinement.here[.landlock] {
        try Test.cancel("no Landlock: \(reason)")
      }
      let folder = folder
      for _ in 0..<10 {
        try await withThrowingTaskGroup { group in
          for _ in 0..<5 { group.addTask { try await Self.serve(in: folder) } }
          try await group.waitForAll()
        }
      }
    }

    /// One start: eight texts at once, and a call of more than a second, in which libdispatch looks at its
    /// threads.
    private static func serve(in folder: String) async throws {
      let program = DryrunProcess.program.path
      let process = try await LineProcess.start(
        [program, "plugin", "serve", "--detector", "./find"], in: folder,
        under: SandboxPolicy(
          readable: [program] + libraries, seesProcesses: true,
          environment: ["PATH": "/usr/bin:/bin"]), kind: .landlock)
      var calls = [
        #"{"jsonrpc":"2.0","id":0,"method":"plugin/initialize","params":{"api":[1],"host":{"name":"test","version":"1"},"configuration":{},"folder":"/"}}"#,
        #"{"jsonrpc":"2.0","id":1,"method":"plugin/wait","params":{"ms":1200}}"#,
      ]
      calls += (2..<10).map { id in
        #"{"jsonrpc":"2.0","id":\#(id),"method":"detector/detect","params":{"text":"KD-104233","deadlineMs":60000}}"#
      }
      for call in calls { try await process.write(Array(call.utf8)) }
      var answers: [String] = []
      for try await line in process.lines {
        answers.append(String(decoding: line, as: UTF8.self))
        if answers.count == calls.count { process.closeInput() }
      }
      let errors = String(decoding: process.errors, as: UTF8.self)
      #expect(answers.count == calls.count, "\(errors)")
      #expect(answers.count { $0.contains("[0,9]") } == 8, "\(answers)")
      #expect(await process.exit == .status(0), "\(errors)")
    }

    /// The folders of Swift's libraries, which these tests have loaded, too.
    private static let libraries: [String] = {
      // Read to its end: a file of /proc has no size, and comes in pieces.
      let file = FileHandle(forReadingAtPath: "/proc/self/maps")
      let maps = String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
      let loaded = maps.split(separator: "\n").compactMap { line -> String? in
        guard let start = line.firstIndex(of: "/"), line.contains(".so") else { return nil }
        return URL(fileURLWithPath: String(line[start...])).deletingLastPathComponent().path
      }
      return Set(loaded).sorted()
    }()
  }
#endif
