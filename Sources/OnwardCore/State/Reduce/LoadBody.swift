extension State {
  /// Asks for a body that is not yet there.
  func load(_ body: BodyID) -> [Effect] { bodies[body] == nil ? [.loadBody(body)] : [] }
}
