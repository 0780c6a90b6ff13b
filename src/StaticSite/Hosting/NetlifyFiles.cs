using StaticSite.Content;
using StaticSite.Linking;
using StaticSite.Reading;

namespace StaticSite.Hosting;

/// <summary>Writes <c>_redirects</c> and <c>_headers</c> as Netlify reads them (docs.netlify.com, "Redirects and rewrites" and "Custom headers"): the first rule that fits is obeyed.</summary>
public static class NetlifyFiles
{
    /// <summary>Writes <c>_redirects</c>.</summary>
    /// <param name="rules">What the host is told.</param>
    /// <param name="tellsMissing">Whether pages for missing addresses are named too; without it Netlify shows the one at the root.</param>
    /// <param name="writer">Takes the file.</param>
    public static void WriteRedirects(HostRules rules, bool tellsMissing, Utf8Writer writer)
    {
        // A choice made by a link comes before the browser's language; Netlify itself puts a choice in the cookie nf_lang in its place.
        if (rules.LanguageFolders.Count > 0) writer.Write($"{rules.Root} lang={rules.DefaultLanguage} {rules.Root}index.html 200\n");
        foreach ((string language, string folder) in rules.LanguageFolders) writer.Write($"{rules.Root} {folder} 302! Language={language}\n");
        foreach (RedirectRule rule in rules.Redirects)
        {
            // Without "!" a host would show the page that leads on instead of obeying the rule. A rule for a folder leaves the files there alone.
            string target = rule.IsGone ? rules.NotFoundPage(rule.From.Value) : rule.To;
            writer.Write($"{rule.From.Value} {target} {rule.Status}{(rule.IsSplat ? "" : "!")}\n");
        }
        if (!tellsMissing) return;
        foreach ((string folder, string page) in rules.NotFound.Where(place => place.Folder != "/")) writer.Write($"{folder}* {page} 404\n");
    }

    /// <summary>Writes <c>_headers</c>. What it says nothing of Netlify sends with <see cref="HostRules.Ask"/>.</summary>
    public static void WriteHeaders(HostRules rules, Utf8Writer writer)
    {
        writer.Write($"{rules.Root}*\n");
        foreach ((string name, string value) in rules.Headers) writer.Write($"  {name}: {value}\n");
        foreach (HeaderRule rule in rules.FileHeaders) writer.Write($"{rule.Pattern}\n  {rule.Name}: {rule.Value}\n");
    }
}
