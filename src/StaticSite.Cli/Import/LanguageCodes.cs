namespace StaticSite.Cli;

/// <summary>What names a language in the names of files and folders, whether the site has it or not.</summary>
internal static class LanguageCodes
{
    // The codes of two letters of ISO 639-1. Those that are words in names of texts are left out: an, as, be, is, no, or, so, to and endings such as io and co.
    private const string Known = " aa ab ae af ak am ar av ay az ba bg bh bi bm bn bo br bs ca ce ch cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy hz ia id ie ig ii ik it ja jv ka kg ki kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn sq sr ss st su sv sw ta te tg th ti tk tl tn tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

    /// <summary>Whether a part of a name is a code such as <c>de</c> or <c>pt-br</c>.</summary>
    public static bool Is(string part)
    {
        if (part.Length < 2 || !Known.Contains($" {part[..2].ToLowerInvariant()} ", StringComparison.Ordinal)) return false;
        return part.Length == 2 || (part.Length is 5 or 7 && part[2] is '-' or '_' && part[3..].All(char.IsAsciiLetter));
    }
}
