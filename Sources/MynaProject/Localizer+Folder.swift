public import Myna
public import MynaModel
public import MynaRuntime

extension Localizer {
  /// Loads a `Locales` folder.
  ///
  /// - Throws: every problem of every file, each with path and place; nothing is half loaded.
  public init(
    folder: String, functions: FunctionRegistry = .standard, limits: Limits? = nil
  ) throws(DiagnosticError) {
    let loaded = ProjectLoader.load(folder: folder, limits: limits)
    guard let contents = loaded.contents else {
      throw DiagnosticError(loaded.findings.map(\.diagnostic))
    }
    try self.init(contents, functions: functions, limits: limits)
  }
}
