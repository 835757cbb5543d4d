/// The elements of feeds that mean something to us, whatever format and namespace they come from.
enum FeedElement: UInt8 {
  case unknown
  // structure
  case rss, rdf, feed, channel, item, image, textInput, source, mediaGroup, deletedEntry
  // texts
  case title, otherTitle, description, otherDescription, lesserDescription, content, encoded, body
  case subtitle, rights, generator, language
  // links and identity
  case link, originalLink, guid, comments, enclosure, mediaContent, mediaThumbnail
  // people
  case author, creator, contributor, editor, webMaster, owner, name, email, uri
  // times
  case published, otherPublished, created, updated, otherUpdated, date
  // categories
  case category, keywords
  // pictures
  case url, logo, icon, imageReference
  // hints for polling
  case ttl, skipHours, hour, skipDays, day, updatePeriod, updateFrequency
}
