namespace StaticSite.Cli;

/// <summary>Everything the program says in one language other than English; the files say at their head how they are written.</summary>
internal sealed class MessageCatalog
{
    /// <summary>What holds for the arguments of every code.</summary>
    public const string AnyArgument = "any";

    private const string Arrow = " => ";
    private const int RowLines = 5;

    /// <summary>Nothing: English is said as the tables and the program have it.</summary>
    public static MessageCatalog Empty { get; } = new();

    /// <summary>Rule, message, help and reason by code.</summary>
    public Dictionary<string, MessageRow> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>Phrases by the argument that may be one, such as <c>SS1012.1</c>, in the order in which they are tried.</summary>
    public Dictionary<string, List<MessagePhrase>> Phrases { get; } = new(StringComparer.Ordinal);

    /// <summary>The program's own lines by what they are in English; plural forms stand between bars.</summary>
    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the table of a language, which is part of the program.</summary>
    public static MessageCatalog Load(string language)
    {
        using StreamReader reader = new(typeof(MessageCatalog).Assembly.GetManifestResourceStream("messages/" + language)!);
        return Parse(reader);
    }

    /// <summary>Reads a table. It is the program's own, so a mistake in it is a bug.</summary>
    public static MessageCatalog Parse(TextReader reader)
    {
        MessageCatalog catalog = new();
        List<string> block = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (line.Length > 0) block.Add(line);
            else catalog.Take(block);
        }
        catalog.Take(block);
        return catalog;
    }

    private void Take(List<string> block)
    {
        if (block.Count == 0) return;
        string[] head = block[0].Split(' ');
        IEnumerable<(string English, string Translation)> lines = block.Skip(1).Select(Divide);
        if (head[0] == "phrases")
        {
            List<MessagePhrase> phrases = [.. lines.Select(line => new MessagePhrase(line.English, line.Translation))];
            foreach (string argument in head.Skip(1)) Phrases.Add(argument, phrases);
        }
        else if (head[0] == "words")
        {
            foreach ((string english, string translation) in lines) Words.Add(english, translation);
        }
        else
        {
            if (block.Count != RowLines) throw new InvalidDataException($"{block[0]} has {block.Count} lines instead of {RowLines}.");
            Rows.Add(block[0], new MessageRow(block[1], block[2], block[3], block[4]));
        }
        block.Clear();
    }

    private static (string English, string Translation) Divide(string line)
    {
        int at = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (at < 0) throw new InvalidDataException($"\"{line}\" has no arrow.");
        return (line[..at], line[(at + Arrow.Length)..]);
    }
}
