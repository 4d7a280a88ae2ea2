/// A value of a text of JSON.
struct JSONNode {
  enum Kind {
    case null, flag, number, text, list, object
  }

  let text: JSONText
  /// Of its mark.
  let number: Int

  /// Where it begins among the bytes.
  var start: Int { Int(text.marks[number].start) }
  private var next: Int { Int(text.marks[number].next) }
  private var first: UInt8 { text.bytes[start] }

  var kind: Kind {
    switch first {
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .flag
    case UInt8(ascii: "\""): .text
    case UInt8(ascii: "["): .list
    case UInt8(ascii: "{"): .object
    default: .number
    }
  }

  var isTrue: Bool { first == UInt8(ascii: "t") }

  /// A number's digits as they stand.
  var digits: String {
    let rest = text.bytes[start...]
    let end = rest.firstIndex { !"+-.eE0123456789".utf8.contains($0) }
    return String(decoding: rest[..<(end ?? rest.endIndex)], as: UTF8.self)
  }

  /// The items of a list, or the keys and values of an object in turn.
  var items: Items { Items(text: text, number: number + 1, end: next) }

  /// The members of an object, in their order.
  var members: Members { Members(items: items) }

  struct Items: Sequence, IteratorProtocol {
    fileprivate let text: JSONText
    fileprivate var number: Int
    fileprivate let end: Int

    mutating func next() -> JSONNode? {
      guard number < end else { return nil }
      let node = JSONNode(text: text, number: number)
      number = node.next
      return node
    }
  }

  struct Members: Sequence, IteratorProtocol {
    fileprivate var items: Items

    mutating func next() -> (key: JSONNode, value: JSONNode)? {
      guard let key = items.next(), let value = items.next() else { return nil }
      return (key, value)
    }
  }
}

extension JSONNode {
  /// A text as it is meant: without its quotes and escapes.
  var string: String {
    let bytes = text.bytes
    var index = start + 1
    var from = index
    var plain: [UInt8] = []
    while bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      plain += bytes[from..<index]
      let escape = JSONEscape(bytes, at: index)
      // The text was read through, so each is one.
      index += escape?.length ?? 2
      plain += UTF8.encode(escape?.scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      from = index
    }
    if plain.isEmpty { return String(decoding: bytes[from..<index], as: UTF8.self) }
    plain += bytes[from..<index]
    return String(decoding: plain, as: UTF8.self)
  }
}
