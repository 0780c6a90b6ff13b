"""Reads a calendar with python3-icalendar and prints what a calendar program would know, one event a line."""
import datetime
import sys

import icalendar
from dateutil.rrule import rrulestr

calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
assert not calendar.errors, calendar.errors
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "URL"):
        assert name in event, name
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    if "RRULE" in event:
        # The next day of a yearly event from the day given on.
        first = datetime.datetime.combine(start, datetime.time())
        day = rrulestr(event["RRULE"].to_ical().decode(), dtstart=first).after(datetime.datetime.fromisoformat(sys.argv[2]), inc=True).date()
        start, end = day, day + (end - start)
    print("\t".join((event["UID"], str(start), str(end), event["STATUS"], event["URL"], event["SUMMARY"].params["LANGUAGE"], event["SUMMARY"])))
