#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that stands beside this one, and does what this one does not.
package enum CompanionProgram: String {
  /// Knows most verbs.
  case workbench = "myna-workbench"
  /// Serves messages over HTTP, and signs bundles.
  case server = "myna-server"

  /// The verbs of the server.
  package static let serverVerbs = ["serve", "sign"]

  /// Becomes the program, with the same arguments.
  ///
  /// - Throws: if the program is not there, or cannot be started; it does not return otherwise.
  package func start() throws(CommandFailure) -> Never {
    let name = rawValue
    guard let folder = Self.folder() else {
      throw CommandFailure("cannot find out where the command stands, to start '\(name)' beside it")
    }
    let path = folder + "/" + name
    let words = [path] + CommandLine.arguments.dropFirst()
    var pointers = words.map { strdup($0) }
    pointers.append(nil)
    execv(path, pointers)
    let reason = String(cString: strerror(errno))
    throw CommandFailure(
      "cannot start '\(path)': \(reason); 'swift build' makes it, and it must stand beside 'myna'")
  }

  /// The folder of the running program, behind all links.
  private static func folder() -> String? {
    let resolved: UnsafeMutablePointer<CChar>?
    #if canImport(Darwin)
      var size = UInt32(PATH_MAX)
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      resolved = realpath(path, nil)
    #else
      resolved = realpath("/proc/self/exe", nil)
    #endif
    guard let resolved else { return nil }
    defer { free(resolved) }
    let path = String(cString: resolved)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return String(path[..<slash])
  }
}
