import OnwardCore

/// The steps as a graph over next and routes; a step's `skip-when` goes on by the same edges.
///
/// Detours return, so they are no edges of the way: their target needs no other way to it.
struct Way {
  private let steps: [StepID: ReadStep]
  private let ids: [StepID]
  private let isWhole: Bool
  private let findings: Findings

  init(_ content: ReadContent, findings: Findings) {
    steps = Dictionary(
      content.steps.map { ($0.step.id, $0) }, uniquingKeysWith: { first, _ in first })
    ids = content.steps.map(\.step.id)
    isWhole = content.steps.count == content.stepNames.count
    self.findings = findings
  }

  /// Reports what is wrong with the way, and gives the first step and all steps in the order of the way.
  func check() -> (first: StepID?, order: [StepID]) {
    let first = checkFirst()
    checkEdges()
    let roots = (first.map { [$0] } ?? []) + ids
    var walk = Walk(next: { edges(of: $0).map(\.to) })
    for root in roots { walk.visit(root) }
    for cycle in walk.cycles { report(cycle) }
    guard let first, walk.cycles.isEmpty else { return (nil, []) }
    return (first, order(from: first))
  }

  private func edges(of id: StepID) -> [ReadStep.Edge] {
    // `next` stands last among the edges and is walked first, so that what follows all branches comes last.
    (steps[id]?.edges ?? []).reversed().filter { !$0.isDetour && steps[$0.to] != nil }
  }

  private func checkFirst() -> StepID? {
    let firsts = ids.compactMap { steps[$0] }.filter(\.isFirst.value)
    for extra in firsts.dropFirst() { extra.file.report(.secondFirstStep, at: extra.isFirst.place) }
    if firsts.isEmpty, isWhole, let step = ids.first.flatMap({ steps[$0] }) {
      step.file.report(.noFirstStep, at: .start)
    }
    return firsts.first?.step.id
  }

  private func checkEdges() {
    for step in steps.values {
      for edge in step.edges {
        if edge.isDetour, edge.to == step.step.id {
          step.file.report(.detourToItself, at: edge.place)
        }
        if !edge.isDetour, step.step.part == .later, steps[edge.to]?.step.part == .today {
          step.file.report(.backToToday(edge.to.rawValue), at: edge.place)
        }
      }
    }
  }

  private func report(_ cycle: [StepID]) {
    guard let last = cycle.last, let first = cycle.first, let step = steps[last],
      let edge = step.edges.first(where: { $0.to == first && !$0.isDetour })
    else { return }
    step.file.report(.cycle((cycle + [first]).map(\.rawValue)), at: edge.place)
  }

  /// Today before later; in each, a step after all that lead to it, and a detour's target after the first that has it.
  private func order(from first: StepID) -> [StepID] {
    var walk = Walk(next: { edges(of: $0).map(\.to) })
    walk.visit(first)
    var order: [StepID] = []
    var placed = Set(walk.finished)
    for id in walk.finished.reversed() {
      order.append(id)
      for edge in steps[id]?.edges ?? [] where edge.isDetour && steps[edge.to] != nil {
        if placed.insert(edge.to).inserted { order.append(edge.to) }
      }
    }
    reportUnreached(besides: placed)
    let isToday = { (id: StepID) in steps[id]?.step.part == .today }
    return order.filter(isToday) + order.filter { !isToday($0) }
  }

  /// Says nothing while an edge leads to a missing step or a file is unread: what is unreached then may be a consequence.
  private func reportUnreached(besides reached: Set<StepID>) {
    let leadsNowhere = steps.values.contains { step in
      step.edges.contains { steps[$0.to] == nil }
    }
    guard isWhole, !leadsNowhere else { return }
    for id in ids where !reached.contains(id) {
      guard let step = steps[id] else { continue }
      step.file.report(.unreachable(id.rawValue), at: step.idPlace)
    }
  }
}

/// A depth-first walk without recursion, so that a long way cannot exhaust the stack.
private struct Walk {
  let next: (StepID) -> [StepID]
  /// Each step after all that follow it.
  private(set) var finished: [StepID] = []
  private(set) var cycles: [[StepID]] = []
  private var seen: Set<StepID> = []
  private var trail: [(id: StepID, rest: [StepID])] = []

  init(next: @escaping (StepID) -> [StepID]) { self.next = next }

  mutating func visit(_ root: StepID) {
    enter(root)
    while let (id, rest) = trail.last {
      guard let following = rest.first else {
        finished.append(id)
        trail.removeLast()
        continue
      }
      trail[trail.count - 1].rest.removeFirst()
      if let start = trail.firstIndex(where: { $0.id == following }) {
        cycles.append(trail[start...].map(\.id))
      } else {
        enter(following)
      }
    }
  }

  private mutating func enter(_ id: StepID) {
    guard seen.insert(id).inserted else { return }
    trail.append((id, next(id)))
  }
}
