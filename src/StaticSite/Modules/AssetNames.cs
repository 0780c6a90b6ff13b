using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Judges files of <c>input/assets</c> by their names: content is published, and neither programs nor what programs leave behind.</summary>
internal static class AssetNames
{
    private const string Page = "a browser shows them as pages of this site and runs what is in them";
    private const string Script = "a browser runs them";
    private const string Server = "some servers run them";
    private const string Program = "a reader's device runs them";

    private static readonly Dictionary<string, string> Active = new(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] CopyEndings = ["~", ".bak", ".backup", ".orig", ".rej", ".tmp", ".temp", ".swp", ".swo", ".part", ".crdownload"];
    private static readonly string[] Lists = ["Thumbs.db", "ehthumbs.db", "desktop.ini", "__MACOSX"];

    static AssetNames()
    {
        Add(Page, "html htm xhtml xht shtml shtm mhtml mht hta svgz xsl xslt xul swf");
        Add(Script, "js mjs cjs wasm htc");
        Add(Server, "php php3 php4 php5 php7 php8 phtml phar phps asp aspx ashx asmx cshtml jsp jspx cgi cfm config");
        Add(Program, "exe msi msix scr bat cmd ps1 vbs vbe wsf lnk url reg jar apk dmg pkg deb rpm appimage");

        static void Add(string why, string endings)
        {
            foreach (string ending in endings.Split(' ')) Active.Add("." + ending, why);
        }
    }

    /// <summary>Whether a file may be published; otherwise it is reported.</summary>
    public static bool MayBePublished(InputFile file, DiagnosticBag bag)
    {
        ReadOnlySpan<char> path = file.RelativeSpan;
        ReadOnlySpan<char> name = Path.GetFileName(path);
        if (Left(path, name) is { } left) bag.Add(AssetDiagnostics.LeftOver.At(new SourceSpan(file.DisplayPath), left));
        else if (Active.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Path.GetExtension(name), out string? why)) bag.Add(AssetDiagnostics.Active.At(new SourceSpan(file.DisplayPath), Path.GetExtension(name).ToString(), why));
        else return true;
        return false;
    }

    private static string? Left(ReadOnlySpan<char> path, ReadOnlySpan<char> name)
    {
        foreach (string list in Lists)
        {
            if (name.Equals(list, StringComparison.OrdinalIgnoreCase) || path.StartsWith(list + "/", StringComparison.OrdinalIgnoreCase)) return "the system keeps it of what lies in a folder";
        }
        if (name.StartsWith("~$", StringComparison.Ordinal)) return "an editor keeps it while a file is open";
        foreach (string ending in CopyEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return "it is a copy, or a part, of another file";
        }
        return null;
    }
}
