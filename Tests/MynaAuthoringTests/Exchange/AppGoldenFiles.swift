import MynaAuthoring

/// The whole files that are written for the Chinese texts of ``AppSample``.
enum AppGoldenFiles {
  static let texts: [ExchangeFormat: String] = [
    .json: #"""
    {
      "generic.title": "立减50%，it's“now”",
      "generic.body.with-count": ".input {$n :integer}\n.match $n\n*   {{{$who}有 {$n} 个文件。}}",
      "generic.body.by-operation": ".input {$operation :string}\n.match $operation\npay {{已付款。}}\n*   {{完成。}}",
      "generic.body.with-limit": "超出 { $limit  :currency }，{$limit :currency currencyDisplay=name}。<i> \\{好\\}",
      "generic.body": "=SUM(A1)",
      "method.cash": "cash"
    }

    """#,
    .formatjs: #"""
    {
      "generic.title": "立减50%，it's“now”",
      "generic.body.with-count": "{n, plural, other {{who}有 # 个文件。}}",
      "generic.body.by-operation": "{operation, select, pay {已付款。} other {完成。}}",
      "generic.body.with-limit": "超出 {limit}，{limit_2}。'<'i> '{'好'}'",
      "generic.body": "=SUM(A1)",
      "method.cash": "cash"
    }

    """#,
    .i18next: #"""
    {
      "generic.title": "立减50%，it's“now”",
      "generic.body.with-count_other": "{{who}}有 {{count}} 个文件。",
      "generic.body.by-operation_pay": "已付款。",
      "generic.body.by-operation": "完成。",
      "generic.body.with-limit": "超出 {{limit}}，{{limit_2}}。<i> {好}",
      "generic.body": "=SUM(A1)",
      "method.cash": "cash"
    }

    """#,
    .arb: #"""
    {
      "@@locale": "zh_Hans",
      "genericTitle": "立减50%，it's“now”",
      "@genericTitle": {
        "description": "A heading."
      },
      "genericBodyWithCount": "{who}有 {n} 个文件。",
      "@genericBodyWithCount": {
        "description": "How many files.",
        "placeholders": {
          "n": {
            "type": "int",
            "example": "3"
          },
          "who": {
            "type": "String",
            "example": "Anna"
          }
        }
      },
      "genericBodyByOperation": "{operation, select, pay {已付款。} other {完成。}}",
      "@genericBodyByOperation": {
        "description": "By operation -- the buyer's.",
        "placeholders": {
          "operation": {
            "type": "String"
          }
        }
      },
      "genericBodyWithLimit": "超出 {limit}，{limit_2}。<i> '{'好'}'",
      "@genericBodyWithLimit": {
        "description": "An amount.",
        "placeholders": {
          "limit": {
            "type": "String",
            "example": "50 EUR"
          },
          "limit_2": {
            "type": "String",
            "example": "50 EUR"
          }
        }
      },
      "genericBody": "=SUM(A1)",
      "@genericBody": {
        "description": "Plain."
      },
      "methodCash": "cash",
      "@methodCash": {
        "description": "Coins."
      }
    }

    """#,
    .android: #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">
     <!-- A heading. -->
     <string name="myna_generic_title" formatted="false">立减50%，it\'s“now”</string>
     <!-- How many files. -->
     <plurals name="myna_generic_body_with_count">
      <item quantity="other"><xliff:g id="who" example="Anna">%2$s</xliff:g>有 <xliff:g id="n" example="3">%1$d</xliff:g> 个文件。</item>
     </plurals>
     <!-- By operation - - the buyer's. -->
     <string name="myna_generic_body_by_operation__pay">已付款。</string>
     <string name="myna_generic_body_by_operation">完成。</string>
     <!-- An amount. -->
     <string name="myna_generic_body_with_limit">超出 <xliff:g id="limit" example="50 EUR">%1$s</xliff:g>，<xliff:g id="limit_2" example="50 EUR">%2$s</xliff:g>。&lt;i&gt; {好}</string>
     <!-- Plain. -->
     <string name="myna_generic_body">=SUM(A1)</string>
     <!-- Coins. -->
     <string name="myna_method_cash">cash</string>
    </resources>

    """#,
    .csv: #"""
    key,source en,translation zh-Hans,state,comment,notes,old source
    generic.title,"Save 50% @ once, it's ""now""",立减50%，it's“now”,reviewed,,A heading.,
    generic.body.with-count,".input {$n :integer}
    .match $n
    one {{{$n} file of {$who}.}}
    *   {{{$n} files of {$who}.}}",".input {$n :integer}
    .match $n
    *   {{{$who}有 {$n} 个文件。}}",draft,,"How many files.
    @param $n (count) number of files example=""3""
    @param $who (text) the owner example=""Anna""",
    generic.body.by-operation,".input {$operation :string}
    .match $operation
    pay {{Paid, thanks.}}
    *   {{Done.}}",".input {$operation :string}
    .match $operation
    pay {{已付款。}}
    *   {{完成。}}",translated,,By operation -- the buyer's.,
    generic.body.with-limit,"Over { $limit  :currency }, {$limit :currency currencyDisplay=name}. <i> \{ok\}",超出 { $limit  :currency }，{$limit :currency currencyDisplay=name}。<i> \{好\},translated,,"An amount.
    @param $limit (money) the limit example=""50 EUR""",
    generic.body,'=SUM(A1),'=SUM(A1),translated,,Plain.,
    method.cash,cash,cash,translated,,Coins.,

    """#,
    .xcstrings: #"""
    {
      "sourceLanguage": "en",
      "strings": {
        "generic.title": {
          "comment": "A heading.",
          "extractionState": "manual",
          "localizations": {
            "en": {
              "stringUnit": {
                "state": "translated",
                "value": "Save 50%% @ once, it's \"now\""
              }
            },
            "zh-Hans": {
              "stringUnit": {
                "state": "translated",
                "value": "立减50%%，it's“now”"
              }
            }
          }
        },
        "generic.body.with-count": {
          "comment": "How many files.\n@param $n (count) number of files example=\"3\"\n@param $who (text) the owner example=\"Anna\"",
          "extractionState": "manual",
          "localizations": {
            "en": {
              "stringUnit": {
                "state": "translated",
                "value": "%#@count@"
              },
              "substitutions": {
                "count": {
                  "argNum": 1,
                  "formatSpecifier": "lld",
                  "variations": {
                    "plural": {
                      "one": {
                        "stringUnit": {
                          "state": "translated",
                          "value": "%arg file of %2$@."
                        }
                      },
                      "other": {
                        "stringUnit": {
                          "state": "translated",
                          "value": "%arg files of %2$@."
                        }
                      }
                    }
                  }
                }
              }
            },
            "zh-Hans": {
              "stringUnit": {
                "state": "needs_review",
                "value": "%#@count@"
              },
              "substitutions": {
                "count": {
                  "argNum": 1,
                  "formatSpecifier": "lld",
                  "variations": {
                    "plural": {
                      "other": {
                        "stringUnit": {
                          "state": "needs_review",
                          "value": "%2$@有 %arg 个文件。"
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "generic.body.by-operation[pay]": {
          "comment": "By operation -- the buyer's.",
          "extractionState": "manual",
          "localizations": {
            "en": {
              "stringUnit": {
                "state": "translated",
                "value": "Paid, thanks."
              }
            },
            "zh-Hans": {
              "stringUnit": {
                "state": "translated",
                "value": "已付款。"
              }
            }
          }
        },
        "generic.body.by-operation": {
          "comment": "By operation -- the buyer's.",
          "extractionState": "manual",
          "localizations": {
            "en": {
              "stringUnit": {
                "state": "translated",
                "value": "Done."
              }
            },
            "zh-Hans": {
              "stringUnit": {
                "state": "translated",
                "value": "完成。"
              }
            }
          }
        },
        "generic.body.with-limit": {
          "comment": "An amount.\n@param $limit (money) the limit example=\"50 EUR\"",
          "extractionState": "manual",
          "localizations": {
            "en": {
              "stringUnit": {
                "state": "translated",
                "value": "Over %1$@, %2$@. <i> {ok}"
              }
            },
            "zh-Hans": {
              "stringUnit": {
                "state": "translated",
                "value": "超出 %1$@，%2$@。<i> {好}"
              }
            }
          }
        },
        "generic.body": {
          "comment": "Plain.",
          "extractionState": "manual",
          "localizations": {
            "en": {
              "stringUnit": {
                "state": "translated",
                "value": "=SUM(A1)"
              }
            },
            "zh-Hans": {
              "stringUnit": {
                "state": "translated",
                "value": "=SUM(A1)"
              }
            }
          }
        },
        "method.cash": {
          "comment": "Coins.",
          "extractionState": "manual",
          "localizations": {
            "en": {
              "stringUnit": {
                "state": "translated",
                "value": "cash"
              }
            },
            "zh-Hans": {
              "stringUnit": {
                "state": "translated",
                "value": "cash"
              }
            }
          }
        }
      },
      "version": "1.0"
    }

    """#,
  ]
}
