#!/usr/bin/env python3
"""How long each kind of page takes, as it is made and not remembered, on the store of a running service.

  page_times.py URL [--most MILLISECONDS]

Each address is asked twice, the second time with a parameter that changes nothing, so that files are warm and the answer is
made anew; the second time counts (of the feed of health, which takes no parameter, the first). Filters that hardly anything fits
are among them. Exit 1 if one takes longer than --most (100), or is refused. Python 3.9 or later, nothing else.
"""
import argparse, json, sys, time, urllib.error, urllib.parse, urllib.request


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("url"); p.add_argument("--most", type=float, default=100)
    a = p.parse_args()
    base = a.url.rstrip("/")

    def get(path):
        start = time.monotonic()
        try:
            with urllib.request.urlopen(base + path, timeout=300) as answer:
                body, code = answer.read(), answer.status
        except urllib.error.HTTPError as refusal:
            body, code = refusal.read(), refusal.code
        return 1000 * (time.monotonic() - start), code, body

    ask = lambda path, key: json.loads(get(path)[2])[key]
    stories = ask("/v1/stories?limit=200", "stories")
    big, small = max(stories, key=lambda s: s["article_count"]), stories[-1]
    feed = max(ask("/v1/feeds", "feeds"), key=lambda f: f["articles"])["id"]
    edits = ask("/v1/edits?limit=1", "edits")
    word = urllib.parse.quote(big["headline"].split()[0])
    reading = "/reader/api/0/stream/items/ids?s=user/-/state/com.google/"
    paths = ["/", "/?sources=1", "/?since=24h", "/?q=" + word, "/?feed=" + feed, "/?language=en", "/?language=xx", "/?topic=none", "/?sources=9", "/?until=2020-01-01",
             "/stories/" + big["id"], "/stories/" + small["id"], "/edits", "/edits?kind=figure", "/edits?feed=" + feed, "/feeds", "/feeds/" + feed, "/search?q=" + word,
             "/feeds/stories.atom", "/feeds/edits.atom", "/feeds/health.atom", "/v1/stories", "/v1/articles", "/v1/edits", "/v1/changes?since=0", "/v1/status", "/metrics",
             "/reader/api/0/subscription/list", "/reader/api/0/unread-count", reading + "reading-list&n=1000", reading + "reading-list&n=1000&xt=user/-/state/com.google/read",
             reading + "starred", "/fever/?api&groups&feeds", "/fever/?api&items&max_id=0", "/fever/?api&unread_item_ids", "/fever/?api&saved_item_ids",
             "/fever/stories/?api&items&max_id=0", "/fever/stories/?api&unread_item_ids"]
    if edits:
        paths.append("/articles/" + edits[0]["article"])
    slow = refused = 0
    for path in paths:
        warm = get(path)
        # An answer that is kept says nothing. Feeds refuse names that they do not know, and that of health knows none: its first.
        name = {"/feeds/stories.atom": "since=20000d", "/feeds/edits.atom": "since=20000d"}.get(path, "fresh=1")
        fresh = path if path.startswith("/v1/") else path + ("&" if "?" in path else "?") + name
        milliseconds, code, body = warm if path == "/feeds/health.atom" else get(fresh)
        slow += milliseconds > a.most
        refused += code != 200
        print(f"{milliseconds:8.0f} ms {code:4d} {len(body):9,d} bytes  {path}" + (f"  over {a.most:.0f}" if milliseconds > a.most else ""), flush=True)
    print(f"{len(paths)} addresses, {slow} over {a.most:.0f} ms, {refused} refused")
    sys.exit(1 if slow or refused else 0)


if __name__ == "__main__":
    main()
