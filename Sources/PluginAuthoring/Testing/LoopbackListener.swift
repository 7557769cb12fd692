import Foundation

/// A port of this machine that accepts connections as long as it is open; pointers live for one call each.
struct LoopbackListener {
  let port: UInt16
  private let socket: Int32

  init() throws {
    #if canImport(Darwin)
      socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let problem = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(socket, address, length) + listen(socket, 4)
          + getsockname(socket, address, &length)
      }
    }
    guard problem == 0 else {
      Foundation.close(socket)
      throw CocoaError(.fileNoSuchFile)
    }
    port = UInt16(bigEndian: address.sin_port)
  }

  func close() { Foundation.close(socket) }
}
