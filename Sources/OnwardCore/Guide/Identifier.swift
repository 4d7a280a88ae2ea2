/// A name that content gives to one of its things; `Owner` keeps the names of steps and prompts apart.
///
/// Lower-case letters, digits and single dashes, 1 to 40 characters; content checks the form.
public struct Identifier<Owner>: RawRepresentable, Hashable, Comparable, Sendable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public init(_ rawValue: String) { self.rawValue = rawValue }

  public init(stringLiteral value: String) { rawValue = value }

  public var description: String { rawValue }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The name of a step, which is also the name of its file.
public typealias StepID = Identifier<Step>
/// The name of a prompt, unique in its step.
public typealias PromptID = Identifier<Prompt>
/// The name of one thing to choose, unique in its prompt.
public typealias ChoiceID = Identifier<Choice>
/// The name of a letter's template, which is also the name of its file.
public typealias TemplateID = Identifier<Template>
