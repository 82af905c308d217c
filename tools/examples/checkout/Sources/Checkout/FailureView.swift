import Myna
import MynaCatalogue
import MynaModel

/// What the checkout shows when a payment failed.
///
/// It takes what was rendered for a customer. A text for developers is of another type, so handing
/// it over does not compile.
struct FailureView {
  let failure: Rendered<Customer>

  /// Headline, text, and what the customer can press.
  var lines: [String] { [failure.title, failure.body] + buttons.map { "[ \($0) ]" } }

  private var buttons: [String] {
    // The limit of a day passes: the order is kept, and the customer reminded.
    let isDaily = failure.key == Alipay.Key.limitDaily
    let remind = isDaily ? ["Remind me tomorrow"] : []
    return failure.advice?.nextStep == .switchMethod ? ["Pay another way"] + remind : remind
  }
}
