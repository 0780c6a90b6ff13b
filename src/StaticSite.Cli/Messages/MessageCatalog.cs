namespace StaticSite.Cli;

/// <summary>What the program says in one language other than English; the files say at their head how they are written.</summary>
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

    /// <summary>Phrases by the place where they are said, mostly the argument that may be one, such as <c>SS1012.1</c>; in the order in which they are tried.</summary>
    public Dictionary<string, List<MessagePhrase>> Phrases { get; } = new(StringComparer.Ordinal);

    /// <summary>The program's own texts by key; plural forms stand between bars.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads what is said of the site, the table of codes and phrases; it is part of the program.</summary>
    public static MessageCatalog Load(string language) => Read(language);

    /// <summary>Reads the program's own texts. They are a file of their own, since every call needs them, and the codes only one that finds something.</summary>
    public static MessageCatalog LoadTexts(string language) => Read(language + ".program");

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

    private static MessageCatalog Read(string name)
    {
        using StreamReader reader = new(typeof(MessageCatalog).Assembly.GetManifestResourceStream("messages/" + name)!);
        return Parse(reader);
    }

    private void Take(List<string> block)
    {
        if (block.Count == 0) return;
        string[] head = block[0].Split(' ');
        IEnumerable<(string Left, string Right)> lines = block.Skip(1).Select(Divide);
        if (head[0] == "phrases")
        {
            List<MessagePhrase> phrases = [.. lines.Select(line => new MessagePhrase(line.Left, line.Right))];
            foreach (string place in head.Skip(1)) Phrases.Add(place, phrases);
        }
        else if (head[0] == "texts")
        {
            foreach ((string key, string text) in lines) Texts.Add(key, text);
        }
        else
        {
            if (block.Count != RowLines) throw new InvalidDataException($"{block[0]} has {block.Count} lines instead of {RowLines}.");
            Rows.Add(block[0], new MessageRow(block[1], block[2], block[3], block[4]));
        }
        block.Clear();
    }

    private static (string Left, string Right) Divide(string line)
    {
        int at = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (at < 0) throw new InvalidDataException($"\"{line}\" has no arrow.");
        return (line[..at], line[(at + Arrow.Length)..]);
    }
}
