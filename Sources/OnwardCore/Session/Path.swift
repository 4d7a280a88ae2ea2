/// One step on a path: what of it is asked, and what holds when it is left.
public struct Stop: Hashable, Sendable {
  public var visit: Visit
  /// The part in which it is passed; a borrowed step is passed in the part that borrowed it.
  public var part: Part
  /// The prompts that apply, in order.
  public var prompts: [PromptID]
  /// Those of them that give an answer: a summary gives none.
  public var answerable: [PromptID]
  /// The signals that hold after the step's own answers; the step's sections are shown by them.
  public var signals: Set<Signal>

  /// The keys of the answers that the stop asks for, in order.
  public var keys: [AnswerKey] { answerable.map { AnswerKey(visit, $0) } }
}

/// The steps that apply, in order, given the answers so far.
public struct Path: Hashable, Sendable {
  public private(set) var stops: [Stop] = []

  /// Follows the guide from its first step to the end; pure, and finite because a checked guide has no cycle.
  ///
  /// `aside` is a step that the person went to although no route leads there; it stands at the end of its part.
  public init(guide: Guide, session: Session, aside: StepID? = nil) {
    var walk = Walk(guide: guide, session: session)
    walk.run(aside: aside.flatMap(guide.step))
    stops = walk.stops
  }

  /// The place of a visit on the path.
  public func index(of visit: Visit) -> Int? { stops.firstIndex { $0.visit == visit } }

  public func stop(_ visit: Visit) -> Stop? { index(of: visit).map { stops[$0] } }

  /// All answers that the path asks for, in order.
  public var keys: [AnswerKey] { stops.flatMap(\.keys) }

  /// The stops of one part, in order.
  public func stops(in part: Part) -> [Stop] { stops.filter { $0.part == part } }

  /// The first stop of the later part.
  public var firstLater: Stop? { stops.first { $0.part == .later } }
}

/// A walk over the guide that gathers the path's stops.
private struct Walk {
  let guide: Guide
  let session: Session
  var stops: [Stop] = []
  private var settled = SettledAnswers() {
    didSet { current = signals(after: settled, in: part, startedOn: session.started.day) }
  }
  private var passed: Set<Visit> = []
  private var part = Part.today
  /// The signals that hold here; kept, because each condition of the guide asks for them.
  private var current: Set<Signal>

  init(guide: Guide, session: Session) {
    self.guide = guide
    self.session = session
    current = signals(after: SettledAnswers(), in: .today, startedOn: session.started.day)
  }

  mutating func run(aside: Step?) {
    var next: StepID? = guide.first
    // A guide that was not checked could lead in a circle; leaving each step once ends it all the same.
    var left: Set<StepID> = []
    while let id = next, let step = guide.step(id), left.insert(step.id).inserted {
      if part == .today, step.part == .later, let aside, aside.part == .today { add(aside) }
      begin(step.part)
      if passed.insert(Visit(step.id)).inserted, !skips(step) { show(step, as: Visit(step.id)) }
      takeDetours(of: step)
      next = step.routes.first(where: { holds($0.when) })?.to ?? step.next
    }
    if let aside { add(aside) }
  }

  private mutating func add(_ aside: Step) {
    let visit = Visit(aside.id)
    if !stops.contains(where: { $0.visit == visit }) { show(aside, as: visit) }
  }

  private mutating func begin(_ part: Part) {
    guard self.part != part else { return }
    self.part = part
    current = signals(after: settled, in: part, startedOn: session.started.day)
  }

  private mutating func takeDetours(of step: Step) {
    while let detour = step.detours.first(where: { isOpen($0) }), let to = guide.step(detour.to) {
      let visit = self.visit(to)
      passed.insert(visit)
      if !skips(to) { show(to, as: visit) }
    }
  }

  private func isOpen(_ detour: Route) -> Bool {
    guard let to = guide.step(detour.to) else { return false }
    return !passed.contains(visit(to)) && holds(detour.when)
  }

  private func visit(_ step: Step) -> Visit {
    Visit(step.id, borrowedBy: step.part == part ? nil : part)
  }

  private mutating func show(_ step: Step, as visit: Visit) {
    var prompts: [PromptID] = []
    var answerable: [PromptID] = []
    for prompt in step.prompts where prompt.conditions.hold(in: current) {
      prompts.append(prompt.id)
      if prompt.kind == .summary { continue }
      answerable.append(prompt.id)
      let key = AnswerKey(visit, prompt.id)
      if let answer = session.answers[key], answer.settled != nil { settled.add(key, answer) }
    }
    stops.append(
      Stop(visit: visit, part: part, prompts: prompts, answerable: answerable, signals: current))
  }

  private func skips(_ step: Step) -> Bool {
    step.skipWhen.contains { $0.holds(in: current) }
  }

  private func holds(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy { $0.holds(in: current) }
  }
}
