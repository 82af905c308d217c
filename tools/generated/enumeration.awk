# Turns generated Swift into what one would write first: an enumeration with values beside its cases.

/static func [a-z].*-> Shop \{$/ {
  sub(/^.*static func /, "")
  sub(/ -> Shop \{$/, "")
  gsub(/ = nil/, "")
  add($0)
}
/static func [a-z][A-Za-z0-9]*\($/ {
  sub(/^.*static func /, "")
  text = $0
  while ((getline line) > 0 && line !~ /^  \)/) {
    gsub(/ = nil/, "", line)
    sub(/^ +/, "", line)
    text = text line " "
  }
  sub(/ $/, ")", text)
  add(text)
}
/static var [a-z].*: Shop \{/ {
  sub(/^.*static var /, "")
  sub(/: Shop.*$/, "")
  add($0)
}

function add(text) {
  cases[++count] = text
}

END {
  print "import MynaModel\n\npublic enum Shop: Hashable, Sendable {"
  print "  public enum Period: String, Sendable { case day, month }"
  for (i = 1; i <= count; i++) print "  case " cases[i]
  print "  public var code: String {\n    switch self {"
  for (i = 1; i <= count; i++) {
    name = cases[i]
    sub(/\(.*$/, "", name)
    print "    case ." name ": \"" name "\""
  }
  print "    }\n  }\n}"
}
