using System.Text;
using NodaTime;
using NodaTime.Text;
using StaticSite.Content;

namespace StaticSite.Editorial.Events;

/// <summary>Content lines of iCalendar (RFC 5545, 3.1): folded at 75 octets, ended by CR and LF.</summary>
internal sealed class CalendarText(Utf8Writer writer)
{
    private const int LineOctets = 75;
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Moment = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>A line whose value needs no escapes: a word, an address, a rule.</summary>
    public void Line(string name, string value)
    {
        int octets = 0;
        foreach (Rune sign in (name + ":" + value).EnumerateRunes())
        {
            int length = sign.Utf8SequenceLength;
            if (octets + length > LineOctets)
            {
                // The space counts, too.
                writer.Write("\r\n ");
                octets = 1;
            }
            writer.Write(sign.ToString());
            octets += length;
        }
        writer.Write("\r\n");
    }

    /// <summary>A text (3.3.11).</summary>
    public void Text(string name, string value) => Line(name, Escape(value));

    /// <summary>A day (3.3.4).</summary>
    public void Date(string name, LocalDate day) => Line(name + ";VALUE=DATE", Day.Format(day));

    /// <summary>A moment in UTC (3.3.5), which needs no table of time zones.</summary>
    public void Time(string name, Instant moment) => Line(name, Moment.Format(moment));

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char sign in text)
        {
            if (sign is '\\' or ';' or ',') escaped.Append('\\').Append(sign);
            else if (sign == '\n') escaped.Append("\\n");
            else if (!char.IsControl(sign)) escaped.Append(sign);
        }
        return escaped.ToString();
    }
}
