/// The fields of an answer, in the order in which they stand: names from the outside in, and a text.
struct AnswerFields: Sendable {
  struct Field: Sendable {
    var path: [String]
    var text: String
  }

  private(set) var all: [Field] = []
  /// Whether fields were left out because there are too many.
  private(set) var isCut = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ path: [String], _ text: String) {
    guard all.count < limit else {
      isCut = true
      return
    }
    all.append(Field(path: path, text: text))
  }

  mutating func add(_ fields: AnswerFields) {
    for field in fields.all { add(field.path, field.text) }
    isCut = isCut || fields.isCut
  }

  /// The fields that a path means.
  func matching(_ path: FieldPath) -> [Field] {
    all.filter { path.matches($0.path) }
  }

  /// A field of another name in the same group.
  func text(of name: String, beside field: Field) -> String? {
    let group = field.path.dropLast()
    return all.first { other in
      other.path.last?.utf8.elementsEqual(name.utf8) == true
        && other.path.count == field.path.count
        && other.path.dropLast().elementsEqual(group) { $0.utf8.elementsEqual($1.utf8) }
    }?.text
  }
}
