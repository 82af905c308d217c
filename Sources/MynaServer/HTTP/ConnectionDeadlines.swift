import NIOCore
import NIOHTTPTypes

/// Closes connections on which a request does not arrive, or an answer is not taken, in time.
///
/// It sees requests; ``ByteArrival``, which it puts in front of the pipeline, sees the bytes: a
/// client that sends one byte of a header now and then never completes a request.
final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// What the asker must do before the deadline.
  private enum Expected {
    case header, body
    /// Take the answer.
    case taking
  }

  private let header: TimeAmount
  private let body: TimeAmount
  private var expected: (what: Expected, by: NIODeadline)?
  /// Looks whether the deadline has passed. It stays scheduled while deadlines come and go, as
  /// scheduling costs more than the rest of this handler.
  private var check: Scheduled<Void>?
  /// Requests that were begun and not answered to their end.
  private var open = 0

  init(header: TimeAmount, body: TimeAmount) {
    self.header = header
    self.body = body
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let arrival = ByteArrival { [weak self] context in self?.bytesArrived(context) }
    try? context.pipeline.syncOperations.addHandler(arrival, position: .first)
    expect(.header, within: header, context)
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      open += 1
      expect(.body, within: body, context)
    case .body: break
    // The asker did its part; how long the answer takes is not its fault.
    case .end: expected = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      open = max(0, open - 1)
      if open == 0 { expect(.taking, within: body, context) }
    }
    context.write(data, promise: promise)
  }

  private func bytesArrived(_ context: ChannelHandlerContext) {
    guard open == 0, expected?.what != .header else { return }
    expect(.header, within: header, context)
  }

  private func expect(_ what: Expected, within time: TimeAmount, _ context: ChannelHandlerContext) {
    expected = (what, .now() + time)
    if check == nil { schedule(context, .now() + min(header, body)) }
  }

  private func schedule(_ context: ChannelHandlerContext, _ time: NIODeadline) {
    let handler = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    check = context.eventLoop.scheduleTask(deadline: time) {
      let (handler, context) = handler.value
      handler.look(context)
    }
  }

  private func look(_ context: ChannelHandlerContext) {
    check = nil
    guard let expected else { return }
    let now = NIODeadline.now()
    guard now >= expected.by else {
      // Never farther away than the shortest time, so that no deadline is noticed late.
      return schedule(context, min(expected.by, now + min(header, body)))
    }
    self.expected = nil
    // An answer that the system has taken over keeps no memory of ours.
    if expected.what == .taking, context.channel.isWritable { return }
    context.close(promise: nil)
  }

  private func end() {
    check?.cancel()
    check = nil
    expected = nil
  }
}

/// Tells when bytes arrive on a connection.
private final class ByteArrival: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let arrived: (ChannelHandlerContext) -> Void

  init(_ arrived: @escaping (ChannelHandlerContext) -> Void) {
    self.arrived = arrived
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    arrived(context)
    context.fireChannelRead(data)
  }
}
