import MynaCatalogue
import MynaRuntime

extension CodeKey {
  /// What a catalogue's rules allow.
  static func flags(of catalogue: ErrorCatalogue) -> UInt8 {
    var flags: UInt8 = 0
    for rule in catalogue.rules {
      switch rule.action {
      case .foldCase: flags |= foldsCase
      case .stripBlanks: flags |= stripsBlanks
      default: break
      }
    }
    return flags
  }
}

extension ParameterKind {
  init(_ parameter: ErrorCatalogue.Parameter) {
    self =
      switch parameter.type {
      case _ where parameter.isSensitive: .other
      case .money: .money
      case .date: .date
      case .count: .count
      case .identifier, .text: .text
      case .terms, .enumeration: .other
      }
  }
}
