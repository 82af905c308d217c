import MynaModel
import MynaRuntime
import MynaSyntax

/// Number skeletons in messages: what is accepted, ICU accepts and shows in the same way.
enum SkeletonFuzzing {
  private static let renderer = MessageRenderer(locale: .english)
  private static let number = DecimalNumber(-1234).shifted(byPowerOfTen: -1)

  static func check(_ bytes: [UInt8]) throws {
    let skeleton = String(decoding: bytes, as: UTF8.self)
    var input = RenderFuzzing.Input([])
    input.message = "{n, number, ::\(skeleton)}"
    input.number = number
    let result = MessageFormat1Parser.parse(input.message, apostrophes: .optional)
    try DiagnosticClaims.check(result.diagnostics, in: Array(input.message.utf8))
    guard let message = result.message else { return }
    var options = RenderOptions()
    options.bidi = .none
    let arguments: Arguments = ["n": .decimal(number), "name": .string("Ana")]
    let rendered = renderer.render(message, arguments, options: options)
    try claim(
      "an output keeps its limit", rendered.text.utf8.count <= options.limits.outputBytes)
    // A brace or an apostrophe ends the skeleton: then the message is another one.
    guard !bytes.contains(where: { [0x27, 0x7B, 0x7D].contains($0) }) else { return }
    let isRefused = rendered.diagnostics.contains { $0.severity == .error }
    switch RenderFuzzing.answer(of: input) {
    case .refused:
      try claim("what ICU refuses is refused", isRefused, found: rendered.text)
    case .text(let text):
      try claim(
        "ICU says the same", isRefused || MessageClaims.same(rendered.text, text),
        found: "\(rendered.text.debugDescription), not \(text.debugDescription)")
    }
  }
}
