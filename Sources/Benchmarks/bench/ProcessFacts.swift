import Glibc

/// What /proc tells of a running process, all its threads taken together.
struct ProcessFacts {
  /// The most memory that it ever had at once, in KiB (`VmHWM`).
  var peakMemory = 0
  /// How often it went to sleep and was woken (`voluntary_ctxt_switches`).
  var wakeUps = 0
  /// User and system time, in clock ticks.
  var ticks = 0

  init(of process: pid_t) {
    peakMemory = Self.number("VmHWM:", in: "/proc/\(process)/status")
    for thread in entries(of: "/proc/\(process)/task") where Int(thread) != nil {
      wakeUps += Self.number(
        "voluntary_ctxt_switches:", in: "/proc/\(process)/task/\(thread)/status")
    }
    // The name, which may hold spaces, ends with the last bracket; user and system time are fields 14 and 15.
    let fields =
      contents(of: "/proc/\(process)/stat").split(separator: ")").last?
      .split(separator: " ") ?? []
    ticks = fields.dropFirst(11).prefix(2).compactMap { Int($0) }.reduce(0, +)
  }

  private static func number(_ name: String, in file: String) -> Int {
    for line in contents(of: file).split(separator: "\n") where line.hasPrefix(name) {
      return line.dropFirst(name.count).split(whereSeparator: { " \t".contains($0) }).first
        .flatMap { Int($0) } ?? 0
    }
    return 0
  }
}

/// A small file's text; empty where it cannot be read.
func contents(of path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The names in a folder, sorted; none where it cannot be read.
func entries(of path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.sorted()
}
