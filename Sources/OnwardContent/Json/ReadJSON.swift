/// Why bytes are no JSON, or more of it than is read.
public struct JSONProblem: Hashable, Sendable, Error {
  /// What is wrong.
  public enum Fact: Hashable, Sendable {
    case notUTF8, unfinished, moreBehind, openText, badEscape, badNumber, numberTooLarge
    case tooDeep, tooManyValues
    /// What should stand there, in words.
    case wanted(String)
    case controlCharacter(UInt8)
    /// A key that the object has already.
    case twice(String)
  }

  public var fact: Fact
  public var place: Place

  public init(_ fact: Fact, at place: Place) {
    self.fact = fact
    self.place = place
  }
}

extension JSONProblem.Fact {
  /// What is wrong, in one line without a full stop.
  public var words: String {
    switch self {
    case .notUTF8: "not UTF-8 text"
    case .unfinished: "it ends too early"
    case .moreBehind: "more stands behind its end"
    case .openText: "the quote that begins here has no end"
    case .badEscape: "a backslash that stands for no character"
    case .badNumber: "not a number"
    case .numberTooLarge: "a number with too many digits"
    case .tooDeep: "nested deeper than \(JSONText.deepest) levels"
    case .tooManyValues: "more than \(JSONText.mostValues) values"
    case .wanted(let what): "\(what) should stand here"
    case .controlCharacter(let byte): "control character U+\(hexadecimal(UInt32(byte))) in a text"
    case .twice(let key): "the key '\(key)' stands here a second time"
    }
  }
}

extension JSON {
  /// Reads one value from UTF-8 bytes, of which the first may be a byte order mark.
  ///
  /// Throws `JSONProblem` for what RFC 8259 does not allow, for a key that an object has twice, for a number that Swift's
  /// `Int` or `Double` cannot hold, for nesting deeper than 2,048, and for more than 5,000,000 values.
  public init(reading bytes: some Collection<UInt8>) throws(JSONProblem) {
    self = try JSONText(Array(bytes)).tree()
  }
}

extension JSONText {
  /// All of it as values; throws `twice`.
  func tree() throws(JSONProblem) -> JSON {
    do throws(JSONNode.KeyTwice) {
      return try root.tree()
    } catch {
      var places = PlaceFinder(bytes)
      throw JSONProblem(.twice(error.key.string), at: places.place(of: error.key.start))
    }
  }
}

extension JSONNode {
  /// An object has this key already.
  fileprivate struct KeyTwice: Error {
    var key: JSONNode
  }

  /// The value with all that is in it.
  fileprivate func tree() throws(KeyTwice) -> JSON {
    switch kind {
    case .null: return .null
    case .flag: return .bool(isTrue)
    case .number:
      let digits = digits
      return Int(digits).map { .number($0) } ?? .decimal(Double(digits) ?? 0)
    case .text: return .string(string)
    case .list:
      var list: [JSON] = []
      for item in items { list.append(try item.tree()) }
      return .list(list)
    case .object:
      var members: [JSON.Member] = []
      // As bytes: == takes other forms of the same letters for the same.
      var keys: Set<[UInt8]> = []
      for (key, value) in self.members {
        let name = key.string
        guard keys.insert(Array(name.utf8)).inserted else { throw KeyTwice(key: key) }
        members.append(JSON.Member(name, try value.tree()))
      }
      return .object(members)
    }
  }
}
