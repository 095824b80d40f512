/// A chart of lines and bands over years: what is drawn, without where.
package struct Chart: Sendable, Equatable {
  /// A place on the two axes.
  package struct Point: Sendable, Equatable {
    /// In years; a whole number is where the year's label stands.
    package var x: Double
    /// In the unit of what is measured.
    package var y: Double

    /// A place by its coordinates.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How a line is drawn, so that lines differ without colours too.
  package enum Stroke: Sendable, Equatable { case solid, dashed, dotted }

  /// Straight lines from point to point.
  package struct Line: Sendable, Equatable {
    /// Each in order of `x`; between two pieces is a gap.
    package var pieces: [[Point]]
    /// Solid, dashed or dotted.
    package var stroke: Stroke
    /// Its meaning.
    package var style: Style
    /// In the legend.
    package var name: String
    /// What the legend says of it in the place of its name, where it has room for that.
    package var words: String?
    /// Whether every point is marked where there is room, and a point that stands alone in any case.
    package var hasMarks = false

    /// A line by its pieces.
    package init(_ name: String, _ pieces: [[Point]], _ stroke: Stroke, _ style: Style, hasMarks: Bool = false) {
      self.name = name
      self.pieces = pieces
      self.stroke = stroke
      self.style = style
      self.hasMarks = hasMarks
    }
  }

  /// What lies between two lines.
  package struct Band: Sendable, Equatable {
    /// In order of `x`, with as many points as `upper` and at the same places.
    package var lower: [Point]
    /// The other edge.
    package var upper: [Point]
    /// Its meaning.
    package var style: Style
    /// In the legend.
    package var name: String
    /// What the legend says of it in the place of its name, where it has room for that.
    package var words: String?

    /// A band by its edges.
    package init(_ name: String, lower: [Point], upper: [Point], _ style: Style) {
      self.name = name
      self.lower = lower
      self.upper = upper
      self.style = style
    }
  }

  /// Signs that stand alone, hollow: what is drawn and not reckoned with.
  package struct Marks: Sendable, Equatable {
    /// In any order.
    package var points: [Point]
    /// Their meaning.
    package var style: Style
    /// In the legend.
    package var name: String

    /// Signs by their places.
    package init(_ name: String, _ points: [Point], _ style: Style) {
      self.name = name
      self.points = points
      self.style = style
    }
  }

  /// A line from side to side, with its label on it.
  package struct Level: Sendable, Equatable {
    /// Where it stands on the axis of values.
    package var value: Double
    /// On the line.
    package var label: String
    /// Its meaning.
    package var style: Style

    /// A level by its value.
    package init(_ value: Double, label: String, _ style: Style) {
      self.value = value
      self.label = label
      self.style = style
    }
  }

  /// A line from top to bottom.
  package struct Moment: Sendable, Equatable {
    /// In years.
    package var x: Double
    /// In the legend.
    package var name: String
    /// Whether it says that both sides cannot be compared.
    package var isBreak: Bool
    /// Its meaning.
    package var style: Style

    /// A moment by its time.
    package init(_ x: Double, name: String, isBreak: Bool = false, _ style: Style) {
      self.x = x
      self.name = name
      self.isBreak = isBreak
      self.style = style
    }
  }

  /// The years shown.
  package var years: ClosedRange<Double>
  /// The values shown; the axis may reach a little farther, to a round number.
  package var values: ClosedRange<Double>
  /// Whether equal ratios take equal room; only for values above 0.
  package var isLogarithmic = false
  /// Drawn first, below the lines.
  package var bands: [Band] = []
  /// The last one lies on top.
  package var lines: [Line] = []
  /// Over all the lines.
  package var marks: [Marks] = []
  /// Below the bands and lines.
  package var levels: [Level] = []
  /// Below everything.
  package var moments: [Moment] = []
  /// What the legend says besides, at its end.
  package var remarks: [String] = []

  /// An empty chart of those years and values.
  package init(years: ClosedRange<Double>, values: ClosedRange<Double>, isLogarithmic: Bool = false) {
    self.years = years
    self.values = values
    self.isLogarithmic = isLogarithmic && values.lowerBound > 0
  }
}
