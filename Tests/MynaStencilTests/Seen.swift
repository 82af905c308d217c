import Myna
import MynaModel
import Synchronization

/// Remembers what was rendered.
final class Seen: Sendable {
  private let rendered = Mutex<[String]>([])

  func add(_ shown: Rendered<Audience>) {
    let ids = shown.diagnostics.map(\.id).joined(separator: ",")
    rendered.withLock { $0.append("\(shown.requestedCode) \(ids)") }
  }

  var ids: [String] { rendered.withLock { $0 } }
}
