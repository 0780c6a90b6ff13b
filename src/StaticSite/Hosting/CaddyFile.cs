using StaticSite.Content;
using StaticSite.Linking;
using StaticSite.Reading;

namespace StaticSite.Hosting;

/// <summary>Writes <c>_Caddyfile</c>, a part for the site's block whose <c>root</c> holds the site (caddyserver.com, "Caddyfile directives").</summary>
public static class CaddyFile
{
    /// <summary>Writes the file.</summary>
    public static void Write(HostRules rules, Utf8Writer writer)
    {
        writer.Write("# Made by the build. In the site's block: root * /srv/site, and then: import /srv/site/_Caddyfile\nheader {\n");
        foreach ((string name, string value) in rules.Headers) writer.Write($"\t{name} \"{value}\"\n");
        writer.Write("}\n");
        WriteFileHeaders(rules, writer);
        writer.Write($"@site_hidden path {string.Join(' ', HostFiles.Names.Select(name => rules.Root + name))}\nerror @site_hidden 404\n");
        WriteLanguages(rules, writer);
        int number = 0;
        foreach (RedirectRule rule in rules.Redirects)
        {
            string name = "@site_rule" + ++number;
            if (rule.IsSplat) writer.Write($"{name} {{\n\tpath_regexp rule{number} \"^{System.Text.RegularExpressions.Regex.Escape(rule.Prefix)}(.*)$\"\n\tnot file {{path}} {{path}}/index.html\n}}\n");
            else writer.Write($"{name} path {string.Join(' ', HostFiles.BothForms(rule.From.Value).Select(Quoted))}\n");
            string target = rule.To.Replace(":splat", $"{{re.rule{number}.1}}", StringComparison.Ordinal);
            writer.Write(rule.IsGone ? $"error {name} 410\n" : $"redir {name} {Quoted(target)} {rule.Status}\n");
        }
        WriteMissing(rules, writer);
        writer.Write("file_server\n");
    }

    private static void WriteFileHeaders(HostRules rules, Utf8Writer writer)
    {
        string[] kept = [.. rules.FileHeaders.Where(rule => rule.Name == "Cache-Control").Select(rule => Quoted(rule.Pattern))];
        if (kept.Length > 0) writer.Write($"@site_keep path {string.Join(' ', kept)}\nheader @site_keep Cache-Control \"{HostRules.Keep}\"\n@site_ask not path {string.Join(' ', kept)}\nheader @site_ask Cache-Control \"{HostRules.Ask}\"\n");
        else writer.Write($"header Cache-Control \"{HostRules.Ask}\"\n");
        int number = 0;
        foreach (HeaderRule rule in rules.FileHeaders.Where(rule => rule.Name == "Content-Type")) writer.Write($"@site_type{++number} path \"*{rule.Ending}\"\nheader @site_type{number} Content-Type \"{rule.Value}\"\n");
    }

    private static void WriteLanguages(HostRules rules, Utf8Writer writer)
    {
        if (rules.LanguageFolders.Count == 0) return;
        foreach (string language in rules.LanguageFolders.Select(place => place.Language).Append(rules.DefaultLanguage))
        {
            // A choice by a link is kept in a cookie, so that readers without scripts have it too.
            writer.Write($"@site_chosen_{language} query lang={language}\nheader @site_chosen_{language} Set-Cookie \"nf_lang={language}; Path={rules.Root}; Max-Age=31536000; SameSite=Lax\"\n");
        }
        foreach ((string language, string folder) in rules.LanguageFolders)
        {
            writer.Write($"@site_kept_{language} {{\n\tpath {rules.Root}\n\tnot query lang=*\n\theader_regexp Cookie \"(^|; *)nf_lang={language}(;|$)\"\n}}\nredir @site_kept_{language} {folder} 302\n");
            writer.Write($"@site_first_{language} {{\n\tpath {rules.Root}\n\tnot query lang=*\n\tnot header_regexp Cookie \"(^|; *)nf_lang=\"\n\theader_regexp Accept-Language \"(?i)^ *{language}(-|,|;|$)\"\n}}\nredir @site_first_{language} {folder} 302\n");
        }
    }

    private static void WriteMissing(HostRules rules, Utf8Writer writer)
    {
        writer.Write($"handle_errors {{\n\theader Content-Type \"text/html; charset=utf-8\"\n\theader Cache-Control \"{HostRules.Ask}\"\n");
        int number = 0;
        foreach ((string folder, string page) in rules.NotFound)
        {
            string[] others = [.. rules.NotFound.Select(place => place.Folder).Where(other => other.Length > folder.Length).Select(other => other + "*")];
            number++;
            writer.Write($"\t@site_missing{number} {{\n\t\tpath {folder}*\n{(others.Length > 0 && folder == rules.Root ? $"\t\tnot path {string.Join(' ', others)}\n" : "")}\t}}\n\trewrite @site_missing{number} {page}\n");
        }
        writer.Write("\tfile_server\n}\n");
    }

    private static string Quoted(string text) => "\"" + text + "\"";
}
