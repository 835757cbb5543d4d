#!/usr/bin/env python3
"""Do pages whose surroundings change at every look make versions? They must not.

  COURANT_BIN=PATH page_replay.py CAPTURES [--ticks N] [--rounds N] [--kills N]

CAPTURES is a recording of feeds, OUTLET/YYYYMMDDTHHMMSSZ.xml. Its feeds are served over loopback HTTP with every item's link
led to a page of ours: the item's title and words, some paragraphs more, and around them advertisements, counters, related
links, relative times and comment counts that differ at each request. Courant reads the feeds with --full-text, and the
pages again at short intervals. Printed: pages served, texts taken, looks that found the same, versions that pages made.
With --kills the process is killed at random N times during the first pass, and the next one goes on.
Exit 0 if pages made no version, and every article has its page's text. Python 3.9 or later, nothing else.
"""
import argparse, hashlib, html, itertools, json, os, random, re, sqlite3, subprocess, sys, tempfile, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MORE = (
    "Officials said on Tuesday that the figures would be looked at again before the end of the month, and that nothing had been decided.",
    "People who live nearby told reporters that they had heard of it from neighbours, and that nobody had come to explain.",
    "A spokeswoman declined to say how long that would take. She pointed to the report of last year, which names no date.",
    "Two of the people who know the matter said that the talks would go on through the night, with a pause in the morning.",
)


class Publisher:
    def __init__(self, folder):
        self.captures = {}
        for outlet in sorted(os.listdir(folder)):
            path = os.path.join(folder, outlet)
            if os.path.isdir(path):
                self.captures[outlet] = sorted(n for n in os.listdir(path) if n.endswith(".xml"))
        self.captures = {k: v for k, v in self.captures.items() if v}
        self.folder, self.tick, self.pages, self.served = folder, 0, {}, itertools.count()
        self.count, self.lock, self.base = 0, threading.Lock(), ""

    def feed(self, outlet):
        names = self.captures[outlet]
        name = names[min(len(names) - 1, self.tick * max(1, len(names) // 8))]
        text = open(os.path.join(self.folder, outlet, name), "rb").read().decode("utf-8", "replace")
        return re.sub(r"(<item[\s>].*?</item>)", lambda m: self.item(m[1]), text, flags=re.S).encode()

    def item(self, item):
        link = re.search(r"<link>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</link>", item, re.S)
        if not link:
            return item
        # an article whose link moves keeps its page here: another page with other words would be an edit indeed
        name = re.search(r"<guid[^>]*>(.*?)</guid>", item, re.S) or link
        key = hashlib.sha1(name[1].strip().encode()).hexdigest()[:16]
        if key not in self.pages:
            field = lambda name: re.search(rf"<{name}>(.*?)</{name}>", item, re.S)
            plain = lambda m: re.sub(r"<[^>]*>|\s+", " ", html.unescape(re.sub(r"<!\[CDATA\[|\]\]>", "", m[1]))).strip() if m else ""
            self.pages[key] = (plain(field("title")) or "Untitled", plain(field("description")))
        return item.replace(link[0], f"<link>{self.base}/page/{key}.html</link>")

    def page(self, key):
        title, summary = self.pages[key]
        n = next(self.served)
        rnd = random.Random(n)
        e = html.escape
        words = "".join(f"<p>{e(p)}</p>" for p in (f"{title}. {summary}", *MORE))
        related = "".join(f'<li><a href="/page/{rnd.randrange(9999)}.html">{e(rnd.choice(list(self.pages.values()))[0])}</a></li>' for _ in range(rnd.randrange(2, 9)))
        ad = f'<div class="ad ad-{n}" id="slot{n}"><a href="https://ads.invalid/{n}">Offer number {n}: save {rnd.randrange(90)} %</a></div>'
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{e(title)} - Paper</title></head><body>
<nav><a href="/">Home</a><a href="/news">News</a><span>{rnd.randrange(30)} degrees</span></nav>{ad if n % 2 else ""}
<main><article><h1>{e(title)}</h1><p class="meta">Published {rnd.randrange(2, 23)} hours ago &middot; {rnd.randrange(999)} comments &middot; {rnd.randrange(2, 9)} min read</p>
{words}</article>{ad if n % 3 else ""}</main>
<div class="share"><a href="#">Share ({rnd.randrange(9999)})</a></div><aside class="related"><h2>Related stories</h2><ul>{related}</ul></aside>
<div class="newsletter"><p>Join {rnd.randrange(99999)} readers of our newsletter</p></div><footer>&copy; Paper. Visited {n} times.</footer></body></html>""".encode()


def handler(publisher):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            name = self.path.rsplit("/", 1)[-1].split(".")[0]
            if self.path.startswith("/feeds/") and name in publisher.captures:
                with publisher.lock:
                    body, kind = publisher.feed(name), "application/rss+xml"
            elif self.path.startswith("/page/") and name in publisher.pages:
                body, kind = publisher.page(name), "text/html; charset=utf-8"
                with publisher.lock:
                    publisher.count += 1
            else:
                body, kind = b"", None
            self.send_response(200 if kind else 404)
            self.send_header("Content-Type", kind or "text/plain")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass
    return Handler


def states(store):
    """Pages by state, and articles whose body is not their page's text although it was read."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as db:
        counts = dict(db.execute("SELECT state, count(*) FROM page GROUP BY state"))
        bare = db.execute("""SELECT count(*) FROM page p JOIN article a ON a.pk = p.article JOIN revision r ON r.article = a.pk
            AND r.version = a.version WHERE p.state = 'read' AND r.body = ''""").fetchone()[0]
    return {**counts, "bare": bare}


def versions(store):
    """The lines in which versions that pages made differ from the versions before."""
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as db:
        return [(set(old.split("\n")) - set(new.split("\n")), set(new.split("\n")) - set(old.split("\n"))) for old, new in db.execute(
            """SELECT b.body, r.body FROM revision r JOIN revision b ON b.article = r.article AND b.version = r.version - 1
            WHERE r.changed = 'body' LIMIT 5""")]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("captures"); p.add_argument("--ticks", type=int, default=4); p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--kills", type=int, default=0)
    a = p.parse_args()
    publisher = Publisher(a.captures)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(publisher))
    server.handle_error = lambda *_: None  # a killed client resets its connections
    publisher.base = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    total = dict.fromkeys(("pages_asked", "pages_read", "pages_unchanged", "pages_revised", "pages_unusable", "pages_failed", "revisions_new"), 0)
    with tempfile.TemporaryDirectory() as work:
        outlines = "".join(f'<outline type="rss" text="{o}" xmlUrl="{publisher.base}/feeds/{o}.xml"/>' for o in publisher.captures)
        open(work + "/feeds.opml", "w").write(f'<opml version="2.0"><head/><body>{outlines}</body></opml>')
        env = {**os.environ, "COURANT_STORE": work + "/store.sqlite", "COURANT_PAGE_RECHECKS": "1s,15s,30s,1m,2m,4m", "COURANT_CONFIG": ""}

        def courant(*args):
            r = subprocess.run([os.environ.get("COURANT_BIN", "courant"), *args], env=env, capture_output=True, text=True)
            if r.returncode:
                sys.exit(f"courant {' '.join(args)}: exit {r.returncode}\n{r.stderr}")
            return r.stdout

        courant("feeds", "import", "--full-text", "--allow-private", work + "/feeds.opml")
        for kill in range(a.kills):
            running = subprocess.Popen([os.environ.get("COURANT_BIN", "courant"), "sync"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.Random(kill).random() * 4)
            running.kill()
            running.wait()
            checked = subprocess.run([os.environ.get("COURANT_BIN", "courant"), "store", "check"], env=env, capture_output=True).returncode
            print(f"kill {kill + 1}: store check exit {checked}, {states(env['COURANT_STORE'])}")
        for tick in range(a.ticks):
            publisher.tick = tick
            for _ in range(a.rounds):
                summary = json.loads(courant("sync", "--all", "--json"))
                for k in total:
                    total[k] += summary[k]
                time.sleep(1.1)
        check = subprocess.run([os.environ.get("COURANT_BIN", "courant"), "store", "check"], env=env, capture_output=True)
        ends, made = states(env["COURANT_STORE"]), versions(env["COURANT_STORE"])
    for old, new in made:
        print("a version lost", old, "and gained", new)
    print("\n".join(f"{k:16} {v}" for k, v in total.items()))
    print(f"{publisher.count} pages served of {len(publisher.pages)} items: {total['pages_revised']} versions made by pages, store check exit {check.returncode}; pages at the end: {ends}")
    sys.exit(0 if set(ends) == {"read", "bare"} and not ends["bare"] and total["pages_revised"] == 0 and total["pages_unchanged"] and total["pages_read"] and check.returncode == 0 else 1)


if __name__ == "__main__":
    main()
