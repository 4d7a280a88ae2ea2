import OnwardContent
import OnwardCore

/// Seeded sessions whose words look like everything that a note's form is made of.
struct Nasty {
  var chance: Chance

  private static let words = [
    "", "a", "\n", "\n\n", "\r\n", "\r", " ", "\t", "---", "```", "# H", "## x\n### y", "=======",
    "<<<<<<< HEAD", ">>>>>>> x", "<!-- onward: end -->", "\n<!-- onward: end -->\n",
    "\n\\<!-- onward: a.b text done -->\n", "\n\\\\<!-- onward:", "- x", "\n- y", "\n  z", "  ",
    "[2026-11-28] d", "\\[2026-11-28] e", "[2026-99-99]", "\n**use**\n", "**", "\\", "\\n", "%41",
    "é", "e\u{301}", "👩‍👩‍👧", "\u{0}", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{10FFFF}", "'", "\"", ": ",
    " #", "none", "not safe", "85", "~", "true",
  ]
  private static let names = ["use", "maybe", "not-mine", "a1", "x-y-z"]
  private static let keys = ["a.b", "a.c", "a.b@later", "b.b", "c.x-y", "d.d", "d.e"]

  init(seed: UInt64) { chance = Chance(seed: seed) }

  mutating func text() -> String {
    (0..<chance.below(6)).map { _ in Self.words[chance.below(Self.words.count)] }.joined()
  }

  private mutating func choice() -> Choice {
    let id = Self.names[chance.below(Self.names.count)]
    return Choice(id: ChoiceID(id), words: text())
  }

  mutating func many<Value>(_ make: (inout Nasty) -> Value) -> [Value] {
    (0..<chance.below(4)).map { _ in make(&self) }
  }

  private mutating func day() -> Day? {
    chance.below(2) == 0 ? nil : Day(daysSince1970: 20_000 + chance.below(999))
  }

  private mutating func value() -> AnswerValue? {
    switch chance.below(14) {
    case 0, 1: .text(text())
    case 2, 3: .items(many { ListItem($0.text(), day: $0.day()) })
    case 4: .choice(choice())
    case 5: .checks(many { $0.choice() })
    case 6: .feelings(words: many { $0.text() }, cannotName: chance.below(2) == 0)
    case 7: .intensity(chance.below(101))
    case 8: chance.below(2) == 0 ? .notSafe : .discarded
    case 9: .day(day())
    case 10:
      .letter(Letter(text: text(), template: "reply", tone: "warm", fill: text()))
    case 11: .breathed(seconds: chance.below(200))
    case 12:
      .sorted(
        many { SortedItem($0.text(), group: $0.chance.below(3) == 0 ? nil : $0.choice()) })
    default: nil
    }
  }

  private mutating func answer() -> Answer {
    let all = Answer.Progress.allCases
    return Answer(value(), all[chance.below(all.count)])
  }

  private mutating func moment() -> Moment {
    Moment(seconds: chance.below(4_000_000_000), offset: (chance.below(1600) - 800) * 60)
  }

  mutating func session() -> Session {
    var session = Session(
      id: "k3vqa7m2xw4b", language: "en", started: moment(), position: .end)
    for _ in 0..<4 { change(&session) }
    return session
  }

  /// Changes some of everything that a session holds.
  mutating func change(_ session: inout Session) {
    session.updated = moment()
    session.company = text()
    session.role = chance.below(2) == 0 ? session.role : text()
    let standings: [Standing] = [.open, .paused, .done, .closed(.offer), .closed(.withdrawn)]
    session.standing = standings[chance.below(standings.count)]
    let positions: [Position] = [
      .end, .at(Visit("a"), "b"), .at(Visit("a", borrowedBy: .later), nil),
    ]
    session.position = positions[chance.below(positions.count)]
    session.wasOfferedHelp = chance.below(2) == 0
    session.followUps = many { nasty in
      let due = nasty.day().map { Due.day($0) } ?? .moment(nasty.moment())
      return FollowUp(id: nasty.text(), due: due, text: nasty.text(), progress: .moved)
    }
    for name in Self.keys where chance.below(3) == 0 {
      guard let key = AnswerKey(parsing: name) else { continue }
      session.answers[key] = chance.below(5) == 0 ? nil : answer()
    }
  }

  mutating func path(_ session: Session) -> NotePath {
    let keys = Self.keys.compactMap { AnswerKey(parsing: $0) }
    let off = Set(keys.filter { _ in chance.below(4) == 0 })
    return NotePath(order: keys.filter { !off.contains($0) }, offPath: off)
  }
}
