import Foundation
import Testing

extension Home {
  /// The question at which a session that was put there stands.
  static let question = "The reason you are afraid of"

  /// The id of such a session.
  static let begunID = "abcdefghijkl"

  /// What makes a command one of an ordinary user, who has nothing.
  static let asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

  /// A home of nobody's, with the program and its content in it, since nobody may not enter the folder of the build.
  static func ofNobody() throws -> (Home, command: [String], environment: [String: String]) {
    let home = try Home()
    try home.begin(words: "before")
    let program = home.folder.appending(path: "onward").path
    // By another process: while this one writes it, a child that some other test starts holds it open, and a file that
    // is open for writing cannot be run.
    let copied = try Program.run("cp", [Program.path, program])
    try #require(copied.status == 0)
    let content = home.folder.appending(path: "Content")
    try FileManager.default.copyItem(at: Program.root.appending(path: "Content"), to: content)
    let given = try Program.run("chown", ["-R", "65534:65534", home.folder.path])
    try #require(given.status == 0)
    return (home, asNobody + [program], home.environment(["ONWARD_CONTENT": content.path]))
  }

  /// Writes a note of the form that onward writes.
  func write(
    note name: String, id: String, started: String = "2026-11-18T10:03:00+01:00",
    updated: String = "2026-11-18T10:03:00+01:00", company: String = "",
    position: String = "feel.wanted", intensity: Int = 40,
    followUps: [(id: String, due: String, text: String)] = [], more: String = ""
  ) throws {
    try FileManager.default.createDirectory(
      at: sessions, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let entries = followUps.map { followUp in
      "\n  - id: \(followUp.id)\n    due: \(followUp.due)\n    text: '\(followUp.text)'\n    state: open"
    }.joined()
    let text = """
      ---
      schema: 1
      id: \(id)
      lang: en
      started: \(started)
      updated: \(updated)
      company: '\(company)'
      role: ''
      state: open
      position: \(position)
      help-offered: false
      follow-ups:\(entries.isEmpty ? " []" : entries)
      ---

      ## What happened
      ### How strong is it right now?
      <!-- onward: arrive.intensity intensity done -->
      \(intensity)
      <!-- onward: end -->
      \(more)
      """
    let minute = started.prefix(16).replacing(":", with: "")
    let file = sessions.appending(path: "\(minute)-\(name)-\(id.prefix(6)).md")
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
  }

  /// Puts a session there that stands at a line of text, so that `resume` draws the question at once.
  func begin(
    at place: String = "not-personal.thought", words: String? = nil,
    updated: String = "2026-11-21T09:03:00+01:00",
    started: String = "2026-11-21T09:00:00+01:00"
  ) throws {
    let state = folder.appending(path: "state/onward")
    try FileManager.default.createDirectory(
      at: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // The first page was seen.
    try Data().write(to: state.appending(path: "first-run"))
    let draft = words.map {
      "\n<!-- onward: \(place) text draft -->\n\($0)\n<!-- onward: end -->\n"
    }
    try write(
      note: "northwind", id: Self.begunID, started: started, updated: updated,
      company: "Northwind", position: place, intensity: 45, more: draft ?? "")
  }
}

extension Pseudoterminal {
  /// Leaves once the screen says that all is saved, for before that the program asks first.
  func leave(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int {
    try waitUntil("all is saved", sourceLocation: sourceLocation) {
      forget()
      try type("\u{0C}")
      read()
      return String(decoding: written, as: UTF8.self).contains("· saved")
    }
    try type("\u{03}")
    return try end(sourceLocation: sourceLocation)
  }

  /// A session that was begun, with its question on the screen and read by the terminal.
  static func writing(
    _ home: Home, environment: [String: String] = [:], words: String? = nil, columns: Int = 80
  ) throws -> Pseudoterminal {
    if home.notes.isEmpty { try home.begin(words: words) }
    let pty = try Pseudoterminal(
      home, ["resume"], environment: environment, columns: columns)
    try pty.waitFor(Home.question)
    return pty
  }
}
