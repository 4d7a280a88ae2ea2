extension State {
  /// How many past sessions are shown.
  public var pastCount: Int { past.places?.count ?? listings?.count ?? 0 }

  /// The one shown at that index, from 0 up to `pastCount`.
  public func pastListing(_ index: Int) -> Listing? {
    guard let listings, (0..<pastCount).contains(index) else { return nil }
    let place = past.place(of: index)
    return listings.indices.contains(place) ? listings[place] : nil
  }

  /// The session under the cursor of the list.
  public var chosenListing: Listing? { pastListing(past.cursor) }

  /// The sessions that are shown, in the order of the list.
  public var pastSessions: some Sequence<SessionSummary> {
    (0..<pastCount).lazy.compactMap { index in
      if case .session(let summary)? = pastListing(index) { summary } else { nil }
    }
  }

  mutating func openPast() -> [Effect] {
    screen = .past
    countActs()
    return [.loadNotes]
  }

  /// The listings are others now; the cursor stays on the same session, or else where it was.
  mutating func loadPast(standingOn file: String?) {
    past.forgetTexts()
    past.look(in: listings ?? [])
    stand(on: file)
    if screen == .past { countActs() }
  }

  private mutating func countActs() {
    past.acts = Acts(
      (listings ?? []).lazy.compactMap { listing in
        if case .session(let summary) = listing { summary } else { nil }
      })
  }

  private mutating func stand(on file: String?) {
    let place = listings?.firstIndex { $0.file == file }
    past.cursor = place.flatMap(past.index) ?? min(past.cursor, max(0, pastCount - 1))
  }

  /// Changes the filter; the cursor stays on its session while that is shown, and else goes to the first.
  mutating func filterPast(_ change: (inout PastList) -> Void) {
    let chosen = chosenListing?.file
    change(&past)
    past.look(in: listings ?? [])
    past.cursor = 0
    stand(on: chosen)
  }

  /// What was typed goes to the filter.
  mutating func typeFilter(_ action: Action) {
    filterPast { past in
      _ = past.filter.receive(action, goal: &past.goal)
    }
  }

  mutating func receivePlot(_ action: Action, ofAll: Bool) {
    switch action {
    case .scrolled(let line): overlayScroll = max(0, line)
    case .wentBack, .accepted, .openedHome, .openedPlot: closeOverlay()
    case .switched:
      overlays[overlays.count - 1] = .plot(ofAll: !ofAll)
      overlayScroll = 0
    case .moved(.left) where !ofAll: standOnSession(by: 1)
    case .moved(.right) where !ofAll: standOnSession(by: -1)
    default: break
    }
  }

  /// Goes to the next session of the list in that direction, past what is none.
  private mutating func standOnSession(by step: Int) {
    var index = past.cursor + step
    while let listing = pastListing(index) {
      if case .session = listing {
        past.cursor = index
        overlayScroll = 0
        return
      }
      index += step
    }
  }
}
