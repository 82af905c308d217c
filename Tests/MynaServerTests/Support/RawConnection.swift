import Foundation
import Synchronization

/// Sends bytes to a port of this machine and takes what comes back, on a thread of its own, so that
/// a service under test keeps all of its own.
enum RawConnection {
  /// Holds back the rest of a request.
  final class Gate: Sendable {
    private let state = Mutex(false)

    var isOpen: Bool { state.withLock { $0 } }

    func open() { state.withLock { $0 = true } }
  }

  /// Writes pieces with pauses between them, and reads until the other side closes.
  ///
  /// - Parameters:
  ///   - pieces: what is written, one after the other.
  ///   - pause: seconds between pieces.
  ///   - gate: what is opened before the second piece is written; an answer that comes before is
  ///     taken instead.
  ///   - patience: seconds that it waits for more.
  /// - Returns: what came back until the other side closed; `nil` if it did not.
  static func exchange(
    _ pieces: [[UInt8]], port: Int, pause: Double = 0, gate: Gate? = nil, patience: Double = 100
  ) async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      Thread {
        continuation.resume(returning: talk(pieces, port, pause, gate, patience))
      }.start()
    }
  }

  /// Opens connections that say nothing; they close when the returned closure is called.
  static func open(_ count: Int, port: Int) -> @Sendable () -> Void {
    let descriptors = (0..<count).map { _ in connection(port) }
    return { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
  }

  private static func connection(_ port: Int) -> Int32 {
    #if canImport(Glibc)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafeBytes(of: &address) { bytes in
      bytes.withMemoryRebound(to: sockaddr.self) {
        connect(descriptor, $0.baseAddress, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    return status == 0 ? descriptor : -1
  }

  private static func talk(
    _ pieces: [[UInt8]], _ port: Int, _ pause: Double, _ gate: Gate?, _ patience: Double
  ) -> [UInt8]? {
    let descriptor = connection(port)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var wait = timeval(tv_sec: Int(patience), tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    for (index, piece) in pieces.enumerated() {
      if index > 0, pause > 0 { Thread.sleep(forTimeInterval: pause) }
      if index > 0, let gate, !opens(gate, before: descriptor, patience) { break }
      guard send(piece, descriptor) else { break }
    }
    return receive(descriptor)
  }

  /// Waits for a gate.
  ///
  /// - Returns: whether it opened before the other side said something.
  private static func opens(_ gate: Gate, before descriptor: Int32, _ patience: Double) -> Bool {
    let end = Date().addingTimeInterval(patience)
    while Date() < end {
      if gate.isOpen { return true }
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&wanted, 1, 20) > 0 { return false }
    }
    return false
  }

  private static func send(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(
          descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  private static func receive(_ descriptor: Int32) -> [UInt8]? {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      // A connection that is reset is closed as well.
      if count < 0, errno == EAGAIN { return nil }
      guard count > 0 else { return received }
      received += buffer.prefix(count)
    }
  }
}
