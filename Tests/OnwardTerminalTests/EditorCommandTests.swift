import OnwardTerminal
import Testing

struct EditorCommandTests {
  @Test(arguments: [
    ("vim", ["vim"]), ("vim -f", ["vim", "-f"]), ("  code\t--wait  ", ["code", "--wait"]),
    ("'/opt/my editor/ed' -x", ["/opt/my editor/ed", "-x"]),
    (#""a b" c\ d"#, ["a b", "c d"]), (#""say \"hi\" \\ \n""#, [#"say "hi" \ \n"#]),
    (#"'back\slash'"#, [#"back\slash"#]), ("ed ''", ["ed", ""]), ("e'd'i\"t\"", ["edit"]),
    ("vi; rm -rf $HOME *", ["vi;", "rm", "-rf", "$HOME", "*"]),
  ])
  func splits(command: String, words: [String]) {
    #expect(EditorCommand.split(command) == words)
  }

  @Test(arguments: ["", "   ", "'open", "\"open", "end\\", "'' x"])
  func refuses(command: String) {
    #expect(EditorCommand.split(command) == nil)
  }
}
