/// A command line in its plain form: a verb, one operand, and options each in a word of its own
/// before its value.
///
/// The argument parser describes all commands to itself before it looks at the first word, and needs
/// Foundation; both take as much time as the rest of the process.
struct PlainCommandLine {
  let operand: String
  /// Values of `--arg`, in their order.
  let arguments: [String]
  private let values: [String: String]

  /// Reads words; `nil` unless they are of the plain form.
  ///
  /// - Parameter options: the options beside `--arg`, and what each of them sets.
  init?(_ words: some Sequence<String>, verb: String, options: [String: String]) {
    var words = words.makeIterator()
    guard words.next() == verb else { return nil }
    var operand: String?
    var values: [String: String] = [:]
    var arguments: [String] = []
    while let word = words.next() {
      if !word.utf8.starts(with: "-".utf8) {
        guard operand == nil, !word.isEmpty else { return nil }
        operand = word
        continue
      }
      guard let value = words.next(), !value.isEmpty, !value.utf8.starts(with: "-".utf8) else {
        return nil
      }
      if word == "--arg" {
        arguments.append(value)
      } else {
        // An option that is given twice is the parser's to judge.
        guard let name = options[word], values.updateValue(value, forKey: name) == nil else {
          return nil
        }
      }
    }
    guard let operand else { return nil }
    self.operand = operand
    self.arguments = arguments
    self.values = values
  }

  /// The value of an option.
  subscript(name: String) -> String? { values[name] }
}
