import OnwardContent
import OnwardScreen

/// The page onward(1), made from the words of the help.
struct ManualPage {
  var root: CommandHelp

  var text: String {
    var page = Mdoc()
    head(&page)
    synopsis(&page)
    page.macro("Sh", "DESCRIPTION")
    page.macro("Nm")
    page.prose("is \(Self.lowered(root.abstract))")
    page.discussion(root.discussion)
    page.macro("Pp")
    page.prose("These options may stand before or after the name of a command.")
    options(of: root, &page)
    page.macro("Sh", "COMMANDS")
    for command in root.subcommands.flatMap(\.family) { describe(command, &page) }
    page.macro("Sh", "KEYS")
    for place in KeyPlace.allCases { keys(place, &page) }
    page.macro("Sh", "SETTINGS")
    page.prose(ManualWords.aboutSettings)
    let settings = SettingKey.allCases.map { key in
      ManualWords.Row(key.rawValue, "\(key.meaning). Without it: \(key.fallback).")
    }
    table(settings, macro: "Cm", &page)
    page.macro("Sh", "ENVIRONMENT")
    table(ManualWords.environment, macro: "Ev", &page)
    page.macro("Sh", "FILES")
    page.prose(ManualWords.aboutFiles)
    table(ManualWords.files, macro: "Pa", &page)
    page.macro("Sh", "EXIT STATUS")
    table(ManualWords.exits, macro: "Li", &page)
    return page.text
  }

  private func head(_ page: inout Mdoc) {
    page.macro("Dd", Onward.released)
    page.macro("Dt", "ONWARD", "1")
    page.macro("Os")
    page.macro("Sh", "NAME")
    page.macro("Nm", "onward")
    page.macro("Nd", Self.lowered(root.abstract, withoutStop: true))
  }

  private func synopsis(_ page: inout Mdoc) {
    page.macro("Sh", "SYNOPSIS")
    for command in root.family where command.subcommands.isEmpty || command.path.count == 1 {
      page.macro("Nm")
      for name in command.path.dropFirst() { page.macro("Cm", Mdoc.word(name)) }
      for argument in arguments(of: command) { page.macro(form(argument, inSynopsis: true)) }
    }
  }

  private func describe(_ command: CommandHelp, _ page: inout Mdoc) {
    page.macro("Ss", Mdoc.words(command.path.joined(separator: " ")))
    page.prose(command.abstract)
    page.discussion(command.discussion)
    options(of: command, &page)
  }

  private func options(of command: CommandHelp, _ page: inout Mdoc) {
    let arguments = arguments(of: command)
    guard !arguments.isEmpty else { return }
    page.macro("Bl", "-tag", "-width", "Ds")
    for argument in arguments {
      page.macro("It", form(argument, inSynopsis: false))
      page.prose(argument.abstract)
      if !argument.choices.isEmpty {
        page.prose("One of \(argument.choices.joined(separator: ", ")).")
      }
      if let fallback = argument.fallback { page.prose("Without it: \(fallback).") }
    }
    page.macro("El")
  }

  /// What every command has is told once.
  private func arguments(of command: CommandHelp) -> [ArgumentInHelp] {
    let common = command.path.count == 1 ? [] : Set(root.arguments.map(\.names))
    return command.arguments.filter { $0.names.isEmpty || !common.contains($0.names) }
  }

  private func form(_ argument: ArgumentInHelp, inSynopsis: Bool) -> String {
    let names = inSynopsis ? Array(argument.names.suffix(1)) : argument.names
    // mdoc's Fl writes the first dash itself.
    var parts = names.map { "Fl " + String($0.dropFirst()) }.joined(separator: " , ")
    if let value = argument.value {
      parts += (parts.isEmpty ? "" : " ") + "Ar " + Mdoc.word(value)
    }
    if inSynopsis, argument.isRepeating { parts += " ..." }
    return inSynopsis && argument.isOptional ? "Op " + parts : parts
  }

  private func keys(_ place: KeyPlace, _ page: inout Mdoc) {
    page.macro("Ss", Mdoc.words(ManualWords.title(place)))
    let rows = keyHelp(place).map { key in
      ManualWords.Row(key.name, key.help.prefix(1).uppercased() + key.help.dropFirst() + ".")
    }
    table(rows, macro: "Sy", &page)
  }

  private func table(_ rows: [ManualWords.Row], macro: String, _ page: inout Mdoc) {
    page.macro("Bl", "-tag", "-width", "Ds")
    for row in rows {
      page.macro("It", macro, Mdoc.word(row.name))
      page.prose(row.meaning)
    }
    page.macro("El")
  }

  private static func lowered(_ sentence: String, withoutStop: Bool = false) -> String {
    let rest = sentence.dropFirst()
    let body = withoutStop && rest.hasSuffix(".") ? rest.dropLast() : rest
    return sentence.prefix(1).lowercased() + body
  }
}
