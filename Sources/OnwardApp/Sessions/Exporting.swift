import OnwardContent
import OnwardCore
import OnwardScreen
import OnwardStore

/// Takes notes out of their folder, in a form for other programs, for import or for reading.
struct Exporting {
  /// The forms of an export.
  enum Form: String, CaseIterable {
    case markdown, json, html

    /// As the ending of a file's name says it.
    init(fileName: String) {
      if fileName.hasSuffix(".json") {
        self = .json
      } else if fileName.hasSuffix(".html") || fileName.hasSuffix(".htm") {
        self = .html
      } else {
        self = .markdown
      }
    }
  }

  /// The notes that were read, and a line for each that could not be.
  struct Gathered {
    var notes: [CarriedNote] = []
    var unreadable: [String] = []
    /// Copies that lie among the notes; they are no sessions.
    var copies: [String] = []
  }

  var list: NoteList

  /// The sessions whose ids begin so, in that order, each once; without any, all of them, the newest first.
  func gather(_ ids: [String], now: Moment) throws(Failure) -> Gathered {
    let listings = list.listings()
    var gathered = Gathered()
    if ids.isEmpty {
      for listing in listings {
        switch listing {
        case .session(let summary): add(summary.file, to: &gathered)
        case .problem(let file, .copy): gathered.copies.append(file)
        case .problem(let file, let problem):
          gathered.unreadable.append("\(file): \(reason(problem))")
        }
      }
      return gathered
    }
    let choice = SessionChoice(listings: listings, now: now)
    var files: [String] = []
    for id in ids {
      let file = try choice.session(id).file
      if !files.contains(file) { files.append(file) }
    }
    for file in files { add(file, to: &gathered) }
    return gathered
  }

  private func add(_ file: String, to gathered: inout Gathered) {
    do throws(NoteProblem) {
      gathered.notes.append(try CarriedNote(try list.bytes(file), file: file))
    } catch {
      gathered.unreadable.append("\(file): \(reason(error))")
    }
  }
}

extension NoteList {
  /// The whole note, as it stands.
  func bytes(_ file: String) throws(NoteProblem) -> [UInt8] {
    do {
      return try folder.read(file).bytes
    } catch {
      throw error.noteProblem
    }
  }
}

/// The sessions as a page for a browser or a printer, in the order of the notes.
func page(of notes: [CarriedNote], _ guide: Guide) -> HTMLPage {
  let sections = notes.map { note in
    // Steps that were renamed since are found by their new names.
    let session =
      (try? decodeNote(note.bytes, guide: guide).get().session)
      ?? (try? decodeNote(note.bytes).get().session) ?? note.session
    let names = [session.company, session.role].filter { !$0.isEmpty }
    return HTMLPage.Section(
      id: session.id,
      title: (names.isEmpty ? [ExportWords.unnamed] : names).joined(separator: ", "),
      language: session.language,
      document: Document(
        blocks: document(of: session, guide).blocks + ExportWords.followUps(session.followUps)))
  }
  return HTMLPage(title: ExportWords.title, language: guide.language, sections: sections)
}
