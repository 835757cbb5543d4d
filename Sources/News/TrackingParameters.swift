/// Query parameters that say who sent the reader and nothing about the page.
///
/// Sources: the campaign parameters documented by Google Analytics (utm_), Piano (at_, xtor), comScore (ns_), Adobe
/// (cmp…, ncid, ocid), the click ids of advertisers (gclid, fbclid and the like), and those that news outlets put into
/// their own feeds.
enum TrackingParameters {
  /// Names that begin so are dropped.
  private static let prefixes = [
    "utm_", "at_", "ns_", "cmp", "ocid", "ncid", "smid", "xtor", "rss", "pk_", "mtm_", "_hs", "guce_", "wt_mc",
    "__twitter",
  ].map { Array($0.utf8) }

  /// Names that are dropped whole.
  private static let names = Set(
    [
      "ito", "ref", "source", "mod", "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "twclid", "yclid",
      "ttclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "intcid", "guccounter", "feedtype", "feedname", "soc_src",
      "soc_trk", "sref", "ftag", "smtyp", "taid", "icid", "ref_src", "referrer", "__source", "traffic_source",
    ].map { Array($0.utf8) })

  /// Names that are dropped where their value is `rss`.
  private static let namesOfFeedMarks = Set(["partner", "emc", "from", "via", "src", "feed"].map { Array($0.utf8) })

  /// Whether a parameter (`name` or `name=value`, bytes) only tells who sent the reader. Case does not count.
  static func contains(_ parameter: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let equals = parameter.firstIndex(of: UInt8(ascii: "=")) ?? parameter.endIndex
    let name = parameter[..<equals].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    if names.contains(name) { return true }
    if prefixes.contains(where: { name.starts(with: $0) }) { return true }
    guard namesOfFeedMarks.contains(name) else { return false }
    return parameter[equals...].map { $0 | 0x20 }.elementsEqual("=rss".utf8.map { $0 | 0x20 })
  }
}
