import Glibc
import Myna
import MynaModel
import MynaRuntime
import Synchronization

/// Threads that render while the bundle they render with is replaced, again and again.
///
/// What a thread writes must be, to the byte, what one thread alone has written before with the same
/// bundle.
final class ThreadSoak: Sendable {
  /// A bundle in use: which one, and opened anew for each reload.
  private struct Generation: Sendable {
    var kind: Int
    var localizer: Localizer
  }

  /// One text that is asked for.
  private struct Question: Sendable {
    var code: String
    var audience: Audience
    var locale: String
    var field: String
    var arguments: Arguments
  }

  private let bundles: [[UInt8]]
  private let questions: [Question]
  /// By bundle, then by question.
  private let expected: [[String]]
  private let current: Mutex<Generation>
  private let isOver = Atomic<Bool>(false)
  private let rendered = Atomic<Int>(0)
  private let reloads = Atomic<Int>(0)
  private let wrong = Mutex<[String]>([])

  init(_ bundles: [[UInt8]]) throws {
    self.bundles = bundles
    let localizers = try bundles.map { try Localizer(bundle: $0) }
    let questions = localizers.first.map(Self.questions) ?? []
    self.questions = questions
    expected = localizers.map { localizer in
      questions.map { Self.answer(to: $0, by: localizer) }
    }
    guard let first = localizers.first else { throw TrialFailure("there is no bundle") }
    current = Mutex(Generation(kind: 0, localizer: first))
  }

  /// How many texts differ between the bundles: none would mean that a mix is not noticed.
  var differences: Int {
    guard let first = expected.first, let last = expected.last else { return 0 }
    return zip(first, last).count { $0 != $1 }
  }

  var questionCount: Int { questions.count }

  private static func questions(of localizer: Localizer) -> [Question] {
    let sets: [Arguments] = [
      [:],
      [
        "amount": .money("1234.50", "CNY"), "limit": .money("50000", "CNY"),
        "count": .decimal(3), "date": .date("2025-07-01T08:30:00Z"),
        "methods": .terms(["cash", "credit-card"]),
      ],
    ]
    var result: [Question] = []
    for entry in localizer.catalogues.flatMap(\.entries) {
      for (audience, fields) in [
        (Audience.customer, ["title", "body"]), (.developer, ["cause", "remedy"]),
      ] {
        for field in fields {
          for locale in ["en", "zh-CN", "fr"] {
            for arguments in sets {
              result.append(
                Question(
                  code: entry.code.code, audience: audience, locale: locale, field: field,
                  arguments: arguments))
            }
          }
        }
      }
    }
    return result
  }

  private static func answer(to question: Question, by localizer: Localizer) -> String {
    localizer.text(
      of: question.code, field: question.field, for: question.audience, in: [question.locale],
      with: question.arguments)
  }

  /// What a run has counted.
  struct Result {
    var rendered: Int
    var reloads: Int
    var wrong: [String]
  }

  /// Runs for so many seconds.
  func run(threads: Int, seconds: Int, progress: (Int, Int) -> Void) -> Result {
    var handles: [pthread_t] = []
    for index in 0..<threads {
      start(&handles) { self.render(from: index) }
    }
    start(&handles) { self.reload() }
    for second in 0..<seconds {
      sleep(1)
      progress(second + 1, rendered.load(ordering: .relaxed))
    }
    isOver.store(true, ordering: .releasing)
    for handle in handles { pthread_join(handle, nil) }
    return Result(
      rendered: rendered.load(ordering: .relaxed), reloads: reloads.load(ordering: .relaxed),
      wrong: wrong.withLock { $0 })
  }

  private final class Work {
    let body: () -> Void
    init(_ body: @escaping () -> Void) { self.body = body }
  }

  private func start(_ handles: inout [pthread_t], _ body: @escaping @Sendable () -> Void) {
    var handle = pthread_t()
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    let status = pthread_create(
      &handle, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, work)
    if status == 0 { handles.append(handle) }
  }

  private func render(from start: Int) {
    var index = start * 7919
    while !isOver.load(ordering: .acquiring) {
      let generation = current.withLock { $0 }
      let answers = expected[generation.kind]
      for _ in 0..<256 {
        index = (index + 1) % questions.count
        let text = Self.answer(to: questions[index], by: generation.localizer)
        if !text.utf8.elementsEqual(answers[index].utf8) {
          report("\(questions[index].code): '\(text)', not '\(answers[index])'")
        }
      }
      rendered.add(256, ordering: .relaxed)
    }
  }

  private func reload() {
    while !isOver.load(ordering: .acquiring) {
      let kind = (reloads.load(ordering: .relaxed) + 1) % bundles.count
      guard let localizer = try? Localizer(bundle: bundles[kind]) else {
        return report("bundle \(kind) is refused")
      }
      current.withLock { $0 = Generation(kind: kind, localizer: localizer) }
      reloads.add(1, ordering: .relaxed)
      usleep(2_000)
    }
  }

  private func report(_ problem: String) {
    wrong.withLock { wrong in
      if wrong.count < 20 { wrong.append(problem) }
    }
  }
}
