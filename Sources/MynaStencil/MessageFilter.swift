import Myna
import MynaModel
import Stencil

/// A filter that turns a code into the text of its message: `code|message:"customer","title"`.
struct MessageFilter {
  let name: String
  let place: TextPlace

  /// - Parameter parameters: audience, field, and a dictionary of arguments.
  func text(of code: Any?, _ parameters: [Any?], in context: Context) throws -> String {
    guard let audience = parameters.first else { throw TemplateProblem.noAudience(name) }
    guard parameters.count <= 3 else {
      throw TemplateProblem.tooManyParameters(name, parameters.count)
    }
    let field = parameters.count > 1 ? parameters[1].map { "\($0)" } ?? "" : nil
    let request = try MessageRequest(in: context, for: audience, field: field)
    let value = parameters.count > 2 ? parameters[2] : nil
    guard let arguments = Arguments(template: value, foreign: FoundationValue.read) else {
      throw TemplateProblem.noArguments(name)
    }
    return request.render(code, arguments, at: place).text(field)
  }
}
