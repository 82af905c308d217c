import Myna

let shown = Localizer.embedded.render("UNKNOW", for: .customer, in: ["zh-CN"])

// Escaped where it lands: a page, a log, a voice.
print(shown.html())
print(shown.logLine())
print(shown.ssml())

// → <p lang="zh-Hans" dir="ltr">请确认付款</p>
// → <p lang="zh-Hans" dir="ltr">付款尚待确认，请打开支付宝确认付款。</p>
// → code=alipay:UNKNOW audience=customer locale=zh-Hans key=payment.confirm-in-app retry=query-first outcome=open severity=info http=202 title="请确认付款" body="付款尚待确认，请打开支付宝确认付款。"
// → <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="zh-Hans">请确认付款 付款尚待确认，请打开支付宝确认付款。</speak>
