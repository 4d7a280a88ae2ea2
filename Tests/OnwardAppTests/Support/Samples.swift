import OnwardCore
import Testing

@testable import OnwardApp

/// A guide of one step with two texts, which is enough to type into and to save.
let smallGuide = Guide(
  language: "en", first: "arrive",
  steps: [
    Step(
      id: "arrive", title: "What happened", part: .today,
      prompts: [
        Prompt(id: "news", kind: .text(isOneLine: true, fills: nil), label: "The news"),
        Prompt(id: "more", kind: .text(isOneLine: false, fills: nil), label: "More"),
      ])
  ])

func moment(_ text: String) throws -> Moment { try #require(Moment(iso: text)) }

func summary(
  id: String, started: String = "2026-11-20T10:00:00+01:00", updated: String? = nil,
  company: String = "", standing: Standing = .open, followUps: [FollowUp] = []
) throws -> SessionSummary {
  let begun = try moment(started)
  let session = Session(
    id: id, language: "en", started: begun, updated: try updated.map(moment) ?? begun,
    company: company, standing: standing, position: .at(Visit("arrive"), nil), followUps: followUps)
  return SessionSummary(
    file: SessionName.file(id: id, company: "", started: begun), session: session)
}

/// All notes, as a desk tells of few.
func listings(_ desk: Desk) -> [Listing] {
  if case .notesLoaded(let listings)? = desk.lookForNotes().first { listings } else { [] }
}
