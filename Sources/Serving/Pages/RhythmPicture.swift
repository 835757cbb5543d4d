import Showing

/// When a feed publishes, by the hour of the week.
enum RhythmPicture {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// A heat map of the week: a row a day, a cell an hour, the darker the more articles.
  static func heat(_ hours: [Int]) -> String {
    let most = hours.max() ?? 0
    var body = ""
    for (day, name) in days.enumerated() {
      body += "<text x=\"0\" y=\"\(day * 22 + 33)\">\(name)</text>"
      for hour in 0..<24 {
        let count = hours[day * 24 + hour]
        let level = count == 0 ? 0 : 1 + min(3, count * 4 / (most + 1))
        body += """
          <rect class="cell h\(level)" x="\(40 + hour * 34)" y="\(day * 22 + 18)" width="32" height="20" rx="2">\
          <title>\(name) \(hour):00, \(Words.count(count, "article"))</title></rect>
          """
      }
    }
    for hour in stride(from: 0, to: 24, by: 3) { body += "<text x=\"\(40 + hour * 34)\" y=\"12\">\(hour):00</text>" }
    let words = "Articles by hour of the week, at most \(most) in one hour"
    return "<svg class=\"heat\" viewBox=\"0 0 858 174\" role=\"img\" aria-label=\"\(words)\">\(body)</svg>"
  }

  /// The hours of the day as bars.
  static func strip(_ hours: [Int]) -> String {
    let day = (0..<24).map { hour in stride(from: hour, to: hours.count, by: 24).reduce(0) { $0 + hours[$1] } }
    guard let most = day.max(), most > 0 else { return "" }
    var path = ""
    for (hour, count) in day.enumerated() where count > 0 {
      let height = max(1, 22 * Double(count) / Double(most))
      path += "M\(hour * 5) 24h4V\(SVGNumber.text(24 - height))h-4z"
    }
    let busiest = day.indices.filter { day[$0] == most }
    let when = busiest.count == 1 ? ", from \(busiest[0]):00 on" : ""
    let words =
      "\(Words.count(day.reduce(0, +), "article")) in two weeks, at most \(most) in one hour of the day\(when)"
    return """
      <svg class="strip" viewBox="0 0 120 24" role="img" aria-label="\(words)"><path d="\(path)"/></svg>
      """
  }
}
