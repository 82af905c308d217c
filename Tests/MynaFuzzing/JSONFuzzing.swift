import MynaModel
import MynaSyntax

/// The strict JSON reader.
enum JSONFuzzing {
  static func check(_ bytes: [UInt8]) throws {
    let value: JSONValue
    do throws(JSONReader.Problem) {
      value = try JSONReader.read(bytes)
    } catch {
      return try DiagnosticClaims.check([error.diagnostic], in: bytes)
    }
    let written = Array(JSONWriter.write(value).utf8)
    try claim("written JSON is one line", !written.contains { $0 < 0x20 || $0 == 0x7F })
    let again = try JSONReader.read(written)
    // Strings are compared by their bytes, which `==` would not do.
    try claim("JSON is read as it is written", Array(JSONWriter.write(again).utf8) == written)
    try claim("JSON keeps its value", again == value)
  }
}
