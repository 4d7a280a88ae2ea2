import OnwardContent
import OnwardScreen
import OnwardTerminal

@testable import OnwardApp
@testable import OnwardCore

/// One face of the program with somebody who uses it.
protocol Hand {
  var world: FakeWorld { get }
  var state: State { get }
  /// What the face shows of the question that is asked now, without line breaks.
  var shown: String { get }
  mutating func give(_ given: Given)
  /// Begins the later part, where it is offered.
  mutating func beginLater()
  mutating func leave()
}

/// A session as a face led through it.
struct Led: Equatable {
  /// The questions in the order in which the face showed them; one that it did not show says so.
  var asked: [String] = []
  /// The note as it was saved last.
  var note = ""
  /// What was given, question by question.
  var given: [AnswerKey: Given] = [:]
  var path: Path?
  var ended = false

  /// From the first question to the end of the session.
  init(_ hand: inout some Hand, _ giver: Giver) {
    var giver = giver
    for _ in 0..<600 where !ended {
      switch hand.state.work?.stage {
      case .prompting:
        guard let work = hand.state.work, let key = work.key, let field = work.field,
          let step = giver.guide.step(key.visit.step), let prompt = step.prompt(key.prompt)
        else { return }
        let shown = hand.shown
        let isShown = shown.contains(flat(step.title)) && shown.contains(flat(prompt.label))
        asked.append(isShown ? key.description : "hidden: \(key)")
        let gift = giver.next(key, field)
        given[key] = gift
        hand.give(gift)
      case .betweenParts: hand.beginLater()
      default: ended = hand.state.work?.stage == .finished
      }
      if hand.state.work?.stage == .finished { path = hand.state.work?.path }
    }
    hand.leave()
    note = hand.world.lastNote(giver.guide)
  }
}

extension FakeWorld {
  /// The note as the last save would have written it.
  func lastNote(_ guide: Guide) -> String {
    guard let order = orders.last else { return "" }
    var session = order.session
    session.updated = clock.wall
    let path = NotePath(
      order: order.path, offPath: Set(session.answers.keys).subtracting(order.path))
    return String(
      decoding: encodeNote(session, guide: guide, path: path, previous: nil).bytes, as: UTF8.self)
  }

  /// Begins a session on a loop of this world.
  func begun(_ guide: Guide, size: Size) -> EventLoop {
    var loop = EventLoop(
      state: State(size: size, clock: clock), guide: guide, environment: environment)
    loop.dispatch(.ticked(at: clock))
    return loop
  }
}

/// The text without its line breaks and runs of blanks.
func flat(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    let isBlank = byte == 0x20 || byte == 0x0A
    if !isBlank { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The guide that the project ships.
enum ShippedGuide {
  static let shelf = ContentShelf(folder: Checkout.path + "/Content", workingFolder: nil)
  static let guide = (try? shelf.guide()) ?? Guide(language: "en", first: "missing", steps: [])
}
