import Myna
import MynaModel

/// Shows failed payments, in the languages of two customers.
@main
struct Checkout {
  static func main() {
    let localizer = Localizer.embedded
    for locale in ["en", "zh-Hans"].compactMap({ LocaleIdentifier($0) }) {
      let overLimit = localizer.render(
        .buyerPaymentAmountDayLimitError(limit: Money("50000", .cny)), for: .customer, in: locale)
      show(FailureView(failure: overLimit))
      // The shop knows its other ways to pay, whatever went wrong.
      let declined = Alipay.paymentFail.with(methods: [.cash, .unionpayCard])
      show(FailureView(failure: localizer.render(declined, for: .customer, in: locale)))
    }
  }

  private static func show(_ view: FailureView) {
    // A terminal shows the invisible signs around inserted words as boxes.
    let signs: Set<Unicode.Scalar> = ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]
    for line in view.lines {
      var shown = String.UnicodeScalarView()
      shown.append(contentsOf: line.unicodeScalars.filter { !signs.contains($0) })
      print(String(shown))
    }
    print()
  }
}
