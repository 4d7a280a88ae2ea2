public import OnwardCore

/// Reads what lists show of a note.
///
/// As with `decodeHeader`, only a broken header is a problem: what is wrong further down is told when the note is
/// opened. An answer that is cut off or that nobody could read is not counted.
public func decodeSummary(
  _ bytes: [UInt8], file: String
) -> Result<SessionSummary, NoteProblem> {
  decodeHeader(bytes).map { header in
    SessionSummary(
      file: file, session: header.session,
      figures: SessionFigures(settledAnswers(in: NoteLines(bytes))))
  }
}

/// The answers that figures read, in the order of the note, which is the order of the path.
private func settledAnswers(in lines: NoteLines) -> SettledAnswers {
  var answers = SettledAnswers()
  let markers = lines.ranges.indices.filter(lines.isMarker)
  for (marker, end) in zip(markers, markers.dropFirst()) where lines.isEnd(end) {
    guard case .marker(let read) = NoteMarker.read(lines.text(marker)), read.progress == .done,
      !read.isOffPath, read.kind != .fill, SessionFigures.reads(read.key),
      answers[read.key] == nil
    else { continue }
    guard lines.size(of: marker...end) <= NoteLimits.answer else { continue }
    let value = AnswerBlock.value(of: read, lines: lines.content(of: marker, end))
    answers.add(read.key, Answer(value))
  }
  return answers
}
