public import OnwardCore

/// The whole screen for a state; pure, and right for any size from 1 × 1 on.
///
/// Who draws again and again hands in the same `memo`; it makes nothing look different.
public func render(_ state: State, _ guide: Guide, _ memo: LayoutMemo = LayoutMemo()) -> Frame {
  var page = Page(size: state.size, memo)
  if state.isHidden {
    page.writeCentred(Words.hidden, style: .dim)
  } else if state.isTooSmall {
    page.writeCentred(Words.tooSmall, style: [])
  } else if let overlay = state.overlays.last {
    page.draw(overlay, state, guide)
  } else {
    switch state.screen {
    case .home: page.drawHome(state, guide)
    case .session: page.drawSession(state, guide)
    case .past: page.drawPast(state)
    case .due: page.drawDue(state)
    }
  }
  return page.finished
}

/// How far the text that is being read can be scrolled.
struct ScrollExtent: Equatable {
  /// The first line shown now.
  var first: Int
  /// The last line that can be the first one shown.
  var last: Int
  /// Lines shown at once.
  var page: Int

  init(first: Int = 0, lines: Int = 0, page: Int = 1) {
    self.first = first
    last = max(0, lines - page)
    self.page = page
  }
}

/// How far what is on the screen can be scrolled.
func scrollExtent(of state: State, _ guide: Guide) -> ScrollExtent {
  if let reader = ReaderPage(state, guide) { return reader.extent }
  if case .browser(let browser)? = state.overlays.last {
    return browser.listExtent(state, guide)
  }
  if let overlay = state.overlays.last {
    let area = PageArea(size: state.size)
    let lines = overlay.lines(state, guide, width: area.width)
    return ScrollExtent(first: state.overlayScroll, lines: lines.count, page: area.height)
  }
  switch state.screen {
  case .home: return ScrollExtent()
  case .past:
    let page = PastLayout(state).page
    return ScrollExtent(
      first: state.past.cursor, lines: state.pastCount + page - 1, page: page)
  case .due:
    let area = PageArea(size: state.size)
    // An item takes two rows or more, so a page of the list is about half as many of them.
    let page = max(1, area.height / 2)
    return ScrollExtent(
      first: state.due.cursor, lines: state.dueItems.count + page - 1, page: page)
  case .session: return SessionPage(state, guide, LayoutMemo()).bodyExtent
  }
}

extension Browser {
  /// A page of a list moves its cursor by so many rows.
  fileprivate func listExtent(_ state: State, _ guide: Guide) -> ScrollExtent {
    let height = PageArea(size: state.size).height
    let count = search?.hits.count ?? topics(guide, state.memory ?? ReadingMemory()).count
    return ScrollExtent(
      first: search?.cursor ?? cursor, lines: count + height - 1, page: height)
  }
}
