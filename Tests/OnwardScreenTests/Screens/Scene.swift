import Foundation
import OnwardContent
import OnwardCore
import OnwardScreen
import Testing

/// The real guide, with its bodies, read once.
enum RealContent {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Content/en")

  static let guide: Guide = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let files = names.filter { $0.hasSuffix(".md") }.sorted().map { name in
      ContentFile(path: "Content/en/" + name, bytes: bytes(of: name))
    }
    let (guide, diagnostics) = loadGuide(files)
    for diagnostic in diagnostics { Issue.record("\(diagnostic)") }
    return guide ?? Guide(language: "en", first: "", steps: [])
  }()

  static func body(_ id: BodyID) -> Document {
    let path = contentPath(of: id)
    return loadBody(ContentFile(path: path, bytes: bytes(of: path)))
  }

  private static func bytes(of name: String) -> [UInt8] {
    (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? []
  }
}

/// A state driven by keys, as a person drives it; effects that only bring text are carried out.
struct Scene {
  var state: State
  var clock: ClockReading

  static let now = Moment(seconds: 1_795_251_780, offset: 3600)

  init(columns: Int = 80, rows: Int = 24, isFirstRun: Bool = false) {
    clock = ClockReading(wall: Scene.now, monotonic: 0)
    state = State(
      size: Size(columns: columns, rows: rows), clock: clock,
      settings: Settings(isFirstRun: isFirstRun))
    send(.notesLoaded([]))
  }

  /// Stands at a prompt of a session that already holds these answers.
  init(
    at key: AnswerKey, answers: [AnswerKey: AnswerValue] = [:], company: String = "",
    columns: Int = 80, rows: Int = 24
  ) {
    self.init(columns: columns, rows: rows)
    let session = Session(
      id: "abcdefghijkl", language: "en", started: Scene.now, company: company,
      position: .at(key.visit, key.prompt), answers: answers.mapValues { Answer($0) })
    open(session)
  }

  /// The rows as a terminal without styles shows them, without marks over letters.
  var characters: [String] {
    frame.rows.map { row in
      String(String.UnicodeScalarView(row.filter { $0.width > 0 }.map(\.scalar)))
    }
  }

  mutating func open(_ session: Session, for purpose: OpenPurpose = .goingOn) {
    send(
      .sessionOpened(
        OpenedSession(file: "a.md", session: session, isReadOnly: false, purpose: purpose)))
  }

  mutating func send(_ actions: Action...) {
    for action in actions {
      for effect in reduce(&state, action, RealContent.guide) { perform(effect) }
    }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .loadBody(let id): send(.bodyLoaded(id, RealContent.body(id)))
    case .beginSession: send(.sessionBegun(id: "abcdefghijkl", file: "a.md"))
    case .saveNote(let order): send(.noteSaved(revision: order.revision))
    case .loadMemory: send(.memoryLoaded(ReadingMemory()))
    case .buildSearch: send(.searchBuilt(searchIndex))
    default: break
    }
  }

  /// The topics, and one note of the person's own.
  private var searchIndex: SearchIndex<SearchSource> {
    let topics = RealContent.guide.topics.map { topic in
      SearchDocument(
        id: SearchSource.topic(topic.id), title: topic.title, summary: topic.summary,
        tags: topic.tags, body: RealContent.body(.topic(topic.id)).plainText)
    }
    let note = SearchDocument(
      id: SearchSource.note(file: "b.md"), title: "Northwind",
      body: "My résumé was fine, they said.")
    return SearchIndex(topics + [note])
  }

  /// Presses keys; text is typed letter by letter.
  mutating func press(_ keys: Key...) {
    for key in keys { receive(.key(key)) }
  }

  mutating func type(_ text: String) {
    for letter in text { receive(.text(String(letter))) }
  }

  mutating func receive(_ event: KeyEvent) {
    guard let action = action(for: event, in: state, RealContent.guide) else { return }
    send(action)
  }

  /// Lets milliseconds pass, and tells the time.
  mutating func wait(milliseconds: Int) {
    clock.monotonic += milliseconds
    send(.ticked(at: clock))
  }

  var frame: Frame { render(state, RealContent.guide) }

  func resized(_ columns: Int, _ rows: Int) -> Scene {
    var copy = self
    copy.send(.resized(Size(columns: columns, rows: rows)))
    return copy
  }
}

/// Keeps the scene's frame at the two sizes that every screen must be right at.
func expectGolden(
  _ scene: Scene, _ name: String, sizes: [(Int, Int)] = [(80, 24), (40, 12)],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for (columns, rows) in sizes {
    let frame = scene.resized(columns, rows).frame
    try expectGolden(frame, "\(name)-\(columns)x\(rows)", sourceLocation: sourceLocation)
  }
}

let allSizes = [(80, 24), (100, 30), (60, 20), (40, 12)]
