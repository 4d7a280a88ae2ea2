import OnwardCore

/// What the person did in this session: acts, not losses, and how strong it was and is.
func summaryView(of work: Work, _ guide: Guide, width: Int) -> ControlView {
  var view = ControlView()
  let summary = Summary(of: work, guide)
  if let words = summary.strength { view.add(words, .bold, width: width) }
  for words in summary.acts { view.add("• " + words, width: width) }
  for words in summary.followUps { view.add("→ " + words, width: width) }
  view.cursor = Place(row: 0, column: 0)
  return view
}

/// The same in words.
struct Summary {
  /// Nil when only one number is known.
  let strength: String?
  let acts: [String]
  let followUps: [String]

  init(of work: Work, _ guide: Guide) {
    let numbers = work.path.keys.filter(isDistress).compactMap { key -> Int? in
      if case .intensity(let number)? = work.session.settled(key) { number } else { nil }
    }
    if let first = numbers.first, let last = numbers.last, numbers.count > 1 {
      strength = "How strong it was: \(first). How strong it is: \(last)."
    } else {
      strength = nil
    }
    acts = work.path.stops.compactMap { stop in
      let count = stop.keys.count { work.session.settled($0) != nil }
      guard count > 0, let step = guide.step(stop.visit.step) else { return nil }
      return "\(step.title): \(count) answered"
    }
    followUps = work.session.followUps.filter(\.isWaiting).map {
      "\($0.due.day.inWords): \($0.text)"
    }
  }
}
