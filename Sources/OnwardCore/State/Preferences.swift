/// What the person set in their own file of settings; nil where it says nothing.
public struct Preferences: Hashable, Sendable {
  /// Two capital letters of ISO 3166.
  public var region: String?
  public var contacts: [Contact] = []
  public var face: Face?
  public var motion: Motion?
  public var accent: Accent?
  /// A language tag such as `en` or `pt-BR`.
  public var language: String?
  public var pause: PauseLength?
  public var usesMouse: Bool?

  public init() {}
}

/// Someone of the person's own, for the help page.
public struct Contact: Hashable, Sendable {
  public var name: String
  /// A number, an address, or how else to get hold of them.
  public var reach: String

  public init(name: String, reach: String) {
    self.name = name
    self.reach = reach
  }
}

/// The two ways to go through a session.
public enum Face: String, Hashable, Sendable, CaseIterable {
  case screen, line
}

/// How much may move on the screen.
public enum Motion: String, Hashable, Sendable, CaseIterable {
  case full, reduced
}

/// The one colour besides the terminal's own.
public enum Accent: String, Hashable, Sendable, CaseIterable {
  case cyan, blue, green, yellow, magenta, red
  /// Bold in its place.
  case none
}

/// When to come back after today's part, as the step `pause` offers it.
public enum PauseLength: String, Hashable, Sendable, CaseIterable {
  case tomorrow
  case twoDays = "two-days"
  case threeDays = "three-days"
}

extension Guide {
  /// The guide with this answer under the cursor where it asks when to come back.
  public func preferring(_ pause: PauseLength) -> Guide {
    var guide = self
    for (index, step) in guide.steps.enumerated() where step.id == "pause" {
      for (number, prompt) in step.prompts.enumerated() where prompt.id == "back" {
        guard case .choice(let choices, preset: _) = prompt.kind else { continue }
        guard choices.contains(where: { $0.id.rawValue == pause.rawValue }) else { continue }
        let preset = ChoiceID(pause.rawValue)
        guide.steps[index].prompts[number].kind = .choice(choices: choices, preset: preset)
      }
    }
    return guide
  }
}
