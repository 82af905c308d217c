import MynaCommandLine
import MynaModel
import MynaRequests
import MynaSyntax

/// Answers NDJSON line by line, in order and in constant memory.
enum Batch {
  /// Writes one line for each line of the input; returns how many were bad.
  static func run(
    limits: Limits, _ answer: (JSONValue) throws(RequestProblem) -> [JSONValue.Member]
  ) throws -> Int {
    var reader = LineReader(limit: limits.lineBytes)
    var output: [UInt8] = []
    var number = 0
    var bad = 0
    while let line = try reader.next() {
      number += 1
      let members = respond(to: line, number: number, limits: limits, answer)
      if members.contains(where: { $0.key == "error" }) { bad += 1 }
      output.removeAll(keepingCapacity: true)
      JSONWriter.write(.object(members), to: &output)
      output.append(UInt8(ascii: "\n"))
      Output.standard.write(output)
      // Nobody reads any more: there is nothing left to do.
      if Output.standard.hasFailed { break }
    }
    try Output.standard.flush()
    return bad
  }

  /// What is said at the end of a run with bad lines.
  static func summary(bad: Int) -> String {
    bad == 1 ? "1 line is no request" : "\(bad) lines are no requests"
  }

  private static func respond(
    to line: LineReader.Line, number: Int, limits: Limits,
    _ answer: (JSONValue) throws(RequestProblem) -> [JSONValue.Member]
  ) -> [JSONValue.Member] {
    guard case .bytes(let bytes) = line else {
      return failure(
        RequestProblem("json.too-large", "line is longer than \(limits.lineBytes) bytes"), number)
    }
    let request: JSONValue
    do {
      request = try JSONReader.read(bytes, limits: limits)
    } catch {
      return failure(RequestProblem(error.id, error.message), number, column: error.offset + 1)
    }
    let id = request["id"].map { [JSONValue.Member("id", $0)] } ?? []
    guard case .object = request else {
      return failure(
        RequestProblem("json.type", "line is \(request.kind), expected an object"), number)
    }
    do {
      return id + (try answer(request))
    } catch {
      return id + failure(error, number)
    }
  }

  private static func failure(
    _ problem: RequestProblem, _ line: Int, column: Int? = nil
  ) -> [JSONValue.Member] {
    var error: [JSONValue.Member] = [
      .init("id", .string(problem.id)), .init("message", .string(problem.message)),
      .init("line", .integer(line)),
    ]
    if let column { error.append(.init("column", .integer(column))) }
    return [.init("error", .object(error))]
  }
}
