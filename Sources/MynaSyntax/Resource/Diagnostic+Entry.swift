public import MynaModel

extension Diagnostic {
  /// The same diagnostic of an entry's message, with its places counted in the file.
  public func moved(into entry: MessageResource.Entry) -> Diagnostic {
    var result = self
    result.span = span.map(entry.sourceSpan)
    for index in result.notes.indices {
      result.notes[index].span = result.notes[index].span.map(entry.sourceSpan)
    }
    for index in result.fixIts.indices {
      result.fixIts[index].span = entry.sourceSpan(ofValueSpan: result.fixIts[index].span)
    }
    return result
  }
}
