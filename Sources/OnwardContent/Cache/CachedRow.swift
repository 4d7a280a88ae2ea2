import OnwardCore

// How one row of the cache is written, and read again. A change here is a new version of the cache.

extension CacheWriter {
  mutating func stamp(_ stamp: NoteStamp) {
    number(stamp.inode)
    signed(stamp.size)
    signed(stamp.seconds)
    signed(stamp.nanoseconds)
  }

  mutating func listing(_ listing: Listing) {
    switch listing {
    case .session(let summary):
      byte(0)
      self.summary(summary)
    case .problem(let file, let problem):
      byte(1)
      text(file)
      self.problem(problem)
    }
  }

  private mutating func problem(_ problem: NoteProblem) {
    switch problem {
    case .unreadable(let number):
      byte(0)
      signed(Int(number))
    case .notUTF8: byte(1)
    case .notAFile: byte(2)
    case .tooLarge(let bytes):
      byte(3)
      signed(bytes)
    case .malformed(let line, let column, let detail):
      byte(4)
      signed(line)
      signed(column)
      text(detail)
    case .copy: byte(5)
    case .gitConflict(let line):
      byte(6)
      signed(line)
    }
  }

  private mutating func summary(_ summary: SessionSummary) {
    text(summary.id)
    text(summary.file)
    moment(summary.started)
    moment(summary.updated)
    text(summary.company)
    text(summary.role)
    byte(code(of: summary.standing))
    optional(summary.position.place) { writer, place in
      writer.visit(place.visit)
      writer.optional(place.prompt) { $0.text($1.rawValue) }
    }
    list(summary.followUps) { $0.followUp($1) }
    figures(summary.figures)
  }

  private mutating func moment(_ moment: Moment) {
    signed(moment.seconds)
    signed(moment.offset)
  }

  private mutating func visit(_ visit: Visit) {
    text(visit.step.rawValue)
    byte(visit.borrowedBy.map { $0 == .today ? 1 : 2 } ?? 0)
  }

  private mutating func followUp(_ followUp: FollowUp) {
    text(followUp.id)
    switch followUp.due {
    case .day(let day):
      byte(0)
      signed(day.daysSince1970)
    case .moment(let moment):
      byte(1)
      self.moment(moment)
    }
    text(followUp.text)
    text(followUp.progress.rawValue)
  }

  private mutating func figures(_ figures: SessionFigures) {
    list(figures.intensities) { writer, intensity in
      writer.visit(intensity.visit)
      writer.signed(intensity.value)
    }
    optional(figures.news) { $0.text($1.rawValue) }
    optional(figures.howFar) { $0.text($1.rawValue) }
    optional(figures.wanted) { $0.text($1.rawValue) }
    optional(figures.heard) { $0.text($1.rawValue) }
    signed(figures.letters)
    byte(figures.asksInReply ? 1 : 0)
    signed(figures.otherReasons)
    signed(figures.plans)
  }
}

extension CacheReader {
  mutating func stamp() throws(CacheDamage) -> NoteStamp {
    NoteStamp(
      inode: try number(), size: try signed(), seconds: try signed(), nanoseconds: try signed())
  }

  mutating func listing() throws(CacheDamage) -> Listing {
    switch try byte() {
    case 0: return .session(try summary())
    case 1: return .problem(file: try text(), try problem())
    default: throw CacheDamage()
    }
  }

  private mutating func problem() throws(CacheDamage) -> NoteProblem {
    switch try byte() {
    case 0: return .unreadable(errno: Int32(try signed(0...Int(Int32.max))))
    case 1: return .notUTF8
    case 2: return .notAFile
    case 3: return .tooLarge(bytes: try signed())
    case 4:
      return .malformed(line: try signed(), column: try signed(), detail: try text())
    case 5: return .copy
    case 6: return .gitConflict(line: try signed())
    default: throw CacheDamage()
    }
  }

  private mutating func summary() throws(CacheDamage) -> SessionSummary {
    let id = try text()
    let file = try text()
    let started = try moment()
    let updated = try moment()
    let company = try text()
    let role = try text()
    let standing = try standing()
    let place = try optional { reader throws(CacheDamage) in try reader.position() }
    let session = Session(
      id: id, language: "", started: started, updated: updated, company: company, role: role,
      standing: standing, position: place ?? .end,
      followUps: try list { reader throws(CacheDamage) in try reader.followUp() })
    return SessionSummary(file: file, session: session, figures: try figures())
  }

  private mutating func standing() throws(CacheDamage) -> Standing {
    let byte = try byte()
    guard let standing = standings.first(where: { code(of: $0) == byte }) else {
      throw CacheDamage()
    }
    return standing
  }

  private mutating func position() throws(CacheDamage) -> Position {
    let visit = try visit()
    return .at(visit, try name().map { PromptID($0) })
  }

  private mutating func name() throws(CacheDamage) -> String? {
    try optional { reader throws(CacheDamage) in try reader.text() }
  }

  /// Within about 30,000 years of 1970, so that no sum of them can be too large.
  private mutating func moment() throws(CacheDamage) -> Moment {
    Moment(seconds: try signed(-(1 << 40)...1 << 40), offset: try signed(-86_399...86_399))
  }

  private mutating func visit() throws(CacheDamage) -> Visit {
    let step = StepID(try text())
    switch try byte() {
    case 0: return Visit(step)
    case 1: return Visit(step, borrowedBy: .today)
    case 2: return Visit(step, borrowedBy: .later)
    default: throw CacheDamage()
    }
  }

  private mutating func followUp() throws(CacheDamage) -> FollowUp {
    let id = try text()
    let due: Due
    switch try byte() {
    case 0: due = .day(Day(daysSince1970: try signed(-(1 << 32)...1 << 32)))
    case 1: due = .moment(try moment())
    default: throw CacheDamage()
    }
    let text = try text()
    guard let progress = FollowUp.Progress(rawValue: try self.text()) else { throw CacheDamage() }
    return FollowUp(id: id, due: due, text: text, progress: progress)
  }

  private mutating func figures() throws(CacheDamage) -> SessionFigures {
    var figures = SessionFigures()
    figures.intensities = try list { reader throws(CacheDamage) in
      Intensity(try reader.visit(), try reader.signed(0...100))
    }
    figures.news = try name().map { ChoiceID($0) }
    figures.howFar = try name().map { ChoiceID($0) }
    figures.wanted = try name().map { ChoiceID($0) }
    figures.heard = try name().map { ChoiceID($0) }
    figures.letters = try signedCount()
    figures.asksInReply = try byte() == 1
    figures.otherReasons = try signedCount()
    figures.plans = try signedCount()
    return figures
  }

  /// A count of things in notes, which no sum of can be too large.
  mutating func signedCount() throws(CacheDamage) -> Int { try signed(0...1 << 32) }
}

private let standings: [Standing] =
  [.open, .paused, .done] + Outcome.allCases.map(Standing.closed)

private func code(of standing: Standing) -> UInt8 {
  switch standing {
  case .open: 0
  case .paused: 1
  case .done: 2
  case .closed(.offer): 3
  case .closed(.withdrawn): 4
  case .closed(.closed): 5
  }
}

extension Position {
  fileprivate var place: (visit: Visit, prompt: PromptID?)? {
    if case .at(let visit, let prompt) = self { (visit, prompt) } else { nil }
  }
}
