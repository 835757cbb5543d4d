#!/usr/bin/env python3
"""Does any script run that comes in a feed? The sanitiser's vectors, replayed through a real browser.

  COURANT_BIN=PATH vectors_in_browser.py [--tests FOLDER]

The vectors are those of Tests/MarkupTests (FilterEvasionTests, HTMLSanitizerTests). Each goes two ways:
1. through the sanitiser (`courant inspect feed`), and what comes out is put into an empty page;
2. through the whole program: into title, author, summary and content of an entry, whose feed is read, and whose every page
   of `courant run --listen` is opened.
The browser (Debian: chromium, chromium-driver; PyPI: selenium) obeys no Content-Security-Policy here, so that escaping alone
must hold. A script ran if a dialogue opens or one of the marks that vectors try to set is there; a request to another host,
an attribute that acts, or an address that is none of the web's counts too. As a check of the check, a page that does run a
script must be noticed. Exit 0 if nothing ran.
"""
import argparse, html, json, os, re, shutil, socket, subprocess, sys, tempfile, time, urllib.request
from xml.sax.saxutils import escape
from selenium import webdriver
from selenium.common.exceptions import NoAlertPresentException, UnexpectedAlertPresentException

HERE = os.path.dirname(os.path.abspath(__file__))
# What acts in what is shown: asked of the page as the browser understood it.
ACTS = """
const found = [];
for (const e of (arguments[0] || document).querySelectorAll('*')) {
  if (['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'META', 'STYLE', 'FRAME', 'APPLET'].includes(e.tagName)
      && !e.closest('head')) found.push(e.tagName);
  for (const a of e.attributes) {
    if (/^on/i.test(a.name) || a.name === 'srcdoc') found.push(a.name);
    if (/^(href|src|action|formaction|xlink:href|data|poster|background)$/i.test(a.name)
        && /^[\\s\\u0000-\\u0020]*(javascript|vbscript|livescript|data|file):/i.test(a.value)) found.push(a.name + '=' + a.value);
  }
}
return found;
"""


def vectors(folder):
    """Every Swift text literal of the tests that looks like markup or an address that acts."""
    found = []
    for name in ("FilterEvasionTests.swift", "HTMLSanitizerTests.swift"):
        source = open(os.path.join(folder, name)).read()
        for match in re.finditer(r'(#+)"(.*?)"\1|"((?:[^"\\\n]|\\.)*)"', source, re.S):
            if match.group(1):
                text = match.group(2)
            else:
                text = re.sub(r"\\u\{([0-9A-Fa-f]+)\}", lambda m: chr(int(m.group(1), 16)), match.group(3))
                text = re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}.get(m.group(1), m.group(1)), text)
            if re.search(r"[<>]|script:|alert|on\w+=", text):
                found.append(text)
    return list(dict.fromkeys(found))


def feed(texts):
    """A feed with one entry a vector; what XML cannot carry is left out of it."""
    items = []
    for n, text in enumerate(texts):
        text = re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
        e = escape(text, {'"': "&quot;"})
        items.append(f'<item><guid isPermaLink="false">v{n}</guid><title>{escape(e)} {n}</title><link>{e if "script:" in text else f"https://hill.example/{n}"}</link>'
                     f"<dc:creator>{e}</dc:creator><description>{e}</description><content:encoded>{e} and so on</content:encoded></item>")
    return ('<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
            f"<channel><title>{escape(texts[0])}</title><link>https://hill.example/</link><description>x</description>{''.join(items)}</channel></rss>")


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
            options.add_argument(flag)
        options.binary_location = "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        self.driver.execute_cdp_cmd("Page.enable", {})
        self.driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "for (const n of ['alert', 'confirm', 'prompt', 'print']) window[n] = () => { document.documentElement.setAttribute('data-ran', n) }"})

    def faults(self, home):
        """What is wrong with the page that is open; `home` is the only host that may be asked."""
        found = []
        try:
            self.driver.execute_script("for (const e of document.querySelectorAll('body *')) for (const t of ['mouseover', 'mouseenter', 'focus', 'load', 'error', 'toggle']) e.dispatchEvent(new Event(t))")
            time.sleep(0.05)
            ran = self.driver.execute_script("return document.documentElement.getAttribute('data-ran')")
            if ran:
                found.append(f"a script ran: {ran}")
            found += self.driver.execute_script(ACTS)
            found += [f"the page went to {self.driver.current_url}"] if not self.driver.current_url.startswith((home, "about:", "data:")) else []
        except UnexpectedAlertPresentException:
            found.append("a dialogue opened")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = message["params"]["request"]["url"]
                if not url.startswith((home, "about:", "data:")):
                    found.append(f"asked {url[:80]}")
        return found

    def open(self, url, home):
        try:
            self.driver.get(url)
        except UnexpectedAlertPresentException:
            pass
        return self.faults(home)

    def write(self, text):
        """An empty page with some HTML in its body, as a reader would show it."""
        path = tempfile.mktemp(suffix=".html")
        open(path, "w", encoding="utf-8", errors="replace").write(f'<!doctype html><meta charset="utf-8"><title>x</title><body><div>{text}</div></body>')
        try:
            # Pictures may come from elsewhere: the sanitiser lets addresses of the web stand.
            return [f for f in self.open("file://" + path, "file://" + path) if not f.startswith("asked http")]
        finally:
            os.unlink(path)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--tests", default=os.path.join(HERE, "..", "MarkupTests"))
    a = p.parse_args()
    courant, texts, browser, found = os.environ["COURANT_BIN"], vectors(a.tests), Browser(), []
    noticed = browser.write("<img src=x onerror='alert(1)'>")
    if not noticed:
        sys.exit("a page that runs a script was not noticed")
    work = tempfile.mkdtemp(prefix="courant-vectors-")
    path, store = os.path.join(work, "feed.xml"), os.path.join(work, "store.sqlite")
    open(path, "w", encoding="utf-8").write(feed(texts))
    env = dict(os.environ, COURANT_STORE=store, XDG_RUNTIME_DIR=work)
    read = json.loads(subprocess.check_output([courant, "inspect", "feed", path], env=env))
    shown = 0
    for number, entry in enumerate(read["entries"]):
        for name in ("title", "summary", "content"):
            value = entry.get(name)
            value = value.get("value") if isinstance(value, dict) else value
            if isinstance(value, list):
                value = "".join(v.get("value", "") if isinstance(v, dict) else str(v) for v in value)
            if value:
                shown += 1
                # A title is text, which a page escapes.
                found += [f"sanitised {texts[number][:60]!r}: {f}" for f in browser.write(html.escape(value) if name == "title" else value)]
    subprocess.check_call([courant, "feeds", "add", "file://" + path], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.check_call([courant, "sync"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    service = subprocess.Popen([courant, "run", "--listen", f"127.0.0.1:{port}"], env=env, stderr=subprocess.DEVNULL)
    pages = 0
    try:
        for _ in range(100):
            try:
                urllib.request.urlopen(base + "/readyz")
                break
            except OSError:
                time.sleep(0.2)
        ask = lambda path: json.load(urllib.request.urlopen(base + path))
        articles = [x["id"] for x in ask("/v1/articles?limit=500")["articles"]]
        stories = [x["id"] for x in ask("/v1/stories?limit=500&sources=1")["stories"]]
        feeds = [x["id"] for x in ask("/v1/feeds")["feeds"]]
        targets = ["/", "/?sources=1", "/edits", "/feeds", "/search?q=and", "/search?q=" + "%3Cscript%3Ealert(1)%3C/script%3E", "/?q=%22%3E%3Csvg/onload=alert(1)%3E&sources=1",
                   "/stories/%3Cimg%20src=x%20onerror=alert(1)%3E"]
        targets += ["/feeds/" + i for i in feeds] + ["/articles/" + i for i in articles] + ["/stories/" + i for i in stories]
        for target in targets:
            pages += 1
            found += [f"{target}: {f}" for f in browser.open(base + target, base)]
    finally:
        service.terminate()
        service.wait()
        browser.driver.quit()
        shutil.rmtree(work)
    for line in found:
        print(line)
    print(f"{len(texts)} vectors, {shown} sanitised texts and {pages} pages opened, {len(found)} findings")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
