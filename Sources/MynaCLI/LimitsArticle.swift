import MynaModel

/// The article about limits, which the code writes so that it stays true.
enum LimitsArticle {
  static var text: String {
    var text = """
      # Keeping within limits

      Every size that comes from outside has a limit: what it is, and how far a project can raise it.

      ## Overview

      What is beyond a limit is refused with a diagnostic that names the limit, or cut where the table says so. A project
      lowers a limit, or raises it up to the hard value, in its `myna.yaml`; a program does so in ``Limits``:

      ```yaml
      limits:
        message-bytes: 4096
      ```

      `myna limits` prints this table, with the values of a project if it is given one. The article is printed by
      `myna limits --manual`. What a service allows of requests, times and connections is in the documents of `MynaServer`.

      """
    for area in Limits.Limit.Area.allCases {
      text +=
        "\n### \(area.rawValue)\n\n| Limit | Default | Hard | What it limits |\n|---|---:|---:|---|\n"
      for limit in Limits.all where limit.area == area {
        text +=
          "| `\(limit.name)` | \(Limits()[keyPath: limit.path]) | \(Limits.hard[keyPath: limit.path]) "
          + "| \(limit.summary) |\n"
      }
    }
    return text
  }
}
