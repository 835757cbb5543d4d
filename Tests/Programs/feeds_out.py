#!/usr/bin/env python3
"""Judges the feeds that Courant offers by the rules of their formats.

  feeds_out.py URL

URL is a running `courant run --listen`. Each of the nine feeds is read by feedparser (PyPI), which must find nothing to
mend, and held to RFC 4287, RSS 2.0 with the RSS Advisory Board's profile, or JSON Feed 1.1: what must be there, once, with
dates and addresses as they must be written, ids that are not repeated, a link to itself. A reader that has the feed must get
304 by its ETag, one that has another state of it or only a date must get it whole. Filters must leave what fits them, and be
refused where they are misspelt. Exit 0 if all of that holds.
"""
import email.utils, json, re, sys, urllib.error, urllib.request
import xml.etree.ElementTree as ET
import feedparser

ATOM, RFC3339 = "{http://www.w3.org/2005/Atom}", re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "json": "application/feed+json"}


def ask(url, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers, b""


def address(text):
    return bool(re.match(r"https?://[^\s<>\"]+$", text or ""))


def atom(url, root):
    def one(parent, name, test):
        all = parent.findall(ATOM + name)
        if len(all) != 1 or not test(all[0].text or ""):
            yield f"{name} of {parent.tag} is {[e.text for e in all]}"
    if root.tag != ATOM + "feed":
        yield f"the root is {root.tag}"
    for parent in [root] + root.findall(ATOM + "entry"):
        yield from one(parent, "id", lambda t: re.match(r"[a-z]+:\S+$", t))
        yield from one(parent, "title", str.strip)
        yield from one(parent, "updated", RFC3339.match)
        links = [(l.get("rel", "alternate"), l.get("type")) for l in parent.findall(ATOM + "link")]
        if len(set(links)) != len(links):
            yield f"links are repeated: {links}"
        for l in parent.findall(ATOM + "link"):
            if not address(l.get("href")):
                yield f"link to {l.get('href')}"
    if [l.get("href") for l in root.findall(ATOM + "link") if l.get("rel") == "self"] != [url]:
        yield "it does not link to itself"
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        yield "there is no author"
    for entry in root.findall(ATOM + "entry"):
        yield from one(entry, "published", RFC3339.match)
        if not any(l.get("rel") == "alternate" for l in entry.findall(ATOM + "link")):
            yield "an entry has no alternate link"
        if entry.find(ATOM + "content").get("type") != "html":
            yield "content is no html"


def rss(url, root):
    channel = root.find("channel")
    if root.get("version") != "2.0":
        yield "the version is not 2.0"
    for name in ("title", "link", "description"):
        if len(channel.findall(name)) != 1 or not channel.findtext(name).strip():
            yield f"channel: {name}"
    if [l.get("href") for l in channel.findall(ATOM + "link") if l.get("rel") == "self"] != [url]:
        yield "it does not link to itself"
    dates = [channel.findtext("lastBuildDate")]
    for item in channel.findall("item"):
        for name in ("title", "link", "guid", "pubDate", "description"):
            if len(item.findall(name)) != 1 or not item.findtext(name).strip():
                yield f"item: {name} is {item.findtext(name)!r}"
        if not address(item.findtext("link")):
            yield f"item links to {item.findtext('link')}"
        if item.find("guid").get("isPermaLink") != "false":
            yield "a guid that is no address does not say so"
        dates.append(item.findtext("pubDate"))
    for date in dates:
        if not re.match(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$", date or "") or email.utils.parsedate_to_datetime(date).strftime("%a") != date[:3]:
            yield f"the date {date}"


def jsonfeed(url, feed):
    if feed.get("version") != "https://jsonfeed.org/version/1.1" or not feed.get("title"):
        yield "version or title"
    if feed.get("feed_url") != url or not address(feed.get("home_page_url")):
        yield "feed_url or home_page_url"
    for item in feed["items"]:
        if not isinstance(item.get("id"), str) or not address(item.get("url")) or not isinstance(item.get("content_html"), str):
            yield f"an item: {list(item)}"
        for name in ("date_published", "date_modified"):
            if not RFC3339.match(item.get(name) or ""):
                yield f"{name}: {item.get(name)}"
        if not all(isinstance(t, str) for t in item.get("tags", [])):
            yield "tags"


def judge(url, kind):
    status, headers, body = ask(url)
    if status != 200 or not headers["Content-Type"].startswith(TYPES[kind]):
        yield f"{status} {headers['Content-Type']}"
        return
    if kind == "json":
        feed = json.loads(body)
        ids, count = [i["id"] for i in feed["items"]], len(feed["items"])
        yield from jsonfeed(url, feed)
    else:
        root = ET.fromstring(body)
        ids = [e.text for e in root.iter(ATOM + "id" if kind == "atom" else "guid")]
        yield from (atom if kind == "atom" else rss)(url, root)
        read = feedparser.parse(body)
        if read.bozo:
            yield f"feedparser: {read.bozo_exception}"
    if len(set(ids)) != len(ids):
        yield "ids are repeated"
    if headers["Last-Modified"]:
        yield "it has a Last-Modified, which cannot move with every change"
    later = "Fri, 01 Jan 2100 00:00:00 GMT"
    for sent, status in (
        ({"If-None-Match": headers["ETag"]}, 304), ({"If-None-Match": '"another"'}, 200), ({"If-Modified-Since": later}, 200),
        ({"If-None-Match": '"another"', "If-Modified-Since": later}, 200)):
        if ask(url, **sent)[0] != status:
            yield f"{sent} is not answered with {status}"
    print(f"{url}: {len(ids)} ids")


def count(url):
    return len(json.loads(ask(url)[2])["items"])


def filters(base):
    stories, edits = f"{base}/feeds/stories.json", f"{base}/feeds/edits.json"
    if count(f"{stories}?sources=1&limit=1") > 1 or count(f"{edits}?limit=1") > 1:
        yield "limit=1 leaves more than one"
    if not count(f"{stories}?sources=9") <= count(f"{stories}?sources=3") <= count(f"{stories}?sources=1"):
        yield "more sources leave more stories"
    if count(f"{stories}?sources=1&until=2001-01-01") or count(f"{edits}?until=2001-01-01"):
        yield "until leaves what is newer"
    for query in ("languge=en", "limit=0", "since=tomorrow", "limit=1&limit=2"):
        if ask(f"{stories}?{query}")[0] != 400:
            yield f"{query} is not refused"
    if json.loads(ask(f"{edits}?silent=true")[2])["feed_url"] != f"{edits}?silent=true":
        yield "a selection does not link to itself"


def main():
    base, found = sys.argv[1].rstrip("/"), 0
    for name in ("stories", "edits", "health"):
        for kind in TYPES:
            for fault in judge(f"{base}/feeds/{name}.{kind}", kind):
                found += 1
                print(f"{name}.{kind}: {fault}")
    for fault in filters(base):
        found += 1
        print(f"filters: {fault}")
    print(f"9 feeds, {found} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
