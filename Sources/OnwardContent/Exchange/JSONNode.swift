/// A value of a document that is being read, and the way to it.
struct JSONNode {
  var value: JSON
  /// From the root on: the number, from 0, of each member or item that leads here.
  var way: [Int] = []

  /// Why the document is not what it should be, and where.
  struct Problem: Error {
    var way: [Int]
    var fact: ExchangeFact
  }

  func problem(_ fact: ExchangeFact) -> Problem { Problem(way: way, fact: fact) }

  /// The members by name; each that the shape asks for is there, and no other.
  func members(of shape: Shape) throws(Problem) -> Members {
    guard case .object(let all) = value else { throw problem(.wrongType(wanted: .object)) }
    var found: [String: JSONNode] = [:]
    for (number, member) in all.enumerated() {
      let node = JSONNode(value: member.value, way: way + [number])
      guard shape.members.contains(where: { $0.name == member.key }) else {
        let near = nearest(to: member.key, among: shape.members.map(\.name))
        throw node.problem(.unknownMember(member.key, nearest: near))
      }
      found[member.key] = node
    }
    for member in shape.members where !member.isOptional && found[member.name] == nil {
      throw problem(.missingMember(member.name))
    }
    return Members(object: self, nodes: found)
  }

  /// One member, whatever others there are.
  func member(_ name: String) throws(Problem) -> JSONNode {
    guard case .object(let all) = value else { throw problem(.wrongType(wanted: .object)) }
    guard let number = all.firstIndex(where: { $0.key == name }) else {
      throw problem(.missingMember(name))
    }
    return JSONNode(value: all[number].value, way: way + [number])
  }

  /// The members of one object.
  struct Members {
    let object: JSONNode
    let nodes: [String: JSONNode]

    /// A member that the shape asks for, or one that it allows; null where there is none of those.
    subscript(_ name: String) -> JSONNode {
      nodes[name] ?? JSONNode(value: .null, way: object.way)
    }
  }

  func text() throws(Problem) -> String {
    guard case .string(let text) = value else { throw problem(.wrongType(wanted: .text)) }
    return text
  }

  func flag() throws(Problem) -> Bool {
    guard case .bool(let flag) = value else { throw problem(.wrongType(wanted: .flag)) }
    return flag
  }

  func number(_ range: ClosedRange<Int>) throws(Problem) -> Int {
    guard case .number(let number) = value else { throw problem(.wrongType(wanted: .number)) }
    guard range.contains(number) else { throw problem(.outOfRange(range)) }
    return number
  }

  func list<Item>(_ read: (JSONNode) throws(Problem) -> Item) throws(Problem) -> [Item] {
    guard case .list(let values) = value else { throw problem(.wrongType(wanted: .list)) }
    var items: [Item] = []
    items.reserveCapacity(values.count)
    for (number, value) in values.enumerated() {
      items.append(try read(JSONNode(value: value, way: way + [number])))
    }
    return items
  }

  func orNull<Item>(_ read: (JSONNode) throws(Problem) -> Item) throws(Problem) -> Item? {
    if value == .null { return nil }
    return try read(self)
  }

  func textOrNull() throws(Problem) -> String? {
    try orNull { node throws(Problem) in try node.text() }
  }

  /// A text that stands for something else, such as a day.
  func parsed<Item>(
    _ wanted: ExchangeFact.Form, _ read: (String) -> Item?
  ) throws(Problem) -> Item {
    let text = try text()
    guard let item = read(text) else { throw problem(.wrongForm(text, wanted: wanted)) }
    return item
  }
}
