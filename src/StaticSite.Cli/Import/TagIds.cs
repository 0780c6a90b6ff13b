using System.Text;
using StaticSite.Languages;

namespace StaticSite.Cli;

/// <summary>The ids that words of other sites become as tags.</summary>
internal static class TagIds
{
    /// <summary>The id of a tag. Signs that belong to a name are spelled, or C, C++ and C# would be one tag.</summary>
    public static string Of(string words, Language language)
    {
        StringBuilder spelled = new();
        for (int i = 0; i < words.Length; i++)
        {
            bool belongs = i > 0 && (char.IsLetterOrDigit(words[i - 1]) || words[i - 1] == words[i]);
            if (words[i] is '#' && belongs) spelled.Append("sharp");
            else if (words[i] is '+' && belongs && (i + 1 == words.Length || !char.IsLetterOrDigit(words[i + 1]))) spelled.Append("plus");
            else spelled.Append(words[i]);
        }
        return language.Slug(spelled.ToString());
    }

    /// <summary>Whether words differ in more than case, spaces and the signs that only join words.</summary>
    public static bool Differ(string a, string b) => !Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string words) => string.Concat(words.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '_' or '.' or '/' or ',' or '\'' or '’' or '&')));
}
