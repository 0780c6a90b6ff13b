"""Asks programs of others about feeds and prints what they say as JSON: python3-feedparser, python3-jsonschema, and newsboat's cache.

feeds.py parse ADDRESS...         what feedparser reads at each address
feeds.py schema FOLDER FILE...    what is wrong with each JSON Feed by the schemas in the folder
feeds.py cache FILE               the articles in newsboat's cache
"""
import json
import pathlib
import sqlite3
import sys

import feedparser
import jsonschema


def parse(addresses):
    for address in addresses:
        feed = feedparser.parse(address)
        yield {
            "address": address, "bozo": int(feed.bozo), "problem": str(feed.get("bozo_exception", "")), "version": feed.version,
            "title": feed.feed.get("title", ""), "link": feed.feed.get("link", ""), "language": feed.feed.get("language", ""),
            "entries": [entry(item) for item in feed.entries],
        }


def entry(item):
    return {
        "id": item.get("id", ""), "title": item.get("title", ""), "link": item.get("link", ""), "summary": item.get("summary", ""),
        "published": list(item.get("published_parsed") or ()), "updated": list(item.get("updated_parsed") or ()),
        "content": "".join(part.value for part in item.get("content", [])),
        "tags": [tag.label or tag.term for tag in item.get("tags", [])],
    }


def schema(folder, files):
    names = ["feed.json", "feed-1.json"]
    schemas = {name: json.loads(pathlib.Path(folder, name).read_text()) for name in names}
    store = {}
    for name, text in schemas.items():
        for address in {text["id"], text["id"].removesuffix(".json"), "https://json.schemastore.org/" + name, "https://json.schemastore.org/" + name.removesuffix(".json")}:
            store[address] = text
    main = schemas["feed.json"]
    validator = jsonschema.Draft4Validator(main, resolver=jsonschema.RefResolver(main["id"], main, store=store), format_checker=jsonschema.draft4_format_checker)
    for file in files:
        for error in validator.iter_errors(json.loads(pathlib.Path(file).read_text(encoding="utf-8"))):
            yield f"{file}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def cache(file):
    return [dict(zip(("feed", "id", "title", "link", "content"), row)) for row in sqlite3.connect(file).execute("select feedurl, guid, title, url, content from rss_item")]


command, arguments = sys.argv[1], sys.argv[2:]
json.dump(list(parse(arguments) if command == "parse" else schema(arguments[0], arguments[1:]) if command == "schema" else cache(arguments[0])), sys.stdout)
