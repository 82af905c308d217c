import Myna
import MynaModel

/// Shows the text of a code that exists only as data in `Locales`.
@main
struct ShopApp {
  static func main() {
    // The embedded messages know no code of this shop: only the arguments are of interest here.
    let code = Shop.noMoney(amount: Money("12.50", .eur), kind: .giftCard)
    print(code, Shop.Key.purse)
  }
}
