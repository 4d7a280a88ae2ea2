import OnwardCore

/// What the program is opened for.
enum Goal: Hashable {
  case home
  case start
  /// A session of which company, role and date are known.
  case startWith(Application)
  /// The advice, at a page of it or at its list.
  case browse(TopicID?)
  /// The session whose id begins so; nil for the one touched last.
  case resume(String?)
}

extension Goal {
  /// What is known of the application beforehand.
  var application: Application? {
    if case .startWith(let application) = self { application } else { nil }
  }
}
