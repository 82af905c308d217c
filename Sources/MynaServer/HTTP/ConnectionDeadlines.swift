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

  private let header: TimeAmount
  private let body: TimeAmount
  private var deadline: Scheduled<Void>?
  /// Requests that were begun and not answered to their end.
  private var open = 0
  private var isHeaderArriving = false

  init(header: TimeAmount, body: TimeAmount) {
    self.header = header
    self.body = body
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let arrival = ByteArrival { [weak self] context in self?.bytesArrived(context) }
    try? context.pipeline.syncOperations.addHandler(arrival, position: .first)
    expect(within: header, context)
  }

  func handlerRemoved(context: ChannelHandlerContext) { settle() }

  func channelInactive(context: ChannelHandlerContext) {
    settle()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      open += 1
      isHeaderArriving = false
      expect(within: body, context)
    case .body: break
    // The asker did its part; how long the answer takes is not its fault.
    case .end: settle()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .end = unwrapOutboundIn(data) else {
      return context.write(data, promise: promise)
    }
    open = max(0, open - 1)
    guard open == 0 else { return context.write(data, promise: promise) }
    // An answer that nobody takes keeps its memory: it has as long as a body.
    let written = promise ?? context.eventLoop.makePromise()
    expect(within: body, context)
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in
      if bound.value.open == 0, !bound.value.isHeaderArriving { bound.value.settle() }
    }
    context.write(data, promise: written)
  }

  private func bytesArrived(_ context: ChannelHandlerContext) {
    guard open == 0, !isHeaderArriving else { return }
    isHeaderArriving = true
    expect(within: header, context)
  }

  private func expect(within time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let channel = context.channel
    deadline = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  private func settle() {
    deadline?.cancel()
    deadline = nil
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
