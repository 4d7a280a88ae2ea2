import Foundation
import Testing

/// Sessions go out of the real program and come in again.
@Suite struct ExchangeTests {
  private func note(_ id: String, _ words: String, mine: String = "") -> String {
    """
    ---
    schema: 1
    id: \(id)
    lang: en
    started: 2026-11-20T10:03:00+01:00
    updated: 2026-11-20T10:09:30+01:00
    company: 'Acme'   # mine
    role: Baker
    state: open
    position: arrive.news
    x-mood: [blue]
    follow-ups: []
    ---
    # \(mine)

    ## What happened
    <!-- onward: arrive.news choice done choice=mail shade=2 -->
    By mail or message
    <!-- onward: end -->
    <!-- onward: reply.letter draft draft off-path template=reply tone=warm -->
    \(words)
    <!-- onward: end -->
    <!-- onward: gone.for-good text done -->
    of an earlier version
    <!-- onward: end -->
    \(mine)
    """
  }

  private func make(_ home: Home) throws -> [String: String] {
    try FileManager.default.createDirectory(at: home.sessions, withIntermediateDirectories: true)
    let notes = [
      "2026-11-20T1003-acme-aaaaaa.md": note("aaaaaaaaaaaa", "Thank you.", mine: "my own"),
      "2026-11-20T1003-acme-bbbbbb.md": note(
        "bbbbbbbbbbbb",
        "\u{1B}]52;c;eA==\u{07} \u{0} \u{202E}\r e\u{301} 漢\n\\<!-- onward: end -->",
        mine: "<!-- onward: note x -->\n\\<!-- onward: note y -->"),
      "2026-11-20T1003-session-cccccc.md": note("cccccccccccc", "").replacing("\n", with: "\r\n"),
    ]
    for (name, text) in notes {
      try Data(text.utf8).write(to: home.sessions.appending(path: name))
    }
    return notes
  }

  private func onward(_ home: Home, _ arguments: String...) throws -> Program.Ended {
    let content = Program.root.appending(path: "Content").path
    return try Program.run(
      Program.path, arguments, environment: home.environment(["ONWARD_CONTENT": content]))
  }

  @Test(arguments: ["json", "md"])
  func everythingComesBackByteForByte(_ ending: String) throws {
    let home = try Home()
    let notes = try make(home)
    let file = home.folder.appending(path: "all.\(ending)").path
    let out = try onward(home, "export", "-o", file)
    #expect(out.status == 0, "\(out.errors)")
    #expect(out.output == "3 sessions are in \(file) now.\n")
    #expect(try onward(home, "forget", "--all", "--yes").status == 0)
    #expect(home.notes.isEmpty)
    let unasked = try onward(home, "import", file)
    #expect(unasked.status == 64)
    #expect(unasked.output.hasSuffix("\n3 added, 0 changed, 0 skipped\n"))
    #expect(home.notes.isEmpty)
    #expect(try onward(home, "import", file, "--yes").status == 0)
    #expect(home.notes.mapValues { Array($0.utf8) } == notes.mapValues { Array($0.utf8) })
    #expect(home.notes.keys.sorted() == notes.keys.sorted())
    let again = try onward(home, "import", file)
    #expect(again.status == 0)
    #expect(again.output.hasSuffix("\n0 added, 0 changed, 3 skipped\n"))
  }

  @Test func oneSessionAsMarkdownIsItsNote() throws {
    let home = try Home()
    let notes = try make(home)
    let one = try onward(home, "export", "bbbb")
    #expect(
      Array(one.output.utf8) == notes["2026-11-20T1003-acme-bbbbbb.md"].map { Array($0.utf8) })
    #expect(try onward(home, "export", "zzzz").status == 66)
  }

  @Test func brokenFilesAreNamedWithLineAndColumnAndNothingIsRead() throws {
    let home = try Home()
    _ = try make(home)
    let file = home.folder.appending(path: "all.json")
    #expect(try onward(home, "export", "-o", file.path).status == 0)
    #expect(try onward(home, "export", "-o", file.path).status == 73)
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("\"cannot", with: "").replacing("\"choice\"", with: "\"chioce\"")
    let bad = home.folder.appending(path: "bad.json")
    try Data(text.utf8).write(to: bad)
    #expect(try onward(home, "forget", "--all", "--yes").status == 0)
    let run = try onward(home, "import", "--yes", file.path, bad.path)
    #expect(run.status == 65)
    #expect(run.errors.contains("bad.json:2:"))
    #expect(run.errors.contains(": error: 'chioce' is not one of text, list, choice, "))
    #expect(home.notes.isEmpty)
  }

  @Test func thePageIsHTMLThatNeedsNothingElse() throws {
    let home = try Home()
    _ = try make(home)
    let page = try onward(home, "export", "--format", "html")
    #expect(page.status == 0, "\(page.errors)")
    let script = """
      import sys
      from html.parser import HTMLParser
      class P(HTMLParser):
          open, names = [], set()
          def handle_starttag(self, name, attributes):
              self.names.add(name)
              assert not any(k in ("src", "style") or k.startswith("on") for k, v in attributes)
              assert all(v.startswith("#") for k, v in attributes if k == "href")
              if name == "html": assert dict(attributes)["lang"] == "en"
              if name not in ("meta", "br", "hr"): self.open.append(name)
          def handle_endtag(self, name):
              assert self.open.pop() == name, name
      p = P(); p.feed(open(sys.argv[1], encoding="utf-8").read()); p.close()
      assert not p.open, p.open
      print(" ".join(sorted(p.names)))
      """
    let file = home.folder.appending(path: "page.html")
    try Data(page.output.utf8).write(to: file)
    let parsed = try Program.run("python3", ["-c", script, file.path])
    #expect(parsed.status == 0, "\(parsed.errors)")
    #expect(
      parsed.output
        == "a article blockquote body br h1 h2 h3 head html li main meta nav ol p strong style title\n"
    )
  }

  @Test func theExportBeginsWithTheNewest() throws {
    let home = try Home()
    _ = try make(home)
    let export = try onward(home, "export", "--format", "json")
    let parsed = try JSONSerialization.jsonObject(with: Data(export.output.utf8)) as? [String: Any]
    #expect(parsed?["version"] as? Int == 1)
    #expect(
      (parsed?["sessions"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == [
        "cccccccccccc", "bbbbbbbbbbbb", "aaaaaaaaaaaa",
      ], "the newest first, as in every list")
  }

  @Test func onATerminalNothingObeysAndTheQuestionIsAsked() throws {
    let home = try Home()
    _ = try make(home)
    let file = home.folder.appending(path: "all.json").path
    #expect(try onward(home, "export", "-o", file).status == 0)
    #expect(try onward(home, "forget", "aaaa", "--yes").status == 0)
    let pane = try Pane(home)
    try pane.start("export bbbb", environment: ["ONWARD_CONTENT": "\(Program.root.path)/Content"])
    try pane.waitFor("status=0")
    #expect(pane.screen.contains("]52;c;eA=="))
    try pane.start("import \(file)")
    try pane.waitFor("Type yes to import:")
    #expect(pane.screen.contains("1 added, 0 changed, 2 skipped"))
    pane.type("no")
    pane.press("Enter")
    try pane.waitFor("Nothing was imported.")
    #expect(home.notes.count == 2)
    try pane.start("import \(file)")
    try pane.waitFor("Type yes to import:")
    pane.type("yes")
    pane.press("Enter")
    try pane.waitFor("\nImported.")
    #expect(home.notes.count == 3)
  }

  @Test func aSessionBeginsWithARowOfATable() throws {
    let home = try Home()
    let table = home.folder.appending(path: "a.csv")
    try Data(
      "\u{FEFF}Company;Role;Date;Outcome\r\nAcme;Baker;2026-11-18;\"no; thanks\"\r\nBest;Cook;;Offer\r\n"
        .utf8
    ).write(to: table)
    #expect(try onward(home, "start", "--from", table.path).status == 64)
    #expect(try onward(home, "start", "--from", table.path, "--row", "3").status == 66)
    #expect(try onward(home, "start", "--row", "3").status == 64)
    let pane = try Pane(home)
    let content = ["ONWARD_CONTENT": "\(Program.root.path)/Content"]
    try pane.start("start --from \(table.path)", environment: content)
    try pane.waitFor("Number of the row")
    #expect(pane.screen.contains("1    Acme     Baker  2026-11-18  no; thanks\n2    Best"))
    pane.type("1")
    pane.press("Enter")
    try pane.waitFor("Before you begin")
    pane.press("Enter")
    try pane.waitFor("How strong is it right now?")
    pane.type("50")
    pane.press("Enter")
    try pane.waitFor("How did the news come?")
    try pane.leave()
    let note = try home.note()
    #expect(note.contains("\ncompany: 'Acme'\n"))
    #expect(note.contains("\nrole: 'Baker'\n"))
    #expect(note.contains("\nstarted: 2026-11-18T10:03:00+01:00\n"))
  }
}
