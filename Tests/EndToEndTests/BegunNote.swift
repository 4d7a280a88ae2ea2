import Foundation
import Testing

extension Home {
  /// The question at which a session that was put there stands.
  static let question = "The reason you are afraid of"

  /// The id of such a session.
  static let begunID = "abcdefghijkl"

  /// Puts a session there that stands at a line of text, so that `resume` draws the question at once.
  func begin(
    words: String? = nil, updated: String = "2026-11-21T09:03:00+01:00",
    started: String = "2026-11-21T09:00:00+01:00"
  ) throws {
    try FileManager.default.createDirectory(
      at: sessions, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let state = folder.appending(path: "state/onward")
    try FileManager.default.createDirectory(
      at: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    // The first page was seen.
    try Data().write(to: state.appending(path: "first-run"))
    var note = """
      ---
      schema: 1
      id: \(Self.begunID)
      lang: en
      started: \(started)
      updated: \(updated)
      company: 'Northwind'
      role: ''
      state: open
      position: not-personal.thought
      help-offered: false
      follow-ups: []
      ---

      ## What happened
      ### How strong is it right now?
      <!-- onward: arrive.intensity intensity done -->
      45
      <!-- onward: end -->

      """
    if let words {
      note += """

        ## What else could explain it?
        ### The reason you are afraid of
        <!-- onward: not-personal.thought text draft -->
        \(words)
        <!-- onward: end -->

        """
    }
    try Data(note.utf8).write(to: sessions.appending(path: "2026-11-21T0900-northwind-abcdef.md"))
  }
}

extension Pseudoterminal {
  /// A session that was begun, with its question on the screen and read by the terminal.
  static func writing(
    _ home: Home, environment: [String: String] = [:], words: String? = nil
  ) throws -> Pseudoterminal {
    if home.notes.isEmpty { try home.begin(words: words) }
    let pty = try Pseudoterminal(home, ["resume"], environment: environment)
    try pty.waitFor(Home.question)
    return pty
  }
}
