import MynaModel

/// What the core of XLIFF 2 lets stand where: elements, their attributes and the kinds of values.
///
/// Source: XLIFF Version 2.1, sections 4.2 and 4.3, and its schema `xliff_core_2.0.xsd`.
struct XLIFFRules {
  /// A kind of value.
  enum Value {
    case text, token, tokens, yesNo, yesNoFirstNo, direction, state, positive, priority
    case ownType, codeType, markerType, language, appliesTo, space, hexadecimal
  }

  /// Which attributes of other namespaces an element may have.
  enum Foreign {
    case none, modules, any
  }

  /// What an element may hold.
  struct Element {
    /// Attributes without a prefix.
    var attributes: [String: Value]
    /// Those that must be there.
    var required: Set<String> = []
    /// Attributes of the namespace `xml`.
    var xml: Set<String> = []
    var foreign = Foreign.none
    /// Elements in it in their order; those of one step may mix.
    var content: [Step] = []
    /// Whether text may stand in it.
    var isMixed = false
  }

  /// Elements that may stand at one place.
  struct Step {
    var names: Set<String>
    /// Whether there is at most one.
    var isSingle = false
    /// Whether there is at least one.
    var isRequired = false
    /// Whether these are elements of other namespaces.
    var isForeign = false
  }

  static let inline: Set<String> = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]

  static let elements: [String: Element] = structure.merging(codes) { first, _ in first }

  private static let foreign = Step(names: [], isForeign: true)
  private static let notes = Step(names: ["notes"], isSingle: true)
  private static let inherited: [String: Value] = [
    "canResegment": .yesNo, "translate": .yesNo, "srcDir": .direction, "trgDir": .direction,
  ]

  private static let structure: [String: Element] = [
    "xliff": Element(
      attributes: ["version": .text, "srcLang": .language, "trgLang": .language],
      required: ["version", "srcLang"], xml: ["space", "lang"], foreign: .any,
      content: [Step(names: ["file"], isRequired: true)]),
    "file": Element(
      attributes: inherited.merging(["id": .token, "original": .text]) { $1 },
      required: ["id"], xml: ["space", "lang"], foreign: .any,
      content: [
        Step(names: ["skeleton"], isSingle: true), foreign, notes,
        Step(names: ["unit", "group"], isRequired: true),
      ]),
    "skeleton": Element(attributes: ["href": .text], content: [foreign], isMixed: true),
    "group": Element(
      attributes: inherited.merging(["id": .token, "name": .text, "type": .ownType]) { $1 },
      required: ["id"], xml: ["space", "lang"], foreign: .any,
      content: [foreign, notes, Step(names: ["unit", "group"])]),
    "unit": Element(
      attributes: inherited.merging(["id": .token, "name": .text, "type": .ownType]) { $1 },
      required: ["id"], xml: ["space", "lang"], foreign: .any,
      content: [
        foreign, notes, Step(names: ["originalData"], isSingle: true),
        Step(names: ["segment", "ignorable"], isRequired: true),
      ]),
    "segment": Element(
      attributes: ["id": .token, "canResegment": .yesNo, "state": .state, "subState": .ownType],
      content: pair),
    "ignorable": Element(attributes: ["id": .token], content: pair),
    "notes": Element(attributes: [:], content: [Step(names: ["note"], isRequired: true)]),
    "note": Element(
      attributes: [
        "id": .token, "appliesTo": .appliesTo, "category": .text, "priority": .priority,
      ], xml: ["space", "lang"], foreign: .any, isMixed: true),
    "originalData": Element(attributes: [:], content: [Step(names: ["data"], isRequired: true)]),
    "data": Element(
      attributes: ["id": .token, "dir": .direction], required: ["id"], xml: ["space"],
      content: [Step(names: ["cp"])], isMixed: true),
    "source": Element(
      attributes: [:], xml: ["space", "lang"], content: [Step(names: inline)], isMixed: true),
    "target": Element(
      attributes: ["order": .positive], xml: ["space", "lang"], content: [Step(names: inline)],
      isMixed: true),
  ]

  private static let pair = [
    Step(names: ["source"], isSingle: true, isRequired: true),
    Step(names: ["target"], isSingle: true),
  ]

  // MARK: Codes and markers

  private static let code: [String: Value] = [
    "id": .token, "canCopy": .yesNo, "canDelete": .yesNo, "canReorder": .yesNoFirstNo,
    "copyOf": .token, "subType": .ownType, "type": .codeType,
  ]
  private static let single: [String: Value] = code.merging([
    "dataRef": .token, "disp": .text, "equiv": .text, "subFlows": .tokens,
  ]) { $1 }
  private static let half: [String: Value] = single.merging([
    "canOverlap": .yesNo, "dir": .direction, "isolated": .yesNo,
  ]) { $1 }
  private static let marker: [String: Value] = [
    "id": .token, "translate": .yesNo, "type": .markerType, "ref": .text, "value": .text,
  ]

  private static let codes: [String: Element] = [
    "cp": Element(attributes: ["hex": .hexadecimal], required: ["hex"]),
    "ph": Element(attributes: single, required: ["id"], foreign: .modules),
    "pc": Element(
      attributes: code.merging([
        "canOverlap": .yesNo, "dispEnd": .text, "dispStart": .text, "equivEnd": .text,
        "equivStart": .text, "dataRefEnd": .token, "dataRefStart": .token, "subFlowsEnd": .tokens,
        "subFlowsStart": .tokens, "dir": .direction,
      ]) { $1 }, required: ["id"], foreign: .modules, content: [Step(names: inline)],
      isMixed: true),
    "sc": Element(attributes: half, required: ["id"], foreign: .modules),
    "ec": Element(
      attributes: half.merging(["startRef": .token]) { $1 }, foreign: .modules),
    "mrk": Element(
      attributes: marker, required: ["id"], foreign: .any, content: [Step(names: inline)],
      isMixed: true),
    "sm": Element(attributes: marker, required: ["id"], foreign: .any),
    "em": Element(attributes: ["startRef": .token], required: ["startRef"]),
  ]

  // MARK: Values

  /// Whether a value is one of its kind.
  static func accepts(_ text: String, as value: Value) -> Bool {
    switch value {
    case .text: true
    case .token: isToken(text)
    case .tokens:
      !text.isEmpty && text.split(separator: " ").allSatisfy { isToken(String($0)) }
    case .yesNo: ["yes", "no"].contains(text)
    case .yesNoFirstNo: ["yes", "no", "firstNo"].contains(text)
    case .direction: ["ltr", "rtl", "auto"].contains(text)
    case .state: ["initial", "translated", "reviewed", "final"].contains(text)
    case .positive: Int(text).map { $0 > 0 } ?? false
    case .priority: Int(text).map { (1...10).contains($0) } ?? false
    case .ownType: isOwnType(text)
    case .codeType: ["fmt", "ui", "quote", "link", "image", "other"].contains(text)
    case .markerType: ["generic", "comment", "term"].contains(text) || isOwnType(text)
    case .language: isLanguage(text)
    case .appliesTo: ["source", "target"].contains(text)
    case .space: ["default", "preserve"].contains(text)
    case .hexadecimal: isHexadecimal(text)
    }
  }

  /// `NMTOKEN`: letters, digits, `.`, `-`, `_`, `:`, and what XML counts to names beyond ASCII.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_", ":", "\u{B7}": true
        case "\u{C0}"..."\u{2FFF}", "\u{3001}"..."\u{D7FF}", "\u{F900}"..."\u{FFFD}",
          "\u{10000}"..."\u{EFFFF}":
          scalar != "\u{D7}" && scalar != "\u{F7}"
        default: false
        }
      }
  }

  private static func isOwnType(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && !part.unicodeScalars.contains(where: \.properties.isWhitespace)
      }
  }

  /// Well-formed as a whole: a language of two to eight letters, or `x`, `i`, and short subtags.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.utf8.count) || text.hasPrefix("x-"),
      first.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) || ("A"..."Z").contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.unicodeScalars.allSatisfy {
          ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        }
    }
  }

  private static func isHexadecimal(_ text: String) -> Bool {
    // Only what XML cannot hold is written as a number.
    guard text.utf8.count.isMultiple(of: 2), let value = UInt32(text, radix: 16) else {
      return false
    }
    return switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
