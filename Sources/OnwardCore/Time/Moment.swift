/// A point in time, together with the offset from UTC that was in force where the person was.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int
  /// Seconds east of UTC, -86399 to 86399.
  public var offset: Int

  public init(seconds: Int, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  /// Reads `2026-11-21T10:03:00+01:00` or `…Z`; nil when it is not that form or no such time.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), let day = Day(iso: text.prefix(10)),
      let hour = Moment.number(bytes[11..<13], below: 24),
      let minute = Moment.number(bytes[14..<16], below: 60),
      let second = Moment.number(bytes[17..<19], below: 60)
    else { return nil }
    guard let offset = Moment.offset(bytes[19...]) else { return nil }
    let local = ((day.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second
    self.init(seconds: local - offset, offset: offset)
  }

  /// The day at the person's place.
  public var day: Day { Day(daysSince1970: floorDivide(seconds + offset, by: 86_400)) }

  /// Seconds since local midnight, 0 to 86399.
  public var secondOfDay: Int {
    let local = seconds + offset
    return local - floorDivide(local, by: 86_400) * 86_400
  }

  /// `2026-11-21T10:03:00+01:00`; UTC is written `+00:00`.
  public var description: String {
    let time = secondOfDay
    let clock =
      padded(time / 3600, to: 2) + ":" + padded(time / 60 % 60, to: 2) + ":"
      + padded(time % 60, to: 2)
    let minutes = abs(offset) / 60
    let zone =
      (offset < 0 ? "-" : "+") + padded(minutes / 60, to: 2) + ":" + padded(minutes % 60, to: 2)
    return "\(day)T\(clock)\(zone)"
  }

  /// The moment so many seconds later, at the same offset.
  public func adding(seconds added: Int) -> Moment {
    Moment(seconds: seconds + added, offset: offset)
  }

  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value < limit ? value : nil
  }

  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    let zone = Array(zone)
    if zone == [UInt8(ascii: "Z")] { return 0 }
    guard zone.count == 6, zone[3] == UInt8(ascii: ":"),
      let hours = number(zone[1..<3], below: 24), let minutes = number(zone[4..<6], below: 60)
    else { return nil }
    let magnitude = (hours * 60 + minutes) * 60
    switch zone[0] {
    case UInt8(ascii: "+"): return magnitude
    case UInt8(ascii: "-"): return -magnitude
    default: return nil
    }
  }
}

/// Both clocks at one instant.
public struct ClockReading: Hashable, Sendable {
  /// The wall clock; a test may fix or shift it.
  public var wall: Moment
  /// Milliseconds of the monotonic clock, of no particular start; never set or shifted.
  public var monotonic: Int

  public init(wall: Moment, monotonic: Int) {
    self.wall = wall
    self.monotonic = monotonic
  }
}

func floorDivide(_ number: Int, by divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
