using System.Text;

namespace StaticSite.Rendering.Pages;

/// <summary>Makes a script smaller line by line: lines that are only a comment go, and so does the white space around the others. Every line break that could end a statement stays.</summary>
public static class ScriptText
{
    /// <summary>The script without comments and indentation; as it is when a text runs over several lines, where white space has a meaning.</summary>
    public static string Minify(string script)
    {
        StringBuilder text = new(script.Length);
        bool inComment = false;
        foreach (string whole in script.Split('\n'))
        {
            string line = whole.Trim();
            if (inComment)
            {
                int end = line.IndexOf("*/", StringComparison.Ordinal);
                if (end < 0) continue;
                inComment = false;
                line = line[(end + 2)..].TrimStart();
            }
            if (line.StartsWith("/*", StringComparison.Ordinal) && line.IndexOf("*/", 2, StringComparison.Ordinal) < 0)
            {
                inComment = true;
                continue;
            }
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal)) continue;
            if (line[^1] == '\\' || line.Contains("\\`", StringComparison.Ordinal) || line.Count(sign => sign == '`') % 2 != 0) return script;
            text.Append(line).Append('\n');
        }
        return text.ToString();
    }
}
