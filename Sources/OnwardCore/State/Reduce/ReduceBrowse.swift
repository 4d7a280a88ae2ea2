extension State {
  /// Opens the advice over what is on the screen; what lies below stays as it was.
  mutating func openBrowser(_ scope: StepID?, at topic: TopicID? = nil, _ guide: Guide) -> [Effect]
  {
    guard !overlays.contains(where: { $0.isBrowser }) else { return [] }
    overlays.append(.browser(Browser(scope: scope)))
    let remembered = memory == nil ? [Effect.loadMemory] : []
    if scope == nil { standAtLast(guide) }
    guard let topic, guide.topic(topic) != nil else { return remembered + loadPreview(guide) }
    return remembered + openPage(ReadPage(topic, scroll: memory?.places[topic] ?? 0))
  }

  /// Begins with the advice open, below what greets the person first.
  public mutating func beginBrowsing(at topic: TopicID?, _ guide: Guide) -> [Effect] {
    let greeting = overlays
    overlays = []
    let effects = openBrowser(nil, at: topic, guide)
    overlays += greeting
    return effects
  }

  /// Opens the search over what is on the screen, without the list of advice below it.
  mutating func openSearch(_ guide: Guide) -> [Effect] {
    let effects = openBrowser(nil, guide)
    update { $0.isForSearch = true }
    return effects + receiveOverlay(.openedSearch, guide)
  }

  mutating func receiveBrowser(
    _ action: Action, _ browser: Browser, _ guide: Guide
  ) -> [Effect] {
    switch action {
    case .openedSearch:
      // Built anew each time: a note may have been written or deleted since.
      searchIndex = nil
      update { $0.search = Searching() }
      return [.buildSearch]
    case .openedHome:
      return rememberPlace() + leaveBrowser()
    default: break
    }
    if browser.search != nil { return receiveSearch(action, browser, guide) }
    if browser.contents != nil { return receiveContents(action, browser) }
    if browser.page != nil { return receivePage(action, browser, guide) }
    return receiveList(action, browser, guide)
  }

  // MARK: - The list

  private mutating func receiveList(
    _ action: Action, _ browser: Browser, _ guide: Guide
  ) -> [Effect] {
    let topics = browser.topics(guide, memory ?? ReadingMemory())
    switch action {
    case .moved(let direction):
      update {
        $0.isOnRows = direction != .up || $0.cursor > 0
        $0.cursor = direction.index(from: $0.cursor, count: topics.count)
      }
    case .picked(let index) where topics.indices.contains(index), .scrolled(to: let index):
      update { $0.cursor = min(max(0, index), max(0, topics.count - 1)) }
    case .accepted:
      guard topics.indices.contains(browser.cursor) else { return [] }
      return open(topics[browser.cursor])
    case .bookmarked:
      guard topics.indices.contains(browser.cursor) else { return [] }
      return bookmark(topics[browser.cursor], guide)
    case .wentBack where !browser.filter.isEmpty:
      update { $0.filter = TextBuffer(isSingleLine: true) }
    case .wentBack: return leaveBrowser()
    case .wentForward: return goForwardInHistory()
    case .typed("/") where browser.filter.isEmpty: return receiveOverlay(.openedSearch, guide)
    default:
      update {
        $0.isOnRows = false
        if $0.filter.receive(action, goal: &$0.goal) == .changed { $0.cursor = 0 }
      }
    }
    return loadPreview(guide)
  }

  /// The body of the topic under the cursor, which the preview shows.
  private func loadPreview(_ guide: Guide) -> [Effect] {
    guard case .browser(let browser)? = overlays.last,
      let topic = browser.chosen(guide, memory ?? ReadingMemory())
    else { return [] }
    return load(.topic(topic))
  }

  private mutating func bookmark(_ topic: TopicID, _ guide: Guide) -> [Effect] {
    let isMarked = memory?.bookmarks.contains(topic) ?? false
    let effects = remember { memory in
      memory.bookmarks.removeAll { $0 == topic }
      if !isMarked { memory.bookmarks.append(topic) }
    }
    notice = isMarked ? .bookmarkRemoved : .bookmarkSet
    // The group of bookmarks grows above the cursor; it stays on its topic.
    let memory = memory ?? ReadingMemory()
    update { browser in
      let topics = browser.topics(guide, memory)
      browser.cursor = topics.lastIndex(of: topic) ?? browser.cursor
    }
    return effects
  }

  private mutating func leaveBrowser() -> [Effect] {
    overlays.removeLast()
    return []
  }

  // MARK: - A page

  private mutating func receivePage(
    _ action: Action, _ browser: Browser, _ guide: Guide
  ) -> [Effect] {
    guard let page = browser.page else { return [] }
    if page.find?.isTyping == true { return receiveFind(action) }
    switch action {
    case .scrolled(let line):
      updatePage {
        $0.scroll = max(0, line)
        $0.link = nil
        $0.find?.isFollowing = false
      }
    case .linkFocused(let link, let line):
      updatePage {
        $0.link = link
        $0.scroll = max(0, line)
      }
    case .followed(let destination): return follow(destination, guide)
    case .wentBack where page.find != nil: updatePage { $0.find = nil }
    case .wentBack: return goBackInHistory(guide)
    case .wentForward: return goForwardInHistory()
    case .openedList: return closePage(guide)
    case .bookmarked: return bookmark(page.topic, guide)
    case .openedContents:
      update { $0.contents = 0 }
    case .openedFind:
      updatePage { $0.find = ReadPage.Find("", isTyping: true) }
    case .found(let match, let line):
      updatePage {
        $0.find?.match = match
        $0.find?.isFollowing = false
        $0.scroll = max(0, line)
      }
    case .didNow: return doNow(page.topic, guide)
    default: break
    }
    return []
  }

  private mutating func receiveFind(_ action: Action) -> [Effect] {
    switch action {
    case .wentBack: updatePage { $0.find = nil }
    case .accepted:
      updatePage { page in
        page.find?.isTyping = false
        if page.find?.query.isEmpty == true { page.find = nil }
      }
    case .found(let match, let line):
      updatePage {
        $0.find?.isTyping = false
        $0.find?.match = match
        $0.scroll = max(0, line)
      }
    default:
      updatePage { page in
        guard var find = page.find else { return }
        if find.query.receive(action, goal: &find.goal) == .changed { find.match = 0 }
        page.find = find
      }
    }
    return []
  }

  private mutating func receiveContents(_ action: Action, _ browser: Browser) -> [Effect] {
    guard let page = browser.page, let cursor = browser.contents else { return [] }
    let count = bodies[.topic(page.topic)]?.headings.count ?? 0
    switch action {
    case .moved(let direction):
      update { $0.contents = direction.index(from: cursor, count: count) }
    case .picked(let index) where index < count: update { $0.contents = index }
    case .scrolled(let line):
      updatePage { $0.scroll = max(0, line) }
      update { $0.contents = nil }
    case .wentBack, .openedContents: update { $0.contents = nil }
    default: break
    }
    return []
  }

  /// An internal link is followed; an external one is shown in full and never opened.
  private mutating func follow(_ destination: String, _ guide: Guide) -> [Effect] {
    if destination.hasPrefix("topic:") {
      let topic = TopicID(String(destination.dropFirst("topic:".count)))
      return guide.topic(topic) == nil ? [] : open(topic)
    }
    if destination.hasPrefix("step:") {
      return start(at: StepID(String(destination.dropFirst("step:".count))), guide)
    }
    notice = .externalLink(destination)
    return []
  }

  // MARK: - History

  /// Opens a page as a step on: what was gone back from is forgotten.
  mutating func open(_ topic: TopicID) -> [Effect] {
    let effects = rememberPlace()
    update { browser in
      if let page = browser.page { browser.past.append(page) }
      browser.future = []
    }
    return effects + openPage(ReadPage(topic, scroll: memory?.places[topic] ?? 0))
  }

  private mutating func openPage(_ page: ReadPage) -> [Effect] {
    update {
      $0.page = page
      $0.search = nil
      $0.contents = nil
    }
    return load(.topic(page.topic)) + remember { $0.last = page.topic }
  }

  private mutating func goBackInHistory(_ guide: Guide) -> [Effect] {
    guard case .browser(let browser)? = overlays.last, let before = browser.past.last else {
      return closePage(guide)
    }
    let effects = rememberPlace()
    update { browser in
      if let page = browser.page { browser.future.append(page) }
      browser.past.removeLast()
    }
    return effects + openPage(before)
  }

  private mutating func goForwardInHistory() -> [Effect] {
    guard case .browser(let browser)? = overlays.last, let next = browser.future.last else {
      return []
    }
    let effects = rememberPlace()
    update { browser in
      if let page = browser.page { browser.past.append(page) }
      browser.future.removeLast()
    }
    return effects + openPage(next)
  }

  /// Back to the list; the page can be gone forward to.
  private mutating func closePage(_ guide: Guide) -> [Effect] {
    let effects = rememberPlace()
    update { browser in
      if let page = browser.page { browser.future = [page] }
      browser.past = []
      browser.page = nil
    }
    return effects + loadPreview(guide)
  }

  // MARK: - What is remembered

  /// Keeps where the page that is open was left.
  mutating func rememberPlace() -> [Effect] {
    guard let page = openBrowser?.page else { return [] }
    return remember { $0.places[page.topic] = page.scroll == 0 ? nil : page.scroll }
  }

  /// Changes what is remembered; before it was loaded nothing is saved, which would wipe it out.
  private mutating func remember(_ change: (inout ReadingMemory) -> Void) -> [Effect] {
    guard var new = memory else { return [] }
    change(&new)
    guard new != memory else { return [] }
    memory = new
    return [.saveMemory(new)]
  }

  /// What was remembered comes in: a page that is open already goes to where it was left, the list to the last page.
  mutating func recall(_ memory: ReadingMemory, _ guide: Guide) -> [Effect] {
    self.memory = memory
    guard let browser = openBrowser else { return [] }
    guard let page = browser.page else {
      standAtLast(guide)
      return loadPreview(guide)
    }
    updatePage { open in
      if open.scroll == 0 { open.scroll = memory.places[open.topic] ?? 0 }
    }
    return remember { $0.last = page.topic }
  }

  private mutating func standAtLast(_ guide: Guide) {
    guard let memory, let last = memory.last else { return }
    update { browser in
      browser.cursor = browser.topics(guide, memory).firstIndex(of: last) ?? browser.cursor
    }
  }

  private var openBrowser: Browser? {
    for case .browser(let browser) in overlays.reversed() { return browser }
    return nil
  }

  // MARK: - Changing the browser in place

  mutating func update(_ change: (inout Browser) -> Void) {
    guard let place = overlays.lastIndex(where: \.isBrowser),
      case .browser(var browser) = overlays[place]
    else { return }
    change(&browser)
    overlays[place] = .browser(browser)
  }

  mutating func updatePage(_ change: (inout ReadPage) -> Void) {
    update { browser in
      guard var page = browser.page else { return }
      change(&page)
      browser.page = page
    }
  }
}

extension Overlay {
  /// Whether it is the advice.
  var isBrowser: Bool {
    if case .browser = self { true } else { false }
  }
}
