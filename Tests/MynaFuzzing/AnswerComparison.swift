package import Myna
import MynaModel
import MynaRequests
package import MynaRuntime
import MynaSyntax

/// Answers lines in both ways: straight, and read as JSON, rendered and written.
package final class AnswerComparison {
  private var answerer: RenderAnswerer
  private let limits = Limits()

  package init(_ localizer: Localizer = .embedded, bidi: BidiIsolation = .none) {
    var options = RenderOptions()
    options.bidi = bidi
    answerer = RenderAnswerer(localizer, options: options, limits: limits)
  }

  /// What the straight way writes; `nil` where it gives up.
  package func straight(_ line: [UInt8]) -> [UInt8]? {
    var output = Array("before".utf8)
    let isWritten = line.withUnsafeBufferPointer { answerer.answer($0, to: &output) }
    // Where it gives up, nothing of it may stay.
    guard output.starts(with: Array("before".utf8)), isWritten || output.count == 6 else {
      return []
    }
    return isWritten ? Array(output.dropFirst(6)) : nil
  }

  /// What the long way writes; `nil` for a line that is no request.
  package func long(_ line: [UInt8]) -> [UInt8]? {
    guard let json = try? JSONReader.read(line, limits: limits), case .object = json,
      let members = try? answerer.answer(json)
    else { return nil }
    let id = json["id"].map { [JSONValue.Member("id", $0)] } ?? []
    var output: [UInt8] = []
    JSONWriter.write(.object(id + members), to: &output)
    return output
  }

  /// Why the ways differ on a line; `nil` if they do not, or the straight one gave up.
  package func difference(_ line: [UInt8]) -> String? {
    guard let straight = straight(line) else { return nil }
    let long = long(line)
    guard straight != long else { return nil }
    func text(_ bytes: [UInt8]?) -> String {
      bytes.map { String(decoding: $0, as: UTF8.self) } ?? "no request"
    }
    return "\(text(line))\n\(text(straight))\n\(text(long))"
  }
}
