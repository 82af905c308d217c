import MynaCommandLine
import MynaModel
import MynaSyntax

/// Why a line of a batch cannot be answered.
struct BatchProblem: Error {
  var id: String
  var message: String

  init(_ id: String, _ message: String) {
    self.id = id
    self.message = message
  }
}

/// Answers NDJSON line by line, in order and in constant memory.
enum Batch {
  /// Writes one line for each line of the input; returns how many were bad.
  static func run(
    limits: Limits, _ answer: (JSONValue) throws(BatchProblem) -> [JSONValue.Member]
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
    _ answer: (JSONValue) throws(BatchProblem) -> [JSONValue.Member]
  ) -> [JSONValue.Member] {
    guard case .bytes(let bytes) = line else {
      return failure(
        BatchProblem("json.too-large", "line is longer than \(limits.lineBytes) bytes"), number)
    }
    let request: JSONValue
    do {
      request = try JSONReader.read(bytes, limits: limits)
    } catch {
      return failure(BatchProblem(error.id, error.message), number, column: error.offset + 1)
    }
    let id = request["id"].map { [JSONValue.Member("id", $0)] } ?? []
    guard case .object = request else {
      return failure(
        BatchProblem("json.type", "line is \(request.kind), expected an object"), number)
    }
    do {
      return id + (try answer(request))
    } catch {
      return id + failure(error, number)
    }
  }

  private static func failure(
    _ problem: BatchProblem, _ line: Int, column: Int? = nil
  ) -> [JSONValue.Member] {
    var error: [JSONValue.Member] = [
      .init("id", .string(problem.id)), .init("message", .string(problem.message)),
      .init("line", .integer(line)),
    ]
    if let column { error.append(.init("column", .integer(column))) }
    return [.init("error", .object(error))]
  }

  /// The arguments of a request.
  static func arguments(
    _ json: JSONValue?, limits: Limits
  ) throws(BatchProblem) -> Arguments {
    guard let json else { return Arguments() }
    guard let members = json.members else {
      throw BatchProblem("json.type", "'args' is \(json.kind), expected an object")
    }
    guard members.count <= limits.arguments else {
      throw BatchProblem("argument.too-large", "more than \(limits.arguments) arguments")
    }
    var pairs: [(name: String, value: ArgumentValue)] = []
    for member in members {
      pairs.append((member.key, try ArgumentValue(json: member.value, limits: limits)))
    }
    return Arguments(pairs)
  }

  /// The text of a member that must be there.
  static func text(_ name: String, of request: JSONValue) throws(BatchProblem) -> String {
    guard let value = request[name] else {
      throw BatchProblem("json.missing", "'\(name)' is missing")
    }
    guard let text = value.text else {
      throw BatchProblem("json.type", "'\(name)' is \(value.kind), expected a string")
    }
    return text
  }
}
