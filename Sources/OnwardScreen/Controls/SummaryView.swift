import OnwardCore

/// What the person did in this session: acts, not losses, and how strong it was and is.
func summaryView(of work: Work, _ guide: Guide, width: Int) -> ControlView {
  var view = ControlView()
  let numbers = work.path.keys.filter(isDistress).compactMap { key -> Int? in
    if case .intensity(let number)? = work.session.settled(key) { number } else { nil }
  }
  if let first = numbers.first, let last = numbers.last, numbers.count > 1 {
    view.add("How strong it was: \(first). How strong it is: \(last).", .bold, width: width)
  }
  let answered = work.path.stops.filter { stop in
    stop.keys.contains { work.session.settled($0) != nil }
  }
  for stop in answered {
    guard let step = guide.step(stop.visit.step) else { continue }
    let count = stop.keys.count { work.session.settled($0) != nil }
    view.add("• \(step.title): \(count) answered", width: width)
  }
  let waiting = work.session.followUps.filter(\.isWaiting)
  for followUp in waiting {
    view.add("→ \(followUp.due.day.inWords): \(followUp.text)", width: width)
  }
  view.cursor = Place(row: 0, column: 0)
  return view
}
