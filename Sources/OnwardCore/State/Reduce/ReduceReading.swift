extension State {
  mutating func receiveReading(_ action: Action) -> [Effect] {
    switch action {
    case .scrolled(let line): scroll = max(0, line)
    case .openedHome: screen = .home
    case .wentBack: screen = .past
    default: break
    }
    if case .reading = screen { return [] }
    scroll = 0
    return []
  }

  /// Asks for a body that is not yet there.
  func load(_ body: BodyID) -> [Effect] { bodies[body] == nil ? [.loadBody(body)] : [] }
}
