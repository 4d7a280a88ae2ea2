import Foundation
import Testing

/// A shell that completes what is typed into it, with the file that onward installs for it.
struct CompletingShell: Sendable, CustomTestStringConvertible {
  var name: String
  /// Starts it without any settings; PREFIX stands for the installation's.
  var start: String
  /// Typed into it; nothing of it may print anything.
  var prepare: String

  var testDescription: String { name }

  static let all = [
    CompletingShell(
      name: "bash", start: "bash --norc --noprofile -i",
      prepare: "PS1='at$ '; source PREFIX/share/bash-completion/completions/onward"),
    CompletingShell(
      name: "zsh", start: "zsh -f -i",
      prepare: "PS1='at$ '; fpath=(PREFIX/share/zsh/site-functions $fpath);"
        + " autoload -U compinit; compinit -u -D"),
    // Its suggestions look as if something were typed.
    CompletingShell(
      name: "fish", start: "env XDG_DATA_DIRS=PREFIX/share fish --no-config -i",
      prepare: "function fish_prompt; printf 'at$ '; end; set -g fish_autosuggestion_enabled 0;"
        + " source PREFIX/share/fish/vendor_completions.d/onward.fish"),
  ]
}

/// The real shells complete what belongs to onward.
@Suite(.serialized) struct CompletionTests {
  /// What is typed before Tab, and the line that it becomes.
  private static let cases = [
    ("onward uninst", "onward uninstall"),
    ("onward show after-sil", "onward show after-silence"),
    ("onward browse overq", "onward browse overqualified"),
    ("onward steps arr", "onward steps arrive"),
    ("onward topics --tag lett", "onward topics --tag letters"),
    ("onward topics --js", "onward topics --json"),
    ("onward resume k7", "onward resume k7fq2a"),
    ("onward letter k7fq2a fee", "onward letter k7fq2a feedback"),
    ("onward config set reg", "onward config set region"),
    ("onward config set pause tw", "onward config set pause two-days"),
    ("onward export --format ht", "onward export --format html"),
  ]

  @Test(arguments: CompletingShell.all) func theShellCompletes(_ shell: CompletingShell) throws {
    let home = try Home()
    let installed = try Installed(in: home)
    try home.write(note: "acme", id: "k7fq2abcdefg", company: "Acme")
    let there = try Program.run("env", ["which", shell.name])
    try #require(there.status == 0, "no \(shell.name): apt-get install -y \(shell.name)")

    let pane = try Pane(home, columns: 100)
    try pane.enter(shell, installed, home)
    let screen = try pane.wait("the prompt alone") { $0.hasPrefix("at$") }
    #expect(screen.trimmingCharacters(in: .whitespacesAndNewlines) == "at$", "it says something")
    for (typed, line) in Self.cases {
      pane.type(typed)
      try pane.waitFor("at$ " + typed)
      pane.press("Tab")
      try pane.waitFor("at$ " + line)
      pane.press("C-u")
      try pane.wait("an empty line") { !$0.contains("at$ onward") }
    }
  }
}

extension Pane {
  fileprivate func enter(
    _ shell: CompletingShell, _ installed: Installed, _ home: Home
  ) throws {
    let fill = { (text: String) in text.replacing("PREFIX", with: installed.prefix.path) }
    let variables = home.environment().map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    type("env \(variables) PATH='\(installed.path("bin"))':\"$PATH\" \(fill(shell.start))")
    press("Enter")
    type(fill(shell.prepare) + "; clear")
    press("Enter")
  }
}
