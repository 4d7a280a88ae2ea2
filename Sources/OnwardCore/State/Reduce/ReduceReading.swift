extension State {
  mutating func receiveReading(_ action: Action, _ guide: Guide) -> [Effect] {
    switch action {
    case .scrolled(let line): scroll = max(0, line)
    case .openedHome: return turn(to: .home)
    case .wentBack:
      switch screen {
      case .page: return turn(to: .pages)
      case .reading: return turn(to: .past)
      default: return turn(to: .home)
      }
    case .moved(let direction) where screen == .pages:
      pagesCursor = direction.index(from: pagesCursor, count: guide.steps.count)
    case .picked(let index) where screen == .pages && guide.steps.indices.contains(index):
      pagesCursor = index
    case .accepted where screen == .pages && guide.steps.indices.contains(pagesCursor):
      let step = guide.steps[pagesCursor].id
      return turn(to: .page(step)) + load(.step(step))
    default: break
    }
    return []
  }

  private mutating func turn(to screen: Screen) -> [Effect] {
    self.screen = screen
    scroll = 0
    return []
  }

  /// Asks for a body that is not yet there.
  func load(_ body: BodyID) -> [Effect] { bodies[body] == nil ? [.loadBody(body)] : [] }
}
