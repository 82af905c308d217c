import Logging
import MynaModel
import NIOPosix
import ServiceLifecycle
import UnixSignals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Watches the source, loads what changed beside what answers, and swaps it in one step.
///
/// A load that fails changes nothing for readers: it is logged with its diagnostics and counted.
actor Reloader: Service {
  /// What became of a load.
  enum Outcome: Equatable {
    /// The new generation answers.
    case accepted(Int)
    /// The contents are those that answer already.
    case unchanged(Int)
    /// What answers stays.
    case refused([Diagnostic])
  }

  nonisolated let store: GenerationStore
  private nonisolated let source: MessageSource
  private nonisolated let interval: Duration
  private nonisolated let logger: Logger
  private nonisolated let metrics: ServiceMetrics
  /// The source as it was when it was last loaded, with whatever outcome.
  private var loaded: SourceFingerprint
  /// The source as it was seen last.
  private var seen: SourceFingerprint

  init(
    _ store: GenerationStore, source: MessageSource, seen: SourceFingerprint, interval: Duration,
    logger: Logger, metrics: ServiceMetrics
  ) {
    self.store = store
    self.source = source
    self.interval = interval
    self.logger = logger
    self.metrics = metrics
    loaded = seen
    self.seen = seen
  }

  /// Watches until the service shuts down; `SIGHUP` loads at once.
  nonisolated func run() async throws {
    await withGracefulShutdownHandler {
      await withTaskGroup(of: Void.self) { group in
        group.addTask { await self.watch() }
        group.addTask { await self.listen() }
        await group.waitForAll()
      }
    } onGracefulShutdown: {
      self.stop()
    }
  }

  private nonisolated let stopped = AsyncStream.makeStream(of: Void.self)

  private nonisolated func stop() { stopped.continuation.finish() }

  private nonisolated func watch() async {
    guard !source.watched.isEmpty else { return }
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: self.interval)
        if Task.isCancelled { break }
        await self.look()
      }
    }
  }

  private nonisolated func listen() async {
    await cancelWhenGracefulShutdown {
      for await _ in await UnixSignalsSequence(trapping: .sighup) {
        _ = await self.reload(because: "signal")
      }
    }
  }

  /// Loads if the source changed since the last load and has come to rest.
  private func look() async {
    let now = await onThread { SourceFingerprint(of: self.source.watched) }
    let isAtRest = now == seen
    seen = now
    guard isAtRest, now != loaded else { return }
    _ = await reload(because: "change")
  }

  /// Loads now; one load at a time, so that none overtakes a later one.
  func reload(because reason: String) async -> Outcome {
    let previous = running
    let task = Task {
      _ = await previous?.value
      return await self.load(because: reason)
    }
    running = task
    return await task.value
  }

  private var running: Task<Outcome, Never>?

  private func load(because reason: String) async -> Outcome {
    let before = await onThread { SourceFingerprint(of: self.source.watched) }
    let signature = store.current.signature
    let result = await onThread { () -> Result<LoadedMessages, DiagnosticError> in
      do throws(DiagnosticError) {
        return .success(try self.source.load(after: signature))
      } catch {
        return .failure(error)
      }
    }
    let after = await onThread { SourceFingerprint(of: self.source.watched) }
    // Somebody wrote while we read: this may be half of it, and the next look loads it again.
    if before == after || reason != "change" { loaded = after }
    seen = after
    switch result {
    case .success(let contents): return accept(contents, reason)
    case .failure(let error):
      guard before == after || reason != "change" else { return .refused(error.diagnostics) }
      return refuse(error.diagnostics, reason)
    }
  }

  private func accept(_ contents: LoadedMessages, _ reason: String) -> Outcome {
    let current = store.current
    if contents.localizer.contentHash == current.contentHash,
      contents.signature == current.signature
    {
      store.confirm()
      metrics.reloaded("unchanged")
      return .unchanged(current.number)
    }
    let generation = store.accept(contents, at: Clock.now)
    metrics.reloaded("accepted")
    metrics.serves(generation)
    logger.notice(
      "reloaded",
      metadata: [
        "generation": "\(generation.number)", "content": "\(generation.contentHash)",
        "because": "\(reason)", "source": "\(source.name)",
      ])
    return .accepted(generation.number)
  }

  private func refuse(_ diagnostics: [Diagnostic], _ reason: String) -> Outcome {
    store.refuse(diagnostics)
    metrics.reloaded("refused")
    logger.error(
      "reload refused, the old generation goes on",
      metadata: [
        "generation": "\(store.current.number)", "because": "\(reason)",
        "source": "\(source.name)", "problems": "\(diagnostics.count)",
      ])
    for diagnostic in diagnostics.prefix(20) { logger.error(diagnostic) }
    return .refused(diagnostics)
  }

  /// Runs work that waits for files beside the threads that answer requests.
  private nonisolated func onThread<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    do {
      return try await NIOThreadPool.singleton.runIfActive { work() }
    } catch {
      // The pool ends with the process.
      return work()
    }
  }
}

/// The clock of logs and of `/readyz`.
enum Clock {
  /// Seconds since 1970.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension Logger {
  /// Logs a problem with its place.
  func error(_ diagnostic: Diagnostic) {
    var metadata: Metadata = ["id": "\(diagnostic.id)"]
    if let source = diagnostic.source { metadata["file"] = "\(source)" }
    if let span = diagnostic.span { metadata["offset"] = "\(span.start)" }
    error("\(diagnostic.message)", metadata: metadata)
  }
}
