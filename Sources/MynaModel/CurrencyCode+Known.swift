/// Currencies that payment services settle; any other is `CurrencyCode("XOF")`.
extension CurrencyCode {
  /// UAE dirham.
  public static let aed = CurrencyCode("A", "E", "D")
  /// Argentine peso.
  public static let ars = CurrencyCode("A", "R", "S")
  /// Australian dollar.
  public static let aud = CurrencyCode("A", "U", "D")
  /// Bangladeshi taka.
  public static let bdt = CurrencyCode("B", "D", "T")
  /// Bahraini dinar.
  public static let bhd = CurrencyCode("B", "H", "D")
  /// Brazilian real.
  public static let brl = CurrencyCode("B", "R", "L")
  /// Canadian dollar.
  public static let cad = CurrencyCode("C", "A", "D")
  /// Swiss franc.
  public static let chf = CurrencyCode("C", "H", "F")
  /// Chilean peso.
  public static let clp = CurrencyCode("C", "L", "P")
  /// Chinese yuan.
  public static let cny = CurrencyCode("C", "N", "Y")
  /// Colombian peso.
  public static let cop = CurrencyCode("C", "O", "P")
  /// Czech koruna.
  public static let czk = CurrencyCode("C", "Z", "K")
  /// Danish krone.
  public static let dkk = CurrencyCode("D", "K", "K")
  /// Egyptian pound.
  public static let egp = CurrencyCode("E", "G", "P")
  /// Euro.
  public static let eur = CurrencyCode("E", "U", "R")
  /// British pound.
  public static let gbp = CurrencyCode("G", "B", "P")
  /// Hong Kong dollar.
  public static let hkd = CurrencyCode("H", "K", "D")
  /// Hungarian forint.
  public static let huf = CurrencyCode("H", "U", "F")
  /// Indonesian rupiah.
  public static let idr = CurrencyCode("I", "D", "R")
  /// Israeli new shekel.
  public static let ils = CurrencyCode("I", "L", "S")
  /// Indian rupee.
  public static let inr = CurrencyCode("I", "N", "R")
  /// Japanese yen.
  public static let jpy = CurrencyCode("J", "P", "Y")
  /// Kenyan shilling.
  public static let kes = CurrencyCode("K", "E", "S")
  /// Cambodian riel.
  public static let khr = CurrencyCode("K", "H", "R")
  /// South Korean won.
  public static let krw = CurrencyCode("K", "R", "W")
  /// Kuwaiti dinar.
  public static let kwd = CurrencyCode("K", "W", "D")
  /// Kazakhstani tenge.
  public static let kzt = CurrencyCode("K", "Z", "T")
  /// Lao kip.
  public static let lak = CurrencyCode("L", "A", "K")
  /// Sri Lankan rupee.
  public static let lkr = CurrencyCode("L", "K", "R")
  /// Myanmar kyat.
  public static let mmk = CurrencyCode("M", "M", "K")
  /// Mongolian tugrik.
  public static let mnt = CurrencyCode("M", "N", "T")
  /// Macanese pataca.
  public static let mop = CurrencyCode("M", "O", "P")
  /// Mexican peso.
  public static let mxn = CurrencyCode("M", "X", "N")
  /// Malaysian ringgit.
  public static let myr = CurrencyCode("M", "Y", "R")
  /// Nigerian naira.
  public static let ngn = CurrencyCode("N", "G", "N")
  /// Norwegian krone.
  public static let nok = CurrencyCode("N", "O", "K")
  /// Nepalese rupee.
  public static let npr = CurrencyCode("N", "P", "R")
  /// New Zealand dollar.
  public static let nzd = CurrencyCode("N", "Z", "D")
  /// Omani rial.
  public static let omr = CurrencyCode("O", "M", "R")
  /// Peruvian sol.
  public static let pen = CurrencyCode("P", "E", "N")
  /// Philippine peso.
  public static let php = CurrencyCode("P", "H", "P")
  /// Pakistani rupee.
  public static let pkr = CurrencyCode("P", "K", "R")
  /// Polish zloty.
  public static let pln = CurrencyCode("P", "L", "N")
  /// Qatari riyal.
  public static let qar = CurrencyCode("Q", "A", "R")
  /// Romanian leu.
  public static let ron = CurrencyCode("R", "O", "N")
  /// Russian ruble.
  public static let rub = CurrencyCode("R", "U", "B")
  /// Saudi riyal.
  public static let sar = CurrencyCode("S", "A", "R")
  /// Swedish krona.
  public static let sek = CurrencyCode("S", "E", "K")
  /// Singapore dollar.
  public static let sgd = CurrencyCode("S", "G", "D")
  /// Thai baht.
  public static let thb = CurrencyCode("T", "H", "B")
  /// Turkish lira.
  public static let `try` = CurrencyCode("T", "R", "Y")
  /// New Taiwan dollar.
  public static let twd = CurrencyCode("T", "W", "D")
  /// Ukrainian hryvnia.
  public static let uah = CurrencyCode("U", "A", "H")
  /// US dollar.
  public static let usd = CurrencyCode("U", "S", "D")
  /// Vietnamese dong.
  public static let vnd = CurrencyCode("V", "N", "D")
  /// South African rand.
  public static let zar = CurrencyCode("Z", "A", "R")

  /// Three letters that are known to be capital.
  private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) {
    self.init(unchecked: first.value << 16 | second.value << 8 | third.value)
  }
}
