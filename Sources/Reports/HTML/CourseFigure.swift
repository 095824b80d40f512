import Canvas
import Glibc
import Scoring

/// The course of an indicator as a drawing: observations, the path to the target, the target, what is likely.
struct CourseFigure {
  private let course: IndicatorCourse
  private let title: String
  private let words: String

  private static let (width, height) = (320.0, 150.0)
  private static let (left, right, top, bottom) = (44.0, 8.0, 10.0, 20.0)

  /// `words` tell the same to whoever cannot see it.
  init(_ course: IndicatorCourse, title: String, words: String) {
    (self.course, self.title, self.words) = (course, title, words)
  }

  var svg: Markup {
    let fan = course.upper + course.lower.reversed()
    let seen = course.observed.map { piece -> Markup in
      let dots = piece.map { point -> Markup in
        "<circle class=\"dot\" cx=\"\(x(point.year))\" cy=\"\(y(point.value))\" r=\"2.5\"/>"
      }
      return "\(line(piece, "seen"))\(dots)"
    }
    let open = course.unconfirmed.map { point -> Markup in
      "<circle class=\"open\" cx=\"\(x(point.year))\" cy=\"\(y(point.value))\" r=\"2.5\"/>"
    }
    let goal = course.target.map { target -> Markup in
      """
      <line class="goal" x1="\(coordinate(CourseFigure.left))" x2="\(coordinate(CourseFigure.width - CourseFigure.right))" \
      y1="\(y(target))" y2="\(y(target))"/>
      """
    }
    let now = x(course.today)
    return """
      <svg role="img" viewBox="0 0 \(coordinate(CourseFigure.width)) \(coordinate(CourseFigure.height))">\
      <title>\(title): \(words)</title>\(axes)\
      \(fan.isEmpty ? nil : "<polygon class=\"fan\" points=\"\(points(fan))\"/>")\
      <line class="now" x1="\(now)" x2="\(now)" y1="\(coordinate(CourseFigure.top))" \
      y2="\(coordinate(CourseFigure.height - CourseFigure.bottom))"/>\
      \(goal)\(line(course.expected, "path"))\(line(course.median, "median"))\(seen)\(open)</svg>
      """
  }

  private var axes: Markup {
    let years = [course.years.lowerBound, course.years.upperBound]
    let labels = years.enumerated().map { index, year -> Markup in
      """
      <text x="\(x(year))" y="\(coordinate(CourseFigure.height - 5))" text-anchor="\(index == 0 ? "start" : "end")">\
      \(String(Int(year.rounded(index == 0 ? .up : .down))))</text>
      """
    }
    let values = [course.values.lowerBound, course.values.upperBound].map { value -> Markup in
      """
      <line class="axis" x1="\(coordinate(CourseFigure.left))" \
      x2="\(coordinate(CourseFigure.width - CourseFigure.right))" y1="\(y(value))" y2="\(y(value))"/>\
      <text x="\(coordinate(CourseFigure.left - 5))" y="\(coordinate(height(of: value) + 4))" text-anchor="end">\
      \(label(value))</text>
      """
    }
    return "\(values)\(labels)"
  }

  /// Three digits say enough on an axis.
  private func label(_ value: Double) -> String {
    abs(value) >= 100
      ? decimalText(value, decimals: 0)
      : abs(value) >= 10 ? decimalText(value, decimals: 0) : plainText((value * 100).rounded() / 100)
  }

  private func line(_ course: [IndicatorCourse.Point], _ name: String) -> Markup {
    course.count < 2 ? "" : "<polyline class=\"\(name)\" points=\"\(points(course))\"/>"
  }

  private func points(_ course: [IndicatorCourse.Point]) -> String {
    course.map { "\(x($0.year)),\(y($0.value))" }.joined(separator: " ")
  }

  private func x(_ year: Double) -> String {
    let span = max(course.years.upperBound - course.years.lowerBound, 1e-9)
    let room = CourseFigure.width - CourseFigure.left - CourseFigure.right
    return coordinate(CourseFigure.left + (year - course.years.lowerBound) / span * room)
  }

  private func y(_ value: Double) -> String { coordinate(height(of: value)) }

  /// What is beyond the axis stands at its edge.
  private func height(of value: Double) -> Double {
    func scaled(_ value: Double) -> Double { course.isLogarithmic ? log(max(value, 1e-12)) : value }
    let (low, high) = (scaled(course.values.lowerBound), scaled(course.values.upperBound))
    let share = (scaled(value) - low) / max(high - low, 1e-12)
    let room = CourseFigure.height - CourseFigure.top - CourseFigure.bottom
    return CourseFigure.top + (1 - min(max(share, 0), 1)) * room
  }
}
