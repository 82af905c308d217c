import MynaModel

/// The original data of a unit, and texts that refer to it.
struct XLIFFData {
  /// Ids and data, in order of their first use.
  private(set) var entries: [(id: String, text: String)] = []
  private var ids: [String: String] = [:]

  /// Returns the content of a `source` or `target`.
  mutating func text(of inline: InlineText) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in inline.pieces {
      switch piece {
      case .text(let text): bytes += Self.text(text)
      case .placeholder(let code):
        bytes += XMLWriter.tag(
          "ph", [("id", "\(code.id)"), ("dataRef", id(of: code.data)), ("disp", label(of: code))],
          end: "/>")
      case .start(let code):
        bytes += XMLWriter.tag(
          "pc",
          [
            ("id", "\(code.id)"), ("dataRefStart", id(of: code.data)),
            ("dataRefEnd", code.endData.map { id(of: $0) }), ("dispStart", label(of: code)),
          ], end: ">")
      case .end: bytes += "</pc>".utf8
      }
    }
    return bytes
  }

  private mutating func id(of data: String) -> String {
    if let id = ids[data] { return id }
    let id = "d\(entries.count + 1)"
    ids[data] = id
    entries.append((id, data))
    return id
  }

  /// The label, unless XML cannot hold it.
  private func label(of code: InlineText.Code) -> String? {
    code.label.isEmpty || XMLWriter.firstForbidden(in: code.label) != nil ? nil : code.label
  }

  /// Returns text in which what XML cannot hold is a `cp` element.
  static func text(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var plain = ""
    for scalar in text.unicodeScalars {
      guard XMLWriter.isForbidden(scalar) else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      bytes += XMLWriter.escaped(plain)
      plain = ""
      let number = String(scalar.value, radix: 16, uppercase: true)
      let zeros = String(repeating: "0", count: max(0, 4 - number.utf8.count))
      bytes += XMLWriter.tag("cp", [("hex", zeros + number)], end: "/>")
    }
    return bytes + XMLWriter.escaped(plain)
  }
}

/// Ids of groups and units: keys, as far as they are ids and free.
struct XLIFFIdentifiers {
  private var used: Set<String> = []

  /// Returns an `NMTOKEN` for a name, which no other name got.
  mutating func id(for name: String) -> String {
    var id = String(
      String.UnicodeScalarView(name.unicodeScalars.map { Self.isPlain($0) ? $0 : "_" }))
    if id.isEmpty { id = "_" }
    var number = 2
    let first = id
    while !used.insert(id).inserted {
      id = "\(first)_\(number)"
      number += 1
    }
    return id
  }

  /// The ASCII characters of `NMTOKEN`, which all tools agree on.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":": true
    default: false
    }
  }
}
