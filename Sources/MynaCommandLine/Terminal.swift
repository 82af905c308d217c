package import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Colour for people, none for pipes.
package enum Terminal {
  /// Whether standard output may be coloured: a terminal, and no `NO_COLOR`.
  package static let usesColor = Output.standard.isTerminal && getenv("NO_COLOR") == nil
  private static let errorUsesColor = Output.error.isTerminal && getenv("NO_COLOR") == nil

  /// Width of standard output in cells; `nil` if it is no terminal.
  package static var width: Int? {
    guard Output.standard.isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
    return Int(size.ws_col)
  }

  package static func bold(_ text: String) -> String { styled(text, "1") }
  package static func dim(_ text: String) -> String { styled(text, "2") }
  package static func green(_ text: String) -> String { styled(text, "32") }

  private static func styled(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Writes a diagnostic to standard error.
  package static func report(_ diagnostic: Diagnostic, in source: SourceText?) {
    let renderer = DiagnosticRenderer(usesColor: errorUsesColor)
    Output.error.write(renderer.render(diagnostic, in: source))
  }
}
