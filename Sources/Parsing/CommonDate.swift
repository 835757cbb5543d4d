import News

/// The two shapes that nearly all dates have, read without cutting them into tokens:
/// `2020-05-04T19:48:21Z` (RFC 3339) and `Mon, 04 May 2020 19:48:21 GMT` (RFC 822).
enum CommonDate {
  /// The moment; nil if the text has another shape.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count >= 20, bytes.count <= 31 else { return nil }
    return bytes[4] == UInt8(ascii: "-") ? internet(bytes) : mail(bytes)
  }

  private static func internet(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"), let century = number(bytes, 0),
      let year = number(bytes, 2), let month = number(bytes, 5), let day = number(bytes, 8), let time = time(bytes, 11)
    else { return nil }
    let offset: Int
    if bytes.count == 20, bytes[19] == UInt8(ascii: "Z") {
      offset = 0
    } else {
      guard bytes.count == 25, bytes[22] == UInt8(ascii: ":"), let stated = zone(bytes[19], bytes, 20, 23) else {
        return nil
      }
      offset = stated
    }
    return moment(century * 100 + year, month, day, time, offset)
  }

  private static func mail(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count >= 29, bytes[3] == UInt8(ascii: ","), bytes[4] == 0x20, bytes[7] == 0x20, bytes[11] == 0x20,
      bytes[16] == 0x20, bytes[25] == 0x20, let day = number(bytes, 5), let month = month(bytes, 8),
      let century = number(bytes, 12), let year = number(bytes, 14), let time = time(bytes, 17)
    else { return nil }
    let offset: Int
    if bytes.count == 29, bytes[26...].elementsEqual("GMT".utf8) {
      offset = 0
    } else {
      guard bytes.count == 31, let stated = zone(bytes[26], bytes, 27, 29) else { return nil }
      offset = stated
    }
    return moment(century * 100 + year, month, day, time, offset)
  }

  private static func moment(_ year: Int, _ month: Int, _ day: Int, _ time: (Int, Int, Int), _ offset: Int)
    -> Timestamp?
  {
    var parts = DateParts()
    (parts.year, parts.month, parts.day) = (year, month, day)
    (parts.hour, parts.minute, parts.second) = time
    parts.zone = offset
    return parts.timestamp
  }

  /// `19:48:21`.
  private static func time(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Int, Int, Int)? {
    guard bytes[start + 2] == UInt8(ascii: ":"), bytes[start + 5] == UInt8(ascii: ":"), let hour = number(bytes, start),
      let minute = number(bytes, start + 3), let second = number(bytes, start + 6)
    else { return nil }
    return (hour, minute, second)
  }

  /// Minutes east of Greenwich.
  private static func zone(_ sign: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ hours: Int, _ minutes: Int) -> Int? {
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hour = number(bytes, hours),
      let minute = number(bytes, minutes), hour <= 16
    else { return nil }
    return (hour * 60 + minute) * (sign == UInt8(ascii: "-") ? -1 : 1)
  }

  private static func month(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let word =
      UInt32(bytes[start] | 0x20) << 16 | UInt32(bytes[start + 1] | 0x20) << 8 | UInt32(bytes[start + 2] | 0x20)
    switch word {
    case 0x6A_616E: return 1
    case 0x66_6562: return 2
    case 0x6D_6172: return 3
    case 0x61_7072: return 4
    case 0x6D_6179: return 5
    case 0x6A_756E: return 6
    case 0x6A_756C: return 7
    case 0x61_7567: return 8
    case 0x73_6570: return 9
    case 0x6F_6374: return 10
    case 0x6E_6F76: return 11
    case 0x64_6563: return 12
    default: return nil
    }
  }

  /// Two digits.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let (tens, ones) = (bytes[start] &- 0x30, bytes[start + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
