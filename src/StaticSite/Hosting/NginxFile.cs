using StaticSite.Content;
using StaticSite.Linking;
using StaticSite.Reading;

namespace StaticSite.Hosting;

/// <summary>Writes <c>_nginx.conf</c>, a part for the <c>server</c> block whose <c>root</c> holds the site (nginx.org, "Alphabetical index of directives").</summary>
public static class NginxFile
{
    // What is sent as text beside text/html; nginx names the encoding only of types that are listed.
    private const string TextTypes = "text/css text/plain text/xml text/csv text/javascript application/javascript application/json application/xml image/svg+xml";

    /// <summary>Writes the file.</summary>
    public static void Write(HostRules rules, Utf8Writer writer)
    {
        writer.Write($"# Made by the build. In the server block: root /srv/site; include /srv/site/_nginx.conf;\nindex index.html;\nabsolute_redirect off;\ncharset utf-8;\ncharset_types {TextTypes};\n");
        writer.Write($"set $site_cache \"{HostRules.Ask}\";\n");
        foreach (HeaderRule rule in rules.FileHeaders.Where(rule => rule.Name == "Cache-Control")) writer.Write($"if ($uri ~ \"^{Expression(rule)}\") {{ set $site_cache \"{rule.Value}\"; }}\n");
        writer.Write("add_header Cache-Control $site_cache always;\n");
        foreach ((string name, string value) in rules.Headers) writer.Write($"add_header {name} \"{value}\" always;\n");
        foreach (string name in HostFiles.Names) writer.Write($"location = {rules.Root}{name} {{ return 404; }}\n");
        WriteLanguages(rules, writer);
        foreach (RedirectRule rule in rules.Redirects.Where(rule => !rule.IsSplat))
        {
            foreach (string from in HostFiles.BothForms(rule.From.Value))
            {
                if (rule.IsGone) writer.Write($"location = {Quoted(from)} {{ error_page 410 {rules.NotFoundPage(from)}; return 410; }}\n");
                else writer.Write($"location = {Quoted(from)} {{ return {rule.Status} {Quoted(rule.To)}; }}\n");
            }
        }
        WriteFolders(rules, writer);
    }

    private static void WriteLanguages(HostRules rules, Utf8Writer writer)
    {
        if (rules.LanguageFolders.Count == 0) return;
        string languages = string.Join('|', rules.LanguageFolders.Select(language => language.Language).Append(rules.DefaultLanguage));
        // A choice by a link is kept in a cookie, so that readers without scripts have it too; an empty header is not sent.
        writer.Write("set $site_choice \"\";\n");
        writer.Write($"if ($arg_lang ~ \"^({languages})$\") {{ set $site_choice \"nf_lang=$arg_lang; Path={rules.Root}; Max-Age=31536000; SameSite=Lax\"; }}\n");
        writer.Write("add_header Set-Cookie $site_choice;\n");
        // The first that says anything counts: the link, the cookie, the browser's first language.
        writer.Write($"location = {rules.Root} {{\n  set $site_language \"$arg_lang,$cookie_nf_lang,$http_accept_language\";\n");
        foreach ((string language, string folder) in rules.LanguageFolders) writer.Write($"  if ($site_language ~* \"^,* *{language}(-|,|;|$)\") {{ return 302 {folder}; }}\n");
        writer.Write("}\n");
    }

    private static void WriteFolders(HostRules rules, Utf8Writer writer)
    {
        int number = 0;
        foreach (RedirectRule rule in rules.Redirects.Where(rule => rule.IsSplat))
        {
            number++;
            string page = rules.NotFoundPage(rule.Prefix);
            writer.Write($"location {Quoted(rule.Prefix)} {{ error_page 404 = {(rule.IsGone ? "@site_gone" : "@site_moved")}{number}; }}\n");
            if (rule.IsGone) writer.Write($"location @site_gone{number} {{ error_page 410 {page}; return 410; }}\n");
            else writer.Write($"location @site_moved{number} {{ rewrite \"^{Escaped(rule.Prefix)}(.*)$\" {Quoted(rule.To).Replace(":splat", "$1", StringComparison.Ordinal)} {(rule.Status == 301 ? "permanent" : "redirect")}; }}\n");
        }
        foreach ((string folder, string page) in rules.NotFound)
        {
            if (folder == rules.Root) writer.Write($"error_page 404 {page};\n");
            // A location of a type is asked before that of its folder, so each folder has its own.
            foreach (HeaderRule rule in rules.FileHeaders.Where(rule => rule.Name == "Content-Type"))
            {
                string ending = rule.Ending!.StartsWith('/') ? "(.*/)?" + Escaped(rule.Ending[1..]) : ".*" + Escaped(rule.Ending);
                writer.Write($"location ~ \"^{Escaped(folder)}{ending}$\" {{ types {{ }} default_type \"{rule.Value}\"; error_page 404 {page}; }}\n");
            }
            if (folder != rules.Root) writer.Write($"location {folder} {{ error_page 404 {page}; }}\n");
        }
    }

    private static string Expression(HeaderRule rule) =>
        rule.IsFolder ? Escaped(rule.Pattern[..^1]) : rule.Ending is { } ending ? ".*" + Escaped(ending) + "$" : Escaped(rule.Pattern) + "$";

    private static string Escaped(string text) => System.Text.RegularExpressions.Regex.Escape(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    // A dollar sign would begin a variable.
    private static string Quoted(string address) => "\"" + address.Replace("$", "%24", StringComparison.Ordinal) + "\"";
}
