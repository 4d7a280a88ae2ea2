import OnwardCore

extension HeaderSource {
  func readSchema() throws(NoteProblem) -> Int {
    let value = try required("schema")
    guard let schema = Int(value.text), schema >= 1 else { throw value.malformed("not a version") }
    return schema
  }

  /// The session that the header tells of, without answers.
  ///
  /// A state, outcome or position that only a later version knows is no fault of a note of that version.
  func session(guide: Guide?) throws(NoteProblem) -> Session {
    let id = try required("id")
    guard !id.text.isEmpty else { throw id.malformed("no id") }
    let started = try moment(required("started"))
    var updated = started
    if let value = try optional("updated") { updated = try moment(value) }
    let position = try required("position")
    return Session(
      id: id.text, language: try optional("lang")?.text ?? "en", started: started, updated: updated,
      company: try optional("company")?.text ?? "", role: try optional("role")?.text ?? "",
      standing: try standing(), position: try self.position(position, guide: guide),
      wasOfferedHelp: try flag("help-offered"), followUps: try followUps())
  }

  private struct Value {
    var text: String
    var place: Place

    func malformed(_ detail: String) -> NoteProblem {
      .malformed(line: place.line, column: place.column, detail: detail)
    }
  }

  private var isLater: Bool { schema > noteSchema }

  private func required(_ key: String) throws(NoteProblem) -> Value {
    guard let value = try optional(key) else {
      throw .malformed(line: 1, column: 1, detail: "'\(key)' is missing")
    }
    return value
  }

  private func optional(_ key: String) throws(NoteProblem) -> Value? {
    guard let node = fields[key] else { return nil }
    return try value(node, key)
  }

  private func value(_ node: HeaderNode, _ key: String) throws(NoteProblem) -> Value {
    guard case .scalar(let text) = node.form else {
      throw .malformed(
        line: node.place.line, column: node.place.column, detail: "'\(key)' must be words")
    }
    return Value(text: text, place: node.place)
  }

  private func moment(_ value: Value) throws(NoteProblem) -> Moment {
    guard let moment = Moment(iso: value.text) else { throw value.malformed("not a time") }
    return moment
  }

  private func flag(_ key: String) throws(NoteProblem) -> Bool {
    guard let value = try optional(key) else { return false }
    guard value.text == "true" || value.text == "false" else {
      throw value.malformed("neither true nor false")
    }
    return value.text == "true"
  }

  private func standing() throws(NoteProblem) -> Standing {
    guard let state = try optional("state") else { return .open }
    switch StandingWord(rawValue: state.text) {
    case .open?: return .open
    case .paused?: return .paused
    case .done?: return .done
    case .closed?:
      guard let name = try optional("outcome") else { return .closed(.closed) }
      if let outcome = Outcome(rawValue: name.text) { return .closed(outcome) }
      if isLater { return .closed(.closed) }
      throw name.malformed("not an outcome")
    case nil:
      if isLater { return .open }
      throw state.malformed("not a state")
    }
  }

  private func position(_ value: Value, guide: Guide?) throws(NoteProblem) -> Position {
    let names = NoteNames(guide: guide)
    if value.text == HeaderText.endPosition { return .end }
    switch Position(name: value.text) {
    case .at(let visit, let prompt?)?:
      let key = names.current(AnswerKey(visit, prompt))
      return .at(key.visit, key.prompt)
    case .at(let visit, nil)?: return .at(names.current(visit), nil)
    case .end?, nil:
      if isLater { return .end }
      throw value.malformed("not a position")
    }
  }

  private func followUps() throws(NoteProblem) -> [FollowUp] {
    guard let node = fields["follow-ups"] else { return [] }
    if case .scalar("") = node.form { return [] }
    guard case .list(let items) = node.form else {
      throw .malformed(
        line: node.place.line, column: node.place.column, detail: "'follow-ups' must be a list")
    }
    var followUps: [FollowUp] = []
    for item in items { followUps.append(try followUp(item)) }
    return followUps
  }

  private func followUp(_ item: HeaderNode) throws(NoteProblem) -> FollowUp {
    let place = Value(text: "", place: item.place)
    guard case .map(let map) = item.form, let id = map["id"], let due = map["due"] else {
      throw place.malformed("a follow-up needs id and due")
    }
    let text = try map["text"].map { node throws(NoteProblem) in try value(node, "text") }
    let state = try map["state"].map { node throws(NoteProblem) in try value(node, "state") }
    var progress = FollowUp.Progress.open
    if let state {
      if let known = FollowUp.Progress(rawValue: state.text) {
        progress = known
      } else if !isLater {
        throw state.malformed("not a state")
      }
    }
    return FollowUp(
      id: try value(id, "id").text, due: try self.due(value(due, "due")), text: text?.text ?? "",
      progress: progress)
  }

  private func due(_ value: Value) throws(NoteProblem) -> Due {
    guard let due = Due(text: value.text) else { throw value.malformed("not a time") }
    return due
  }
}
