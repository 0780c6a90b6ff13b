using System.Text.RegularExpressions;

namespace StaticSite.Cli;

/// <summary>A part of a message that is a phrase itself, such as « it is longer than {0} bytes», and the same in another language.</summary>
internal sealed partial class MessagePhrase
{
    private readonly string[] _pieces;

    public MessagePhrase(string english, string translation)
    {
        English = english;
        Translation = translation;
        _pieces = Placeholder().Split(english);
    }

    /// <summary>The phrase in English; its placeholders count up from {0}.</summary>
    public string English { get; }

    /// <summary>The phrase in the other language, with the same placeholders.</summary>
    public string Translation { get; }

    /// <summary>A template with its placeholders filled; what fills one is not looked at again.</summary>
    public static string Fill(string template, params ReadOnlySpan<string> arguments)
    {
        string[] pieces = Placeholder().Split(template);
        if (pieces.Length == 1) return template;
        MatchCollection places = Placeholder().Matches(template);
        string text = pieces[0];
        for (int i = 0; i < places.Count; i++)
        {
            int index = int.Parse(places[i].ValueSpan[1..^1], System.Globalization.CultureInfo.InvariantCulture);
            text += (index < arguments.Length ? arguments[index] : places[i].Value) + pieces[i + 1];
        }
        return text;
    }

    /// <summary>The text in the other language; null when it is not this phrase.</summary>
    public string? Translate(string text) => Match(text) is { } found ? Fill(Translation, found) : null;

    /// <summary>What fills the placeholders of the phrase in a text; null when it is not this phrase.</summary>
    public string[]? Match(string text)
    {
        if (_pieces.Length == 1) return text == English ? [] : null;
        if (!text.StartsWith(_pieces[0], StringComparison.Ordinal)) return null;
        string[] found = new string[_pieces.Length - 1];
        int start = _pieces[0].Length;
        for (int i = 0; i < found.Length; i++)
        {
            string next = _pieces[i + 1];
            int end = i == found.Length - 1
                ? text.EndsWith(next, StringComparison.Ordinal) ? text.Length - next.Length : -1
                : start < text.Length ? text.IndexOf(next, start, StringComparison.Ordinal) : -1;
            if (end <= start) return null;
            found[i] = text[start..end];
            start = end + next.Length;
        }
        return found;
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
