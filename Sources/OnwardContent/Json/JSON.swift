/// A value of JSON; members keep the order they are given in.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number with a fraction or an exponent; finite.
  case decimal(Double)
  case string(String)
  case list([JSON])
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    public var key: String
    public var value: JSON

    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// What every command prints: an object that begins with the version of its shape.
  public static func document(_ members: Member...) -> JSON {
    .object([Member("version", .number(1))] + members)
  }

  /// A list of strings.
  public static func strings(_ texts: some Sequence<String>) -> JSON {
    .list(texts.map { .string($0) })
  }

  /// The value of the member with that key; nil where there is none, or where this is no object.
  public subscript(_ key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// One line, as RFC 8259 has it.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let truth): text += truth ? "true" : "false"
    case .number(let number): text += String(number)
    case .decimal(let number): text += number.description
    case .string(let string): text += JSON.quoted(string)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index > 0 ? "," : "") + JSON.quoted(member.key) + ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  private static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if isHidden(scalar) {
          for unit in String(scalar).utf16 { quoted += escape(unit) }
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// More than JSON asks for: a terminal may be where it goes, and would obey them.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
