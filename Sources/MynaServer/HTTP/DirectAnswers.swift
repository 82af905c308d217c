import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Answers requests for one text where they arrive, and lets all others pass to their task.
///
/// A task that waits for the requests of a connection and one that waits for their answers cost more
/// than the answer. Answers keep their order: while a request that was let pass is not answered, those
/// behind it are let pass too.
final class DirectAnswers: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let responder: ServiceResponder
  /// Requests that were let pass and are not answered to their end.
  private var passed = 0
  /// A request without its end, which tells that it has no body.
  private var held: HTTPRequest?
  private var hasWritten = false

  init(_ responder: ServiceResponder) {
    self.responder = responder
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      guard passed == 0, isPlain(head) else { return pass(head, context) }
      held = head
    case .body:
      if let head = held.take() { pass(head, context) }
      context.fireChannelRead(data)
    case .end:
      guard let head = held.take() else { return context.fireChannelRead(data) }
      // Who does not take answers waits in its task, which takes no more requests then.
      if context.channel.isWritable, let answer = responder.respondDirectly(to: head) {
        write(answer, context)
      } else {
        pass(head, context)
        context.fireChannelRead(data)
      }
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if hasWritten { context.flush() }
    hasWritten = false
    context.fireChannelReadComplete()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { passed = max(0, passed - 1) }
    context.write(data, promise: promise)
  }

  /// Whether nothing is asked of the connection itself.
  private func isPlain(_ head: HTTPRequest) -> Bool {
    head.method == .get && head.headerFields[.connection] == nil
      && head.headerFields[.expect] == nil
  }

  private func pass(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
    passed += 1
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  private func write(_ answer: Answer, _ context: ChannelHandlerContext) {
    var response = HTTPResponse(status: answer.status, headerFields: answer.headers)
    if answer.status != .notModified {
      response.headerFields.append(
        HTTPField(name: .contentLength, value: String(answer.body.readableBytes)))
    }
    response.headerFields.append(HTTPField(name: .date, value: HTTPDate.now))
    context.write(wrapOutboundOut(.head(response)), promise: nil)
    if answer.body.readableBytes > 0 {
      context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
    }
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    hasWritten = true
  }
}
