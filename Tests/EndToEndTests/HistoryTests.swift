import Foundation
import Testing

/// Past sessions in the real program: the list, the filter and the plots, with several notes.
@Suite(.serialized) struct HistoryTests {
  private func home() throws -> Home {
    let home = try Home()
    try home.write(note: "one", id: "abcdefghijkl", company: "Northwind", followUps: [])
    try home.write(note: "two", id: "mnopqrstuvwx", company: "Contoso", followUps: [])
    for (id, day) in [("abcdefghijkl", "12"), ("mnopqrstuvwx", "18")] {
      let name = try #require(home.notes.first { $0.value.contains(id) }?.key)
      let note = try #require(home.notes[name])
        .replacingOccurrences(of: "2026-11-18T10:03", with: "2026-11-\(day)T10:03")
      let more = """
        ## Where you are
        ### How strong is it now?
        <!-- onward: pause.intensity intensity done -->
        15
        <!-- onward: end -->

        """
      try Data((note + "\n" + more).utf8).write(to: home.sessions.appending(path: name))
    }
    return home
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func theListIsFilteredAndPlotted(_ columns: Int, _ rows: Int) throws {
    let home = try home()
    let pane = try Pane(home, columns: columns, rows: rows)
    try pane.startFirst()
    try pane.waitFor("Past sessions")
    pane.press("Down", "Down", "Down", "Down", "Enter")
    try pane.waitFor("40 █▋   →  15 ▋")
    pane.type("/north")
    try pane.wait("one session") { $0.contains("1 of 1 found") && !$0.contains("Contoso") }
    pane.press("Enter")
    pane.type("p")
    try pane.waitFor("How strong it was")
    try pane.wait("both numbers above their bars") { $0.contains("40") && $0.contains("15") }
    pane.press("Escape")
    try pane.waitFor("found")
    pane.press("Escape")
    try pane.waitFor("Contoso")
    pane.type("p")
    try pane.waitFor("How strong it was")
    pane.press("Tab")
    let plot = try pane.waitFor("2026-11-12")
    #expect(plot.contains("2026-11-18"))
    #expect(plot.contains("█"))
    pane.press("End")
    try pane.waitFor("Wed 18 Nov 2026, Contoso: 40, then 15")
    try pane.leave()
  }

  @Test func aTerminalWithoutBlocksGetsASCII() throws {
    let home = try home()
    let pane = try Pane(home)
    try pane.startFirst(environment: ["LC_ALL": "C"])
    try pane.waitFor("Past sessions")
    pane.press("Down", "Down", "Down", "Down", "Enter")
    try pane.waitFor("40 ##-- >  15 #---")
    try pane.leave()
  }
}
