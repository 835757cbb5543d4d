import News

extension Timestamp {
  /// The moment as RSS writes it (RFC 822, as RFC 5322 has it), in GMT. For whole seconds from 1970 on.
  var mailDate: String {
    let text = iso8601
    let parts = text.split { "-T:.Z".contains($0) }
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    guard parts.count >= 6, let month = Int(parts[1]), months.indices.contains(month - 1) else { return text }
    let day = days[Int(seconds / 86_400 % 7)]
    return "\(day), \(parts[2]) \(months[month - 1]) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) GMT"
  }
}
