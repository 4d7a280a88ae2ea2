import Testing

@testable import OnwardApp

/// What `--help` and the manual say of every command.
@Suite struct HelpTests {
  let root: TemporaryFolder

  init() throws { root = try TemporaryFolder() }

  private func onward(_ arguments: String...) throws -> Run { try Run(arguments, home: root) }

  private static var commands: [[String]] {
    (CommandHelp.all()?.family ?? []).map { Array($0.path.dropFirst()) } + [["manual"]]
  }

  @Test(arguments: Self.commands)
  func everyCommandFitsEightyColumnsAndHasAnExample(_ command: [String]) throws {
    let run = try Run(command + ["--help"], home: root)
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.filter { $0.count > 80 }.isEmpty)
    let name = (["  onward"] + command).joined(separator: " ")
    let examples = lines.drop { $0 != "Example:" && $0 != "Examples:" }
      .dropFirst().prefix { $0.hasPrefix("  ") }
    #expect(examples.contains { $0.contains(name.dropFirst(2)) }, "no example of its own")
  }

  @Test func commandsAreKnown() {
    #expect(Self.commands.count > 12)
    #expect(Self.commands.contains(["config", "set"]))
  }

  @Test func aSlipOfTheFingersIsAnsweredWithTheCommandMeant() throws {
    for (words, meant) in [
      (["sesions"], "'onward sessions'"), (["--content", "x", "shwo", "a"], "'onward show'"),
      (["config", "gt", "region"], "'onward config get'"), (["hlep"], "'onward help'"),
    ] {
      let run = try Run(words, home: root)
      #expect(run.code == 64)
      #expect(run.errors.contains("Did you mean \(meant)?"))
      #expect(run.errors.split(separator: "\n").count == 1)
    }
    let strange = try onward("\u{1B}[31mxyzzy")
    #expect(strange.code == 64)
    #expect(!strange.errors.contains("\u{1B}"))
    #expect(!strange.errors.contains("Did you mean"))
    #expect(try onward("topics", "--josn").errors.contains("Did you mean '--json'?"))
  }

  @Test func theManualNamesEveryCommandAndOption() throws {
    let root = try #require(CommandHelp.all())
    let page = ManualPage(root: root).text
    for command in root.family.dropFirst() {
      let heading = command.path.map { "\\&" + $0 }.joined(separator: " ")
      #expect(page.contains("\n.Ss \(heading)\n"))
    }
    for argument in root.family.flatMap(\.arguments) {
      for name in argument.names { #expect(page.contains("Fl \(name.dropFirst())")) }
    }
    #expect(!page.contains("`"))
    #expect(try onward("manual").output == page)
  }

  @Test func theManualsTextIsNeverTakenForAMacro() {
    var page = Mdoc()
    page.prose(".Sh one 'two. 'Three \\four “five” and `six`.")
    page.literal([".dot -x", "'quote"])
    #expect(
      page.lines == [
        "\\&.Sh one 'two.", "\\&'Three \\efour \\(lqfive\\(rq and \\(lqsix\\(rq.",
        ".Bd -literal -offset 2n", "\\&.dot \\-x", "\\&'quote", ".Ed",
      ])
  }

  @Test func completionsAnswerQuicklyAndNeverSpeakOfErrors() throws {
    func offered(_ words: String..., argument: String, content: String? = nil) throws -> Run {
      let request = ["---completion"] + words + ["--", argument, "2", "0", "onward"] + words + [""]
      let folder = content ?? Checkout.path + "/Content"
      return try Run(request, home: root, with: ["ONWARD_CONTENT": folder])
    }
    let topics = try offered("show", argument: "positional@0").output
    #expect(topics.contains("after-silence\n"))
    #expect(try offered("topics", argument: "--tag").output.contains("letters\n"))
    #expect(try offered("help-now", argument: "--region").output.contains("DE\n"))
    let values = ["config", "set", "pause"]
    let request = ["---completion", "config", "set", "--", "positional@1", "4", "0", "onward"]
    #expect(
      try Run(request + values + [""], home: root).output == "tomorrow\ntwo-days\nthree-days\n")
    for wrong in [
      try offered("show", argument: "positional@0", content: root.path),
      try offered("show", argument: "positional@9"), try offered("shwo", argument: "x"),
    ] {
      #expect(wrong.output.trimmingPrefix("\n").isEmpty)
      #expect(wrong.errors.isEmpty)
    }
    try root.folder(".local/share/onward/sessions")
    for name in ["2026-11-20T1003-acme-k7fq2a.md", "2026-11-21T1003-x\u{1B}y-zzzzzz.md", "a.md"] {
      try root.write("", to: ".local/share/onward/sessions/" + name)
    }
    #expect(try offered("resume", argument: "positional@0").output == "zzzzzz\nk7fq2a\n")
  }
}
