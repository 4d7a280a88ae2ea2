import OnwardContent
import OnwardCore
import OnwardStore

/// Notes as a person would have them, made of generated words and written as the program writes them.
struct GeneratedNotes {
  let guide: Guide
  private var words = WordSource(seed: 7)

  /// Nil where the package's content cannot be read.
  init?(package: String) {
    let files = Files()
    let root = package + "/Content/en"
    var content: [ContentFile] = []
    for part in ["", "/steps", "/templates", "/topics"] {
      for name in (try? files.list(root + part)) ?? [] where name.hasSuffix(".md") {
        guard let bytes = try? files.read(root + part + "/" + name) else { return nil }
        content.append(ContentFile(path: "en" + part + "/" + name, bytes: bytes))
      }
    }
    guard let guide = loadGuide(content).guide else { return nil }
    self.guide = guide
  }

  /// The first prompt of an ordinary session that takes as much text as one likes.
  var longPrompt: (visit: Visit, prompt: Prompt)? {
    let session = Session(
      id: "", language: "en", started: moment(0), position: .end)
    for stop in Path(guide: guide, session: session).stops {
      for prompt in guide.step(stop.visit.step)?.prompts ?? []
      where stop.prompts.contains(prompt.id) {
        if case .text(isOneLine: false, _) = prompt.kind { return (stop.visit, prompt) }
      }
    }
    return nil
  }

  /// A session at its long prompt, with an answer of so many words there, half typed.
  mutating func session(number: Int, words count: Int, wordsALine: Int = 80) -> Session {
    var session = Session(
      id: id(number), language: "en", started: moment(number), company: words.sentence(2),
      role: words.sentence(3), position: .end)
    guard let place = longPrompt else { return session }
    session.position = .at(place.visit, place.prompt.id)
    if count > 0 {
      let lines = stride(from: 0, to: count, by: wordsALine).map { start in
        words.sentence(min(wordsALine, count - start))
      }
      session.answers[AnswerKey(place.visit, place.prompt.id)] = Answer(
        .text(lines.joined(separator: "\n")), .draft)
    }
    return session
  }

  /// The note's bytes.
  func note(_ session: Session) -> [UInt8] {
    let path = Path(guide: guide, session: session)
    return encodeNote(session, guide: guide, path: NotePath(order: path.keys)).bytes
  }

  /// Writes so many notes into a home's folder of sessions.
  mutating func write(_ count: Int, words: Int, home: String, _ workshop: Workshop) {
    let folder = workshop.folder(home + "/data/onward/sessions")
    for number in 0..<count {
      let session = session(number: number, words: words)
      bench.write(note(session), to: folder + "/" + file(session))
    }
  }

  func file(_ session: Session) -> String {
    "\(session.started.day)-bench-\(session.id.prefix(6)).md"
  }

  /// Four sessions a day, the first of them the newest.
  private func moment(_ number: Int) -> Moment {
    Moment(seconds: 1_700_000_000 - number * 21_600, offset: 0)
  }

  private func id(_ number: Int) -> String {
    let digits = Array("abcdefghijklmnopqrstuvwxyz234567")
    var rest = number
    var id = ""
    for _ in 0..<12 {
      id.append(digits[rest % 32])
      rest /= 32
    }
    return id
  }
}
