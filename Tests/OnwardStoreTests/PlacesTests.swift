import Testing

@testable import OnwardStore
