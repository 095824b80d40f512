import Model
import Scoring

/// Reads a query, which asks for records or is wrong at a place in its text.
func check(query text: String, in archive: Archive?) {
  do throws(QueryError) {
    let query = try Query(text)
    guard let archive else { return }
    let roadmap = archive.asOf(Day.distantFuture)
    do throws(QueryError) { try query.check(against: roadmap) } catch { check(error, in: text) }
    let assessment = Assessment(of: roadmap, on: Day(number: 20_000))
    let matcher = Matcher(assessment)
    let records = RecordKind.allCases.flatMap(roadmap.records)
    _ = records.count { query.matches($0, in: matcher) }
  } catch {
    check(error, in: text)
  }
}

private func check(_ error: QueryError, in text: String) {
  require(error.place.lowerBound >= 0 && !error.place.isEmpty, "an error has no place")
  require(error.place.upperBound <= text.count + 1, "an error's place is not in the text")
  require(!error.description.isEmpty && error.description.count < 2000, "an error says nothing, or too much")
}
