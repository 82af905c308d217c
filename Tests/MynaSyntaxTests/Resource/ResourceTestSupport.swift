import MynaModel
import MynaSyntax

/// Parses a text as a resource.
func parseResource(
  _ text: String, limits: Limits = Limits()
) -> (resource: MessageResource, diagnostics: [Diagnostic]) {
  ResourceParser.parse(SourceText(name: "test.mf2", text: text), limits: limits)
}

/// Parses bytes as a resource.
func parseResource(
  _ bytes: [UInt8]
) -> (resource: MessageResource, diagnostics: [Diagnostic]) {
  ResourceParser.parse(SourceText(name: "test.mf2", bytes: bytes))
}

extension MessageResource {
  /// The bytes of the file as text.
  var text: String { String(decoding: print(), as: UTF8.self) }
}

/// One finding: identifier and the text that it points at.
struct Finding: Hashable, CustomStringConvertible {
  var id: String
  var text: String

  init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }

  var description: String { "\(id) '\(text)'" }
}

/// Returns the findings of a text, with the source that each points at.
func findings(_ text: String, limits: Limits = Limits()) -> [Finding] {
  let bytes = Array(text.utf8)
  return parseResource(text, limits: limits).diagnostics.map { diagnostic in
    let span = diagnostic.span ?? SourceSpan(0, 0)
    return Finding(diagnostic.id, String(decoding: bytes[span.start..<span.end], as: UTF8.self))
  }
}

/// A file with one of everything.
let sampleResource = """
  # Shown by every entry of this file's reviewers.
  @locale zh-Hans

  # License.
  ---

  first = 1
  [limit]

  # 买家当日付款额度已用完。
  #second line
  @param $limit (money) 单日限额 example="50000 CNY"
  @source 3f9a1c
    continued\\
      joined
  daily.title = 已达单日限额
  daily.body.with-limit =
    本次付款超出您的单日限额（{$limit :currency}）。
  \t请更换付款方式，例如{$methods :myna:list type=or}。

  # Standalone.

  daily.body=a\\u00e9\\{b\\}\\\\ \\x41 \\n\\ 
  [ other.part ]
  \\,odd\\.id.ü-1_2 = .match $n \\
     * {{x}}
     
  last =
  """
