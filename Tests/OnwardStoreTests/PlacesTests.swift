import Testing

@testable import OnwardStore

@Suite struct PlacesTests {
  @Test func `defaults are below the home folder`() throws {
    let places = try Places(environment: ["HOME": "/home/ada"])
    #expect(places.sessions.path == "/home/ada/.local/share/onward/sessions")
    #expect(places.state.path == "/home/ada/.local/state/onward")
    #expect(places.locks.path == "/home/ada/.local/state/onward/locks")
    #expect(places.drafts.path == "/home/ada/.local/state/onward/drafts")
    #expect(places.cache.path == "/home/ada/.cache/onward")
    #expect(places.config == "/home/ada/.config/onward/config.yaml")
  }

  @Test func `XDG variables need no home`() throws {
    let places = try Places(environment: [
      "XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "/s",
      "XDG_CACHE_HOME": "/",
    ])
    #expect(places.sessions.path == "/d/onward/sessions")
    #expect(places.config == "/c/onward/config.yaml")
    #expect(places.state.path == "/s/onward")
    #expect(places.cache.path == "/onward")
  }

  @Test(arguments: ["", "relative", "./here", "~/x"])
  func `an XDG variable that is not absolute is ignored`(value: String) throws {
    let places = try Places(environment: ["HOME": "/h", "XDG_DATA_HOME": value])
    #expect(places.sessions.path == "/h/.local/share/onward/sessions")
  }

  @Test(arguments: [nil, "", "home/ada", "~"])
  func `no usable home`(home: String?) {
    var environment = ["XDG_DATA_HOME": "/d", "XDG_CONFIG_HOME": "/c", "XDG_CACHE_HOME": "/x"]
    environment["HOME"] = home
    #expect(throws: StoreError.noHome) { try Places(environment: environment) }
  }
}
