/// Numbers of placeholders, for formats that have no names: those of the source come first, so that
/// an app hands its values over in the same order in every locale.
///
/// The number that is chosen by is 1, whether it is shown or not.
struct PlaceholderNumbers {
  /// Names, the first of which is 1.
  private(set) var names: [String] = []

  init(source: OutlinedMessage?, translation: OutlinedMessage?) {
    for message in [source, translation] {
      guard let message else { continue }
      let counted = message.numberSelector.map { message.countName ?? $0.argument }
      for name in (counted.map { [$0] } ?? []) + message.placeholders.map(\.name)
      where !names.contains(name) {
        names.append(name)
      }
    }
  }

  /// The number of a name; `nil` if it has none.
  func number(of name: String) -> Int? { names.firstIndex(of: name).map { $0 + 1 } }

  /// The name of a number; `nil` if there is none.
  func name(of number: Int) -> String? {
    names.indices.contains(number - 1) ? names[number - 1] : nil
  }
}
