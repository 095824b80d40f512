import Glibc
import TestSupport
import Testing

/// What `roadmap export` makes of the real data, read by the programs that people read it with.
struct ExportTests {
  private static let day = "2026-11-25"

  private func export(_ arguments: String..., in directory: String = "/") throws -> RunningProgram.Result {
    try RunningProgram.run(["export"] + arguments + ["--as-of", ExportTests.day], in: directory)
  }

  @Test func `a browser finds a page that is whole, asks for nothing, and can be heard`() throws {
    let directory = TemporaryDirectory()
    #expect(try export("html", "--output", "\(directory.path)/page.html").code == 0)
    let browser = try RunningProgram.run(
      [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=\(directory.path)/profile", "--dump-dom", "file://\(directory.path)/page.html",
      ], executable: "/usr/bin/env",
      environment: ["PATH": "/usr/bin:/bin", "HOME": directory.path, "LANG": "C.UTF-8"])
    try #require(browser.code == 0, "chromium is needed, as README's test command installs it: \(browser.errors)")
    let page = Page(browser.output)

    #expect(page.count("script") == 0 && page.count("link") == 0 && page.count("img") == 0 && page.count("iframe") == 0)
    #expect(page.elements.allSatisfy { !$0.attributes.contains("src=") && !$0.attributes.contains("style=") })
    let ids = page.values(of: "id")
    #expect(ids.count > 300 && Set(ids).count == ids.count)
    let targets = page.values(of: "href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(Set(targets).subtracting(ids).isEmpty)
    #expect(
      page.values(of: "href").allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("http://") || $0.hasPrefix("https://") })
    #expect(page.elements.first { $0.name == "html" }?.attributes.contains("lang=\"en\"") == true)
    for landmark in ["header", "nav", "main", "footer"] { #expect(page.count(landmark) == 1, "\(landmark)") }

    let headings = page.elements.compactMap { element in
      element.name.count == 2 && element.name.first == "h" ? element.name.last?.wholeNumberValue : nil
    }
    #expect(headings.first == 1 && headings.count { $0 == 1 } == 1)
    #expect(zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(page.count("table") == page.count("caption"))
    #expect(page.elements.filter { $0.name == "th" }.allSatisfy { $0.attributes.contains("scope=") })
    #expect(page.count("svg") > 60)
    for (place, element) in page.elements.enumerated() where element.name == "svg" {
      #expect(element.attributes.contains("role=\"img\"") && page.elements[place + 1].name == "title")
    }
  }

  @Test func `the same number stands in text, JSON, CSV, HTML and the note`() throws {
    let status = try RunningProgram.run(["status", "connectivity", "--as-of", ExportTests.day]).output
    let json = try RunningProgram.run(["status", "connectivity", "--as-of", ExportTests.day, "--format", "json"]).output
    let whole = try #require(
      status.split(separator: "\n").compactMap { $0.split(separator: "/100").first }.dropFirst().first)
    let score = try #require(
      json.split(separator: "\n").last { $0.hasPrefix("      \"score\": ") }?.split(separator: " ").last?.dropLast())
    let csv = try export("csv").output
    let row = try #require(csv.split(separator: "\r\n").first { $0.contains(",area,connectivity,") })
    #expect(row.contains(",\(score),"))
    #expect(Int((Double(score) ?? 0).rounded()) == Int(whole))
    #expect(try export("html").output.contains("Score <strong>\(whole)</strong> of 100"))
    #expect(try export("markdown").output.contains("| 1 Connectivity | \(whole) |"))
  }

  @Test func `a file is replaced whole, and left alone where that fails`() throws {
    let directory = TemporaryDirectory(["note.md": "old"])
    let file = "\(directory.path)/note.md"
    #expect(try export("markdown", "--output", file).code == 0)
    #expect(try contents(of: file).hasPrefix("# Secretary-General's Roadmap"))
    #expect(try export("csv", "--output", "\(directory.path)/no/such/place.csv").code == 73)
    #expect(try export("html", "-o", "-").output.hasPrefix("<!DOCTYPE html>"))
    #expect(try RunningProgram.run(["export", "json"], output: .file("/dev/full")).code == 74)
  }

  @Test func `a query chooses the records of csv and json`() throws {
    let rows = try export("csv", "area:artificial-intelligence", "kind:action").output.split(separator: "\r\n")
    #expect(rows.count > 3 && rows.dropFirst(2).allSatisfy { $0.contains(",action,ai-") })
    #expect(try export("csv", "area:nowhere").code == 64)
  }
}

/// The elements of a page, in order.
private struct Page {
  struct Element {
    let name: String
    let attributes: String
  }

  let elements: [Element]

  init(_ html: String) {
    elements = html.split(separator: "<").compactMap { part in
      guard let end = part.firstIndex(of: ">"), let first = part.first, first.isLetter else { return nil }
      let tag = part[..<end]
      let name = tag.prefix { $0.isLetter || $0.isNumber }
      return Element(name: String(name), attributes: String(tag.dropFirst(name.count)))
    }
  }

  func count(_ name: String) -> Int { elements.count { $0.name == name } }

  func values(of attribute: String) -> [String] {
    elements.compactMap { element in
      guard let range = element.attributes.firstRange(of: " \(attribute)=\"") else { return nil }
      return String(element.attributes[range.upperBound...].prefix { $0 != "\"" })
    }
  }
}

private func contents(of path: String) throws -> String {
  let file = open(path, O_RDONLY)
  try #require(file >= 0)
  defer { close(file) }
  let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
    count = max(0, read(file, buffer.baseAddress, buffer.count))
  }
  return String(decoding: bytes, as: UTF8.self)
}
