import Glibc
import OnwardCore

/// The time where the person is, and the monotonic clock beside it.
struct WallClock: Sendable {
  var setting: ClockSetting

  init(_ setting: ClockSetting = .real) { self.setting = setting }

  /// Both clocks now; only the wall clock follows the setting.
  func read() -> ClockReading {
    ClockReading(wall: wall, monotonic: Self.monotonic)
  }

  private var wall: Moment {
    switch setting {
    case .fixed(let moment): moment
    case .real: Self.local(at: time(nil))
    case .shifted(let seconds): Self.local(at: time(nil) + seconds)
    }
  }

  /// `localtime_r`: a shift may cross a change of the offset.
  private static func local(at seconds: time_t) -> Moment {
    var seconds = seconds
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return Moment(seconds: seconds, offset: 0) }
    return Moment(seconds: seconds, offset: parts.tm_gmtoff)
  }

  /// `clock_gettime(CLOCK_MONOTONIC)`, in milliseconds.
  private static var monotonic: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
