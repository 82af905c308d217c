import Foundation
import Myna
import MynaCatalogue
import MynaErrors
import MynaModel

/// An answer in the shape in which Alipay sends it, and what it says.
struct AnswerSample: Sendable, CustomStringConvertible {
  var name: String
  var text: String
  /// Every code, the most specific first.
  var codes: [String] = []
  /// The received code that decides; `nil` for a success.
  var code: String?
  /// What became of the payment; `nil` for a success.
  var outcome: Advice.Outcome?
  /// Key of the customer's message.
  var key = ""

  var description: String { name }
}

extension ProviderEnvelope {
  /// Decodes a text for a reader of English.
  func decode(_ text: String, limits: Limits = Limits()) -> ProviderAnswer {
    decode(Array(text.utf8), locales: ["en"], limits: limits)
  }
}

extension ProviderAnswer {
  /// Identifiers of the diagnostics.
  var problems: [String] { diagnostics.map(\.id) }

  /// Whether the result is open.
  var isOpen: Bool {
    if case .open = result { true } else { false }
  }
}

/// The sentence for a result that is not known, in English.
let openSentence = "We're checking the result. Don't pay again yet."

/// An answer of the open platform.
func openPlatform(
  _ method: String = "alipay_trade_pay", code: String, message: String = "Business Failed",
  _ rest: String = ""
) -> String {
  """
  {"\(method)_response":{"code":"\(code)","msg":"\(message)"\(rest)},"sign":"ERITJKEIJKJHKKKKKKKHJEREEEEEEEEEEE"}
  """
}

/// An answer of the old gateway; the request is repeated in it.
func gateway(
  service: String = "alipay.acquire.overseas.spot.pay", success: String = "T", _ response: String
) -> String {
  """
  <?xml version="1.0" encoding="utf-8"?>
  <alipay><is_success>\(success)</is_success><request><param name="_input_charset">UTF-8</param>\
  <param name="service">\(service)</param><param name="partner">2088101122136241</param>\
  <param name="partner_trans_id">2010121000000002</param><param name="trans_amount">88.50</param>\
  <param name="currency">USD</param></request>\(response)<sign>5f9e0a5d</sign>\
  <sign_type>MD5</sign_type></alipay>
  """
}

/// The business part of an answer of the old gateway.
func business(_ fields: String) -> String { "<response><alipay>\(fields)</alipay></response>" }
