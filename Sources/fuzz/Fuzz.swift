import Storage

/// What libFuzzer calls with each input, and what has to hold for any.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = FuzzInput(Array(UnsafeBufferPointer(start: start, count: count)))
  let archive = check(input.files)
  if let configuration = input.configuration { check(configuration: configuration) }
  if let query = input.query { check(query: String(decoding: query, as: UTF8.self), in: archive) }
  if let archive {
    checkScores(of: archive)
  } else if let archive = unchecked(input.files) {
    checkUnsoundScores(of: archive)
  }
  return 0
}

/// Stops at what does not hold, so that libFuzzer keeps the input; unlike `precondition`, it says what that is in a
/// release build too.
func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError(sentence()) }
}
