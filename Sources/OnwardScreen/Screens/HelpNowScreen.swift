public import OnwardCore

/// The help page as lines; what the person named in the open session stands on it.
func helpNowLines(_ state: State, _ guide: Guide, width: Int) -> [[Cell]] {
  LaidOutDocument(helpNowPage(state, guide), width: width).lines
}

/// The help page as it is now.
func helpNowPage(_ state: State, _ guide: Guide) -> Document {
  helpNowDocument(
    guide, region: state.settings.region, contacts: state.settings.contacts,
    people: people(of: state), body: state.bodies[.helplines] ?? Document())
}

/// People that the person named in this session, the one named last first.
private func people(of state: State) -> [String] {
  let keys = [
    AnswerKey("onward", "someone"), AnswerKey(Visit("calm", borrowedBy: .later), "person"),
    AnswerKey("pause", "someone"), AnswerKey("feel", "person"), AnswerKey("calm", "person"),
  ]
  guard let session = state.work?.sessionToSave else { return [] }
  var people: [String] = []
  for key in keys {
    if case .text(let name)? = session.answers[key]?.value, !people.contains(name) {
      people.append(name)
    }
  }
  return people
}

/// The help page as a document, in the order of content-guide.md: danger now, the person's own people, the
/// helplines of the region, the worldwide directory, what to expect, and then the other regions.
///
/// `region` (ISO 3166 letters) only decides which helplines stand first.
public func helpNowDocument(
  _ guide: Guide, region: String?, contacts: [Contact], people: [String], body: Document
) -> Document {
  let own = guide.helplines.filter { $0.region == region }
  let worldwide = guide.helplines.filter { $0.region == "elsewhere" }
  let others = guide.helplines.filter { $0.region != region && $0.region != "elsewhere" }
  let danger = own.first.map { "Call \($0.emergency)." } ?? Words.callEmergency
  var blocks = [inDanger(danger)] + contacts.map(line)
  if !people.isEmpty {
    let names = people.joined(separator: ", ")
    blocks.append(.paragraph([.strong([.text("Your own someone: ")]), .text(names)]))
  }
  blocks += own.map { line($0, withEmergency: false) }
  blocks += worldwide.map { line($0, withEmergency: false) }
  if let name = own.first?.regionName { blocks.append(.paragraph([.text(Words.whyRegion(name))])) }
  blocks += body.blocks
  blocks.append(.heading(level: 2, slug: "", [.text("Other countries")]))
  blocks += others.map { line($0, withEmergency: true) }
  return Document(blocks: blocks)
}

/// What holds everywhere, for when the content cannot be read.
public func helpWithoutContent(_ contacts: [Contact]) -> Document {
  Document(
    blocks: [inDanger(Words.callEmergency)] + contacts.map(line)
      + Words.helpAnywhere.map { .paragraph([.text($0)]) })
}

private func inDanger(_ words: String) -> Block {
  .paragraph([.strong([.text("In danger now? ")]), .text(words)])
}

private func line(_ contact: Contact) -> Block {
  .paragraph([.strong([.text("\(contact.name): ")]), .text(contact.reach)])
}

private func line(_ helpline: Helpline, withEmergency: Bool) -> Block {
  var details = [helpline.contact, helpline.hours, helpline.site].filter { !$0.isEmpty }
  if withEmergency { details.append("in danger: \(helpline.emergency)") }
  return .paragraph([
    .strong([.text("\(helpline.regionName), \(helpline.name): ")]),
    .text(details.joined(separator: " · ")),
  ])
}
