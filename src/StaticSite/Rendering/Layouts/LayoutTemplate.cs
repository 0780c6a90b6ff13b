using Fluid.Ast;
using Fluid.Parser;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>A template that was read: its text, so that places can be shown, and what it is made of.</summary>
internal sealed class LayoutTemplate
{
    private readonly List<int> _lineStarts = [0];

    public LayoutTemplate(LayoutFile file)
    {
        File = file;
        for (int i = 0; i < file.Text.Length; i++)
        {
            if (file.Text[i] == '\n') _lineStarts.Add(i + 1);
        }
    }

    public LayoutFile File { get; }

    public string Text => File.Text;

    public bool IsPartial => File.Name.StartsWith("partials/", StringComparison.Ordinal);

    /// <summary>The name without its folder, as tags write it.</summary>
    public string ShortName => File.Name[(File.Name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Names that the template sets itself or gets as arguments: nil when they are not set.</summary>
    public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

    /// <summary>What the template is made of; null when it has errors.</summary>
    public FluidTemplate? Body { get; private set; }

    /// <summary>What a partial was seen to write; null when it may write another text for the same values.</summary>
    public PartialMemory? Memory { get; set; }

    /// <summary>The layouts from the outermost to this one; null when one of them has errors.</summary>
    public LayoutTemplate[]? Chain { get; set; }

    public void SetBody(IReadOnlyList<Statement> statements) => Body = new FluidTemplate(statements);

    public SourceSpan Span(int offset, int length)
    {
        int line = _lineStarts.BinarySearch(Math.Min(offset, Text.Length));
        if (line < 0) line = ~line - 1;
        int start = _lineStarts[line];
        int end = Text.IndexOf('\n', start);
        if (end < 0) end = Text.Length;
        return new SourceSpan(File.Path, line + 1, offset - start + 1, length, Text[start..end].TrimEnd('\r'));
    }

    /// <summary>The place of a name in the tag that starts at or contains the offset; the offset itself when it is not there.</summary>
    public int Find(string name, int offset)
    {
        int output = Text.IndexOf("}}", offset, StringComparison.Ordinal);
        int tag = Text.IndexOf("%}", offset, StringComparison.Ordinal);
        int end = output < 0 ? tag : tag < 0 ? output : Math.Min(output, tag);
        if (end < 0) end = Text.Length;
        for (int at = offset; name.Length > 0 && (at = Text.IndexOf(name, at, end - at, StringComparison.Ordinal)) >= 0; at++)
        {
            bool starts = at == 0 || !IsNamePart(Text[at - 1]);
            bool ends = at + name.Length >= Text.Length || !IsNamePart(Text[at + name.Length]);
            if (starts && ends) return at;
        }
        return offset;
    }

    public static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
