/// What several applications have in common: one quiet line at home for a day, which can be opened or left.
extension State {
  /// Looks for it in the sessions that are listed, while home is on the screen.
  mutating func choosePattern() -> [Effect] {
    pattern = nil
    guard screen == .home else { return [] }
    let sessions = (listings ?? []).sessions
    let today = clock.wall.day
    guard isTimeForPatterns(in: sessions, today: today),
      let chosen = patternMemory.choose(among: patterns(in: sessions), today: today)
    else { return [] }
    pattern = chosen
    return remember(chosen, isAnswered: false)
  }

  /// The person answered the question, so that it goes.
  mutating func answer(_ pattern: Pattern) -> [Effect] {
    self.pattern = nil
    homeCursor = min(homeCursor, homeItems.count - 1)
    return remember(pattern, isAnswered: true)
  }

  private mutating func remember(_ pattern: Pattern, isAnswered: Bool) -> [Effect] {
    let before = patternMemory
    patternMemory.note(
      pattern.id,
      PatternMemory.Asked(on: clock.wall.day, known: pattern.known, isAnswered: isAnswered))
    return patternMemory == before ? [] : [.savePatterns(patternMemory)]
  }
}
