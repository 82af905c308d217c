import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// Serves each connection on the event loop that reads and writes it.
///
/// Otherwise every request changes threads twice, which costs more than answering it. What takes long
/// must leave the loop, as the loop's other connections wait for it.
struct LoopBoundChannel: ServerChildChannel {
  let base: HTTP1Channel
  let responder: ServiceResponder

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    base.setup(channel: channel, logger: logger).flatMapThrowing { value in
      // Behind what counts the requests of the connection, in front of what hands them to its task.
      let pipeline = channel.pipeline.syncOperations
      let state = try pipeline.context(handlerType: HTTPConnectionStateHandler.self)
      try pipeline.addHandler(DirectAnswers(responder), position: .after(state.handler))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
      await base.handle(value: value, logger: logger)
    }
  }
}

/// Runs tasks on an event loop.
private final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) {
    self.loop = loop
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
