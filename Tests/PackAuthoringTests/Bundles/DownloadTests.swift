import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// Bundles from a real web server.
@Suite struct DownloadTests {
  let server: WebServer

  init() throws { server = try WebServer() }

  @Test("what a server has is fetched byte for byte, through redirections too")
  func fetched() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try server.folder.write(bytes, to: "team.bundle")
    #expect(try BundleSource("\(server.address)/team.bundle").read() == bytes)
    #expect(try BundleSource("\(server.address)/moved/team.bundle").read() == bytes)
  }

  @Test("what is not there, or is somewhere that is no web server, cannot be fetched")
  func notThere() throws {
    for path in ["nothing", "to-a-file", "for-ever"] {
      let error = #expect(throws: BundleError.self) {
        try BundleSource("\(server.address)/\(path)").read()
      }
      #expect(error?.code == .unreachable, "\(path)")
    }
  }

  @Test("what is too large is not fetched to its end", arguments: ["large", "endless"])
  func tooLarge(_ path: String) throws {
    let error = #expect(throws: BundleError.self) {
      try BundleSource("\(server.address)/\(path)").read()
    }
    #expect(error?.code == .tooLarge)
  }

  @Test("without curl, it says to save the file")
  func noCurl() throws {
    let error = #expect(throws: BundleError.self) {
      try BundleSource("\(server.address)/x").read(curl: "curl-that-is-not-there")
    }
    #expect(error?.message.contains("dryrun pack update FILE") == true)
  }

  @Test("no message repeats an address, which may hold a password")
  func secret() throws {
    let address = server.address.replacing("http://", with: "http://me:sesame@")
    let error = #expect(throws: BundleError.self) { try BundleSource(address + "/nothing").read() }
    #expect(error?.message.contains("sesame") == false)
  }

  @Test(
    "an address of another kind is a file's name", arguments: ["ftp://x/y", "file:///etc/passwd"])
  func otherKinds(_ text: String) {
    #expect(BundleSource(text) == .file(text))
  }
}

/// A web server with a folder, some redirections, and too much to give; gone when the test is over.
final class WebServer {
  let folder: TemporaryFolder
  let address: String
  private let process = Process()

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.script, to: "server.py")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-u", "server.py"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    address = "http://127.0.0.1:\(port)"
  }

  deinit { process.terminate() }

  private static let script = """
    import http.server
    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self):
            if self.path.startswith('/moved'): self.go(self.path[6:])
            elif self.path == '/to-a-file': self.go('file:///etc/passwd')
            elif self.path == '/for-ever': self.go('/for-ever')
            elif self.path == '/large':
                self.send_response(200); self.send_header('Content-Length', str(10 ** 9))
                self.end_headers(); self.wfile.write(b'x' * 1000)
            elif self.path == '/endless':
                self.send_response(200); self.end_headers()
                try:
                    while True: self.wfile.write(b'x' * 65536)
                except OSError: pass
            else: super().do_GET()
        def go(self, place):
            self.send_response(302); self.send_header('Location', place)
            self.send_header('Content-Length', '0'); self.end_headers()
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    print(server.server_address[1])
    server.serve_forever()
    """
}
