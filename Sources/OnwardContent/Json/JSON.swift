/// A value of JSON; members keep the order they are given in.
public enum JSON: Hashable, Sendable {
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
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as UTF-8.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(self)
    return bytes
  }
}

extension [UInt8] {
  /// Appends a value of JSON.
  mutating func append(_ json: JSON) {
    switch json {
    case .null: self += "null".utf8
    case .bool(let truth): self += (truth ? "true" : "false").utf8
    case .number(let number): self += String(number).utf8
    case .decimal(let number): self += number.description.utf8
    case .string(let string): append(quoted: string)
    case .list(let values): append(list: values)
    case .object(let members):
      append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { append(UInt8(ascii: ",")) }
        append(key: member.key)
        append(member.value)
      }
      append(UInt8(ascii: "}"))
    }
  }

  /// Appends a list of values, which need not all be there at once.
  mutating func append(list values: some Sequence<JSON>) {
    append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(value)
    }
    append(UInt8(ascii: "]"))
  }

  /// Appends the key of a member with its colon.
  mutating func append(key: String) {
    append(quoted: key)
    append(UInt8(ascii: ":"))
  }

  private mutating func append(quoted string: String) {
    append(UInt8(ascii: "\""))
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": self += "\\\"".utf8
      case "\\": self += "\\\\".utf8
      case "\n": self += "\\n".utf8
      case "\r": self += "\\r".utf8
      case "\t": self += "\\t".utf8
      // Most of what people write, without a look at the tables.
      case " "..."~": append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if isHidden(scalar) {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            append(escaped: unit)
          }
        } else {
          self += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped unit: UInt16) {
    self += "\\u".utf8
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> shift & 0xF)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}

/// More than JSON asks for: a terminal may be where it goes, and would obey them.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
  default: false
  }
}
