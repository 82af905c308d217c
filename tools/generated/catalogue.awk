# Writes a Locales folder with made-up codes, the same for the same number of codes.
#
#   awk -v codes=1000 -v folder=/tmp/x -f catalogue.awk

# A number below `limit`; awk's own differs between awks.
function random(limit) {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return int(seed / 65536) % limit
}

BEGIN {
  seed = 1
  split("BUYER SELLER TRADE AMOUNT LIMIT ACCOUNT CARD REFUND ORDER RISK STATUS TOKEN", words, " ")
  split("limit amount resets_on attempts out_trade_no period currency", names, " ")
  split("money|money|date|count|identifier, sensitive: true|enum, values: [day, month]|enum, values: ISO-4217", types, "|")
  system("mkdir -p '" folder "/catalogue' '" folder "/en' '" folder "/zh-Hans'")

  project = folder "/myna.yaml"
  print "source-locale: en" > project
  print "locales: {en: {}, zh-Hans: {fallbacks: [en]}}" > project
  print "catalogues: [catalogue/shop.yaml]" > project
  print "audiences:" > project
  print "  customer: {file: customer, fields: [title, body]}" > project
  print "  developer: {file: developer, fields: [cause]}" > project
  print "keys: {generic: generic, unknown-code: unknown, ambiguous-code: ambiguous}" > project
  print "parameters: {methods: {type: terms}}" > project
  # A file of ten thousand codes is larger than what a project reads unless it says so.
  print "limits: {file-bytes: 33554432}" > project

  catalogue = folder "/catalogue/shop.yaml"
  print "provider: shop\ncodes:" > catalogue
  for (locale = 1; locale <= 2; locale++) {
    tag = locale == 1 ? "en" : "zh-Hans"
    head = "@locale " tag "\n---\n"
    print head "[method]\ncash = cash" > (folder "/" tag "/terms.mf2")
    print head "[generic]\ntitle = Not done\nbody = It did not work." > (folder "/" tag "/customer.mf2")
    print head > (folder "/" tag "/developer.mf2")
    for (i = 1; i <= 2; i++) {
      print "[" (i == 1 ? "unknown" : "ambiguous") "]\ncause = Unclear." > (folder "/" tag "/developer.mf2")
    }
  }
  for (i = 0; i < codes; i++) write_code(i)
}

function write_code(i,    code, key, count, first, p, tag, locale) {
  code = words[1 + random(12)] "_" words[1 + random(12)] "_" words[1 + random(12)] "_" i
  # Several codes share a key.
  key = "key-" int(i / 3)
  print "  " code ":" > catalogue
  print "    meaning: Something is wrong with the payment." > catalogue
  print "    areas: [limit]\n    operations: [pay]\n    disclosure: specific" > catalogue
  print "    customer: " key > catalogue
  print "    retry: never\n    resolver: buyer\n    next-step: none\n    outcome: failed" > catalogue
  print "    severity: warning\n    http-status: 402\n    http-passthrough: 402" > catalogue
  count = random(4)
  first = 1 + random(7)
  if (count > 0) print "    parameters:" > catalogue
  for (p = 0; p < count; p++) {
    print "      " names[(first + p - 1) % 7 + 1] ": {type: " types[(first + p - 1) % 7 + 1] "}" > catalogue
  }
  for (locale = 1; locale <= 2; locale++) {
    tag = locale == 1 ? "en" : "zh-Hans"
    if (i % 3 == 0) {
      print "[" key "]\ntitle = Limit exceeded\nbody.with-methods = This payment would take you over your limit. Use {$methods :myna:list type=or}.\nbody = This payment would take you over your limit. Change to another payment method." > (folder "/" tag "/customer.mf2")
    }
    print "[" code "]\ncause = The total of the buyer's payments is above the limit of the day. Let the buyer use another payment method, or send the payment again later." > (folder "/" tag "/developer.mf2")
  }
}
