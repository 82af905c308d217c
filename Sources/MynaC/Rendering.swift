import Myna
import MynaModel
import MynaRuntime

/// Why there is no text; the values of `MYNA_ERROR_…`.
enum LibraryProblem {
  static let null: Int64 = -1
  static let audience: Int64 = -2
  static let field: Int64 = -3
  static let arguments: Int64 = -4
  /// `MYNA_MAX_ARGUMENTS`.
  static let mostArguments = 256
  /// `MYNA_ISOLATE`.
  static let isolate: UInt32 = 1
}

/// Renders one text of a code; twelve parameters, because C has no named ones.
@_cdecl("myna_render")
public func mynaRender(
  _ handle: OpaquePointer?, _ audience: UnsafePointer<CChar>?, _ code: UnsafePointer<CChar>?,
  _ field: UnsafePointer<CChar>?, _ locales: UnsafePointer<CChar>?,
  _ names: UnsafePointer<UnsafePointer<CChar>?>?,
  _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int,
  _ timeZone: UnsafePointer<CChar>?, _ flags: UInt32, _ buffer: UnsafeMutablePointer<CChar>?,
  _ capacity: Int
) -> Int64 {
  // Whatever happens, the caller's buffer holds a text.
  CText.write("", buffer, capacity)
  guard let localizer = LibraryHandle.localizer(of: handle), let code = CText.read(code),
    let field = CText.read(field), let name = CText.read(audience)
  else { return LibraryProblem.null }
  guard let audience = Audience(name),
    localizer.settings.audiences.contains(where: { $0.audience == audience })
  else { return LibraryProblem.audience }
  guard (0...LibraryProblem.mostArguments).contains(count) else {
    return LibraryProblem.arguments
  }
  guard count == 0 || names != nil && values != nil else { return LibraryProblem.null }
  var options = RenderOptions()
  options.bidi = flags & LibraryProblem.isolate == 0 ? .none : .standard
  options.timeZone = CText.read(timeZone) ?? options.timeZone
  let tags = CText.read(locales).map { $0.split(separator: ",").map(String.init) }
  let rendered = localizer.render(
    code, for: audience, in: tags ?? [], with: arguments(names, values, count), options: options)
  guard let text = text(of: field, in: rendered) else { return LibraryProblem.field }
  return CText.write(text, buffer, capacity)
}

/// Finds out which code a spelling means.
@_cdecl("myna_resolve")
public func mynaResolve(
  _ handle: OpaquePointer?, _ spelling: UnsafePointer<CChar>?,
  _ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int
) -> Int64 {
  CText.write("", buffer, capacity)
  guard let localizer = LibraryHandle.localizer(of: handle), let spelling = CText.read(spelling)
  else { return LibraryProblem.null }
  return CText.write(localizer.resolve(spelling).entry?.code.description ?? "", buffer, capacity)
}

/// The arguments as text, which the localizer reads by the types that the code declares.
private func arguments(
  _ names: UnsafePointer<UnsafePointer<CChar>?>?, _ values: UnsafePointer<UnsafePointer<CChar>?>?,
  _ count: Int
) -> Arguments {
  guard let names, let values else { return Arguments() }
  var pairs: [(name: String, value: ArgumentValue)] = []
  for index in 0..<count {
    guard let name = CText.read(names[index]), let value = CText.read(values[index]) else {
      continue
    }
    pairs.append((name, .string(value)))
  }
  return Arguments(pairs)
}

/// A field of the message, or what is known about it.
private func text(of field: String, in rendered: Rendered<some Reader>) -> String? {
  switch field {
  case "@key": rendered.key
  case "@form": rendered.form
  case "@locale": rendered.locale.description
  case "@direction": rendered.direction.rawValue
  case "@code": rendered.code?.description ?? ""
  default: rendered[field]
  }
}
