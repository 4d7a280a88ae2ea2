import OnwardCore

/// Several notes in one Markdown file, each under a line `<!-- onward: note NAME -->` of its own.
///
/// A single note is itself. A line of a note that looks like such a line gets one backslash in front, as answers do with
/// markers, and one line end is put between notes; reading takes both away again.
public func bundle(of notes: [CarriedNote]) -> [UInt8] {
  if notes.count == 1 { return notes[0].bytes }
  let parts = notes.map { note in
    let name = note.file.map { " " + markerWord([$0]) } ?? ""
    return opening + Array("\(name) -->\n".utf8) + escaped(note.bytes)
  }
  return Array(parts.joined(separator: [lineFeed]))
}

private let opening = NoteMarker.opening + Array(" note".utf8)
private let backslash = UInt8(ascii: "\\")

/// Reads one note, or several in one file.
func readBundle(_ bytes: [UInt8]) -> Result<[CarriedNote], ExchangeProblems> {
  var once = NotesOnce()
  var problems: [ExchangeProblem] = []
  let parts = parts(of: bytes)
  guard parts.count <= ExchangeLimits.sessions else {
    let fact = ExchangeFact.tooMany(.sessions, limit: ExchangeLimits.sessions)
    return .failure(ExchangeProblems([ExchangeProblem(fact)]))
  }
  for part in parts where problems.count < ExchangeLimits.problems {
    do throws(NoteProblem) {
      let note = try CarriedNote(part.bytes, file: part.name)
      let id = note.session.id
      if let fact = isSessionID(id) ? once.take(note) : .wrongForm(id, wanted: .sessionID) {
        problems.append(ExchangeProblem(fact, at: Place(line: part.linesAbove + 1, column: 1)))
      }
    } catch {
      problems.append(ExchangeProblem(error, linesAbove: part.linesAbove))
    }
  }
  return problems.isEmpty ? .success(once.notes) : .failure(ExchangeProblems(problems))
}

private struct Part {
  var name: String?
  var bytes: [UInt8] = []
  var linesAbove: Int
}

private func parts(of bytes: [UInt8]) -> [Part] {
  guard isSeparator(bytes[...]) else { return [Part(bytes: bytes, linesAbove: 0)] }
  var parts: [Part] = []
  for (number, range) in LineRanges(bytes).enumerated() {
    let line = bytes[range]
    if isSeparator(line) {
      if parts.last?.bytes.last == lineFeed { parts[parts.count - 1].bytes.removeLast() }
      parts.append(Part(name: name(NoteLines.text(line)), linesAbove: number + 1))
    } else {
      parts[parts.count - 1].bytes += isEscaped(line) ? line.dropFirst() : line
    }
  }
  return parts
}

private func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
  line.starts(with: opening) && line.dropFirst(opening.count).first == UInt8(ascii: " ")
}

private func isEscaped(_ line: ArraySlice<UInt8>) -> Bool {
  line.first == backslash && isSeparator(line.drop { $0 == backslash })
}

/// The name in `<!-- onward: note NAME -->`; nil where there is none.
private func name(_ line: String) -> String? {
  let words = line.utf8.dropFirst(opening.count).split(separator: UInt8(ascii: " "))
  guard let word = words.first, words.count == 2 else { return nil }
  return names(ofMarkerWord: String(decoding: Array(word), as: UTF8.self)).first
}

private func escaped(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for range in LineRanges(bytes) {
    let line = bytes[range]
    if isEscaped(line) || isSeparator(line) { result.append(backslash) }
    result += line
  }
  return result
}

extension ExchangeProblem {
  fileprivate init(_ problem: NoteProblem, linesAbove: Int) {
    switch problem {
    case .malformed(let line, let column, _):
      self.init(.note(problem), at: Place(line: line + linesAbove, column: column))
    case .gitConflict(let line):
      self.init(.note(problem), at: Place(line: line + linesAbove, column: 1))
    default: self.init(.note(problem), at: Place(line: linesAbove + 1, column: 1))
    }
  }
}
