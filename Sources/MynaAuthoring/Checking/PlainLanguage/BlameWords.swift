/// Phrases that make the reader guilty, by language.
enum BlameWords {
  static let english = [
    "you failed", "you've failed", "you have failed", "you forgot", "you neglected",
    "you made a mistake", "you made an error", "you did something wrong", "your mistake",
    "your fault", "your own fault", "your error", "your negligence", "you entered the wrong",
    "you entered a wrong", "you entered an incorrect", "you entered incorrect",
    "you've entered the wrong",
    "you have entered the wrong", "you have entered an incorrect", "you've entered an incorrect",
    "you typed the wrong", "you used the wrong", "you chose the wrong", "you selected the wrong",
    "you picked the wrong", "you should have", "you should not have", "you shouldn't have",
    "you did not", "you didn't", "you are not allowed", "you're not allowed", "you ignored",
    "you violated",
  ]

  static let chinese = [
    "您输入错误", "您输错", "您填错", "您选错", "您的错误", "您的失误", "您的过错", "您忘记", "您忘了",
    "您操作不当", "操作不当", "您操作错误", "您操作有误", "您不该", "您不应", "您擅自", "您违反", "您未按",
    "您没有按", "您误操作", "不允许您", "您无权", "由于您的原因", "因您的原因", "您自行承担", "后果自负",
  ]
}
