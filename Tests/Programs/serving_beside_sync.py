#!/usr/bin/env python3
"""How quick pages are beside a running sync, and what they cost it.

  COURANT_BIN=PATH serving_beside_sync.py [--feeds N] [--rounds N] [--rate N] [--keep STORE]

Imagined feeds are served over loopback; each round every feed has some new articles, reports of events that several share. A
service with --listen reads them (`courant sync --all`), one round after another, every second round under a load of --rate
requests a second (wrk, Debian) for the list of stories and the page of one. Printed for each: seconds of the pass, seconds of
CPU of the service, requests a second, latencies; at the end how much longer a pass takes beside the load, and the CPU of one request as
long as nothing is written. Other work on the machine makes all of that worse. Python 3.9 or later, nothing else.
"""
import argparse, json, os, random, re, shutil, socket, statistics, subprocess, sys, tempfile, threading, time, urllib.request
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PLACES = [a + b for a in ("Ar", "Bel", "Cor", "Dun", "Es", "Fen", "Gal", "Hol", "Ist", "Jor", "Kel", "Lan", "Mar", "Nor", "Or", "Pel") for b in ("mouth", "vale", "ington", "bury", "stad", "mora", "dale", "ford")]
THINGS = "bridge harbour hospital railway factory school market tunnel airport refinery library stadium dam ferry quarry court museum prison theatre warehouse".split()
DEEDS = "closes opens burns floods collapses reopens strikes expands halts moves votes sues wins loses recovers".split()
WORDS = "officials said that the people of the town had been told to wait while engineers looked at the damage and the mayor asked for help from the region after a long night of rain wind and repairs which may take weeks according to a first report by the council and witnesses who were there".split()


def event(round, number):
    r = random.Random(f"{round} {number}")
    return r.choice(PLACES), r.choice(PLACES), r.choice(THINGS), r.choice(DEEDS), r.randint(3, 90)


def article(round, feed, n, events, now):
    number = random.Random(f"{round} {feed} {n}").randrange(events)
    place, other, thing, deed, count = event(round, number)
    r = random.Random(f"{round} {number} {feed}")
    title = f"{place} {thing} {deed} after {count} complaints" if r.random() < 0.5 else f"{thing.capitalize()} in {place} {deed}, {count} complain"
    text = f"The {thing} of {place} near {other} {deed}, and {count} people complained. " + " ".join(r.choice(WORDS) for _ in range(120)) + "."
    return (f"<item><guid isPermaLink='false'>{round}-{feed}-{number}</guid><title>{title}</title><link>http://feed{feed}.example/{round}/{number}</link>"
            f"<pubDate>{formatdate(now - n * 60)}</pubDate><description>{text}</description></item>")


class Publisher:
    def __init__(self, feeds, per_round, events):
        self.feeds, self.per_round, self.events, self.bodies = feeds, per_round, events, {}

    def turn(self, round):
        now = time.time()
        for feed in range(self.feeds):
            items = [article(k, feed, n, self.events, now - (round - k) * 3600) for k in range(round, max(-1, round - 5), -1) for n in range(self.per_round)]
            self.bodies[feed] = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Feed {feed}</title><link>http://feed{feed}.example/</link><description>x</description>{''.join(items)}</channel></rss>".encode()

    def serve(self):
        publisher = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                body = publisher.bodies.get(int(self.path.strip("/").split(".")[0]), b"")
                self.send_response(200)
                self.send_header("Content-Type", "application/rss+xml")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size, daemon_threads = 512, True

        server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server.server_address[1]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def cpu(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(base, paths, rate, seconds, folder):
    """wrk at a steady rate: 32 connections that rest between two requests."""
    script = os.path.join(folder, "load.lua")
    with open(script, "w") as out:
        out.write("local paths = {%s}\nlocal n = 0\nfunction request() n = n + 1; return wrk.format('GET', paths[n %% #paths + 1]) end\n" % ", ".join(f"'{p}'" for p in paths))
        if rate:
            out.write(f"function delay() return {int(32_000 / rate)} end\n")
    return subprocess.Popen(["wrk", "-t", "1", "-c", "32", "-d", f"{seconds}s", "--latency", "-s", script, base], stdout=subprocess.PIPE, text=True)


def said(text):
    def number(pattern):
        found = re.search(pattern, text)
        return found.group(1) if found else "?"
    return f"{number(r'Requests/sec: +([0-9.]+)')}/s, 50 % {number(r'50% +([0-9.a-z]+)')}, 99 % {number(r'99% +([0-9.a-z]+)')}, refused {number(r'Non-2xx or 3xx responses: ([0-9]+)').replace('?', '0')}"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--feeds", type=int, default=200); p.add_argument("--rounds", type=int, default=8); p.add_argument("--rate", type=int, default=1700)
    p.add_argument("--items", type=int, default=6); p.add_argument("--keep")
    a = p.parse_args()
    courant, work = os.environ["COURANT_BIN"], tempfile.mkdtemp(prefix="courant-beside-")
    store = a.keep or os.path.join(work, "store.sqlite")
    env = dict(os.environ, COURANT_STORE=store, XDG_RUNTIME_DIR=work)
    publisher = Publisher(a.feeds, a.items, a.feeds * a.items // 5)
    publisher.turn(0)
    port, listen = publisher.serve(), free_port()
    opml = os.path.join(work, "feeds.opml")
    with open(opml, "w") as out:
        out.write("<opml version='2.0'><body>" + "".join(f"<outline type='rss' text='Feed {n}' xmlUrl='http://127.0.0.1:{port}/{n}.xml'/>" for n in range(a.feeds)) + "</body></opml>")
    quiet = dict(env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.check_call([courant, "feeds", "import", "--allow-private", opml], **quiet)
    subprocess.call([courant, "sync", "--all"], **quiet)
    base = f"http://127.0.0.1:{listen}"
    service = subprocess.Popen([courant, "run", "--listen", f"127.0.0.1:{listen}"], env=env, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(base + "/readyz")
                break
            except OSError:
                time.sleep(0.2)
        stories = json.load(urllib.request.urlopen(base + "/v1/stories?limit=40"))["stories"]
        if not stories:
            sys.exit("no stories came about")
        paths = ["/", "/stories/" + max(stories, key=lambda s: s["source_count"])["id"]]
        for path in paths:
            print(f"{path}: {len(urllib.request.urlopen(base + path).read()):,} bytes")
        before = cpu(service.pid)
        out = load(base, paths, None, 5, work).communicate()[0]
        requests = int(re.search(r"(\d+) requests in", out).group(1))
        print(f"at rest, as fast as can be: {said(out)}; {1e6 * (cpu(service.pid) - before) / requests:.0f} µs of CPU a request")
        times = []
        for round in range(1, a.rounds):
            publisher.turn(round)
            loaded = round % 2 == 0
            wrk = load(base, paths, a.rate, 120, work) if loaded else None
            time.sleep(1 if loaded else 0)
            start, spent = time.monotonic(), cpu(service.pid)
            code = subprocess.call([courant, "sync", "--all"], **quiet)
            seconds, spent = time.monotonic() - start, cpu(service.pid) - spent
            times.append(seconds)
            line = f"round {round}: pass of {seconds:.2f} s, exit {code}, {spent:.2f} s of CPU"
            if wrk:
                wrk.send_signal(2)              # it prints what it measured so far
                line += "; load " + said(wrk.communicate()[0])
            print(line, flush=True)
        # The store grows, and passes with it: each under load is held against the mean of its neighbours.
        slower = [2 * times[k] / (times[k - 1] + times[k + 1]) - 1 for k in range(1, len(times) - 1, 2)]
        if slower:
            print(f"a pass beside the load takes {100 * statistics.median(slower):+.0f} % (median of {', '.join(f'{100 * s:+.0f}' for s in slower)})")
    finally:
        service.terminate()
        service.wait()
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
