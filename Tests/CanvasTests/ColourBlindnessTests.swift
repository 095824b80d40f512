import Glibc
import Testing

@testable import Canvas

/// How someone sees, by the matrices for complete colour blindness of Machado, Oliveira and Fernandes, *A
/// Physiologically-based Model for Simulation of Color Vision Deficiency* (2009), on linear light.
enum Eyes: CaseIterable {
  case usual, protanope, deuteranope

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanope:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranope:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    }
  }

  /// What they see of a colour, as CIE L*a*b* under D65.
  func lab(_ color: UInt32) -> [Double] {
    let light = [color >> 16 & 255, color >> 8 & 255, color & 255].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let seen = matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
    let white = [0.95047, 1, 1.08883]
    let toXYZ = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let part = zip(toXYZ, white).map { row, white in
      let value = zip(row, seen).reduce(0) { $0 + $1.0 * $1.1 } / white
      return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    return [116 * part[1] - 16, 500 * (part[0] - part[1]), 200 * (part[1] - part[2])]
  }
}

/// CIE76: 2.3 can just be seen side by side.
func distance(_ one: UInt32, _ other: UInt32, by eyes: Eyes) -> Double {
  sqrt(zip(eyes.lab(one), eyes.lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
}

private let judgements: [Role] = [.achieved, .onTrack, .atRisk, .offTrack, .movingAway]

/// Every two of `roles`, once.
private func pairs(_ roles: [Role]) -> [(Role, Role)] {
  roles.indices.flatMap { one in roles[(one + 1)...].map { (roles[one], $0) } }
}

/// The first eight of terminals' colours, black to white, as they come: xterm's XTerm-col.ad, the VGA's, Tango of
/// GNOME's terminal up to version 3, the palette it has since, Campbell of Windows Terminal, Terminal.app of macOS.
private let palettes: [(name: String, colors: [UInt32])] = [
  ("xterm", [0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5]),
  ("VGA", [0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA]),
  ("Tango", [0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF]),
  ("GNOME", [0x171421, 0xC01C28, 0x26A269, 0xA2734C, 0x12488B, 0xA347BA, 0x2AA1B3, 0xD0CFCC]),
  ("Campbell", [0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC]),
  ("macOS", [0x000000, 0x990000, 0x00A600, 0x999900, 0x0000B2, 0xB200B2, 0x00A6B2, 0xBFBFBF]),
]

@Test func `the simulation leaves greys alone and takes red from green`() {
  for eyes in Eyes.allCases {
    #expect(distance(0x808080, 0x808080, by: eyes) == 0)
    #expect(abs(eyes.lab(0x808080)[1]) < 0.1 && abs(eyes.lab(0x808080)[2]) < 0.1)
    #expect(abs(eyes.lab(0xFFFFFF)[0] - 100) < 0.01)
  }
  #expect(distance(0xCC0000, 0x4E9A06, by: .usual) > 90 && distance(0xCC0000, 0x4E9A06, by: .deuteranope) < 10)
}

@Test(arguments: [Theme.terminal, .dark, .light, .contrast, .safe], Eyes.allCases)
func `every two statuses have colours that stay apart`(theme: Theme, eyes: Eyes) throws {
  func color(_ role: Role) -> UInt32? {
    guard case .rgb(let color) = theme.appearance(of: role).foreground else { return nil }
    return color
  }
  for (one, other) in pairs(judgements) + [(.spring, .winter)] {
    let apart = distance(try #require(color(one)), try #require(color(other)), by: eyes)
    #expect(apart >= 15, "\(theme.name): \(one) and \(other) are \(apart) apart")
  }
  // What is not judged is not taken for what is; the default theme has the terminal's own colour for it, fainter.
  guard let unknown = color(.noData) else { return }
  for role in judgements {
    let apart = distance(unknown, try #require(color(role)), by: eyes)
    #expect(apart >= 9, "\(theme.name): \(role) is \(apart) apart from what is not known")
  }
}

@Test(arguments: palettes.map(\.name), Eyes.allCases)
func `every two statuses stay apart in the terminal's own colours`(name: String, eyes: Eyes) throws {
  let palette = try #require(palettes.first { $0.name == name }).colors
  func look(_ role: Role) throws -> (color: UInt32, attributes: Appearance.Attributes) {
    let look = Theme.sixteen.appearance(of: role)
    guard case .indexed(let index) = look.foreground else { return try #require(nil) }
    return (palette[Int(index)], look.attributes)
  }
  for (one, other) in pairs(judgements) + [(.spring, .winter)] {
    let (first, second) = (try look(one), try look(other))
    let apart = distance(first.color, second.color, by: eyes)
    // Weight tells them apart as well where it differs.
    #expect(apart >= (first.attributes == second.attributes ? 14 : 10), "\(one) and \(other) are \(apart) apart")
  }
}
