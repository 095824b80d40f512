import Testing

@testable import Terminal

@Test(
  arguments: [
    (0x000000, 16), (0xFFFFFF, 231), (0x5F87AF, 67), (0x121212, 233), (0x303030, 236), (0xEEEEEE, 255), (0xFF0000, 196),
  ] as [(UInt32, Int32)])
func `a mixed colour has its number in the palette`(color: UInt32, index: Int32) {
  #expect(paletteIndex(of: color) == index)
}
