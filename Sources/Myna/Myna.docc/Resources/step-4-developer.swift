import Myna

let shown = Localizer.embedded.render("SYSTEM_ERROR", for: .developer, in: ["en"])

print(shown.cause)
print(shown.remedy)

// Facts are data, apart from every sentence.
if let advice = shown.advice {
  print("retry:", advice.retry, "outcome:", advice.outcome)
}

// → Alipay had a temporary internal fault, and the result of the request is not known. In AMS this code is a final result after which the request must not be repeated.
// → Query the transaction status first, as money may have moved. If the result is still open, send only the identical request again. If the code persists, contact Alipay technical support.
// → retry: queryFirst outcome: open
