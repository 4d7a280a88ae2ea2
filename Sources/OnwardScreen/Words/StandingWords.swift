public import OnwardCore

/// How far a session got, in words.
public func words(of standing: Standing) -> String {
  switch standing {
  case .open: "open"
  case .paused: "today done"
  case .done: "done"
  case .closed(.offer): "closed: an offer came"
  case .closed(.withdrawn): "closed: withdrawn"
  case .closed(.closed): "closed"
  }
}
