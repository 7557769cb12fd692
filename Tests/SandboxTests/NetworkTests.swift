#if os(Linux)
  import Foundation
  import Sandbox
  import Testing

  @Suite("The network of a boxed program") struct NetworkTests {
    @Test(
      "a listener on this machine is reached with the grant and not without",
      arguments: Playground.boxes)
    func loopback(kind: SandboxKind) async throws {
      let listener = try Listener()
      let connect = """
        import socket
        try:
          connection = socket.create_connection(("127.0.0.1", \(listener.port)), timeout=5)
          print(connection.getpeername()[1])
        except OSError as error: print("refused")
        """
      let playground = try await Playground(kind)
      #expect(try await playground.python(connect).answer().lines == ["refused"])
      let granted = try await playground.python(connect, SandboxPolicy(network: true)).answer()
      #expect(granted.lines == ["\(listener.port)"], "\(granted.errors)")
    }

    @Test("without the grant there is no socket of any family", arguments: Playground.boxes)
    func families(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        """
        import socket
        for family in range(1, 46):
          for kind in (1, 2, 3):
            try: socket.socket(family, kind)
            except OSError: continue
            print(family, kind)
        print("end")
        """
      ).answer()
      #expect(answer.lines == ["end"])
    }

    @Test(
      "other programs' local sockets are out of reach, even with the network",
      arguments: Playground.boxes)
    func localSockets(kind: SandboxKind) async throws {
      let playground = try await Playground(kind)
      let path = playground.path("socket")
      let answer = try await playground.python(
        """
        import socket
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
          try: socket.socket(socket.AF_UNIX, kind).connect(\(String(reflecting: path)))
          except OSError as error: print(type(error).__name__)
        try: socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        except OSError as error: print(type(error).__name__)
        one, other = socket.socketpair()
        one.sendall(b"a pair speaks to itself")
        print(other.recv(100).decode())
        """, SandboxPolicy(writable: [playground.folder], network: true)
      ).answer()
      #expect(
        answer.lines == [
          "PermissionError", "PermissionError", "PermissionError", "a pair speaks to itself",
        ], "\(answer.errors)")
    }

    @Test("event loops that need a pair of sockets work", arguments: Playground.boxes)
    func eventLoop(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        "import asyncio\nasyncio.run(asyncio.sleep(0))\nprint('ran')"
      ).answer()
      #expect(answer.lines == ["ran"], "\(answer.errors)")
    }

    @Test("names are resolved with the grant", arguments: Playground.boxes)
    func names(kind: SandboxKind) async throws {
      let answer = try await Playground(kind).python(
        "import socket\nprint(socket.getaddrinfo('localhost', 80)[0][4][1])",
        SandboxPolicy(network: true)
      ).answer()
      #expect(answer.lines == ["80"], "\(answer.errors)")
    }
  }

  /// Somebody who listens on the loopback interface.
  struct Listener: ~Copyable {
    let descriptor: Int32
    let port: UInt16

    init() throws {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let descriptor = descriptor
      let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0
            && getsockname(descriptor, $0, &size) == 0
        }
      }
      try #require(isBound)
      port = UInt16(bigEndian: address.sin_port)
    }

    deinit { close(descriptor) }
  }
#endif
