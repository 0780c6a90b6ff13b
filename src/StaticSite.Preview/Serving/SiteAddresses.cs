using System.Text;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Preview.Sites;
using StaticSite.Reading;

namespace StaticSite.Preview.Serving;

/// <summary>Finds what a host would answer at an address. Files are looked up by name among those of the site, so no address leads out of it.</summary>
/// <param name="site">The site.</param>
/// <param name="words">Words for what is no page of the site.</param>
internal sealed class SiteAddresses(PreviewSite site, BrowserWords words)
{
    private const string Index = "index.html";
    private const string Worker = "sw.js";
    private static readonly TimeSpan CheckTime = TimeSpan.FromSeconds(30);

    // Takes the place of a worker that this address once had, and goes: a worker would show pages as they were.
    private static readonly byte[] Farewell = "addEventListener('install', () => skipWaiting());\naddEventListener('activate', event => event.waitUntil((async () => {\n  for (const key of await caches.keys()) await caches.delete(key);\n  await registration.unregister();\n})()));\n"u8.ToArray();

    /// <summary>What is answered.</summary>
    /// <param name="path">The path as it was asked for, decoded.</param>
    /// <param name="query">What stands behind it, with its question mark; may be empty.</param>
    /// <param name="cancelled">The browser does not want it any more.</param>
    public async Task<Answer> FindAsync(string path, string query, CancellationToken cancelled)
    {
        if (site.Current is not { } version) return Answer.Page(StatusCodes.Unavailable, words.NoSettings, words);
        string root = version.Context.BaseUrl.AbsolutePath;
        if (path == "/" && root != "/") return Answer.Redirect(302, root);
        if (!path.StartsWith(root, StringComparison.Ordinal)) return NotFound(version, "");
        string rest = path[root.Length..];
        bool isFolder = rest.Length == 0 || rest.EndsWith('/');
        string name = isFolder ? rest + Index : rest;
        if (name == Worker) return Answer.File(name, Farewell);
        string? url = OutputPath.TryCreate(rest.TrimEnd('/'), out OutputPath place, out _) ? place.Url : rest.Length == 0 ? "/" : null;
        if (url is null) return NotFound(version, rest);

        RedirectRule? rule = version.Context.Redirects.Find(url);
        if (rule is { IsSplat: false }) return Follow(rule, url, query, version);
        if (version.Find(name) is { } file) return await FileAsync(file, version, cancelled);
        if (!isFolder && version.Find($"{name}/{Index}") is not null) return Answer.Redirect(301, version.Context.Href(url + "/") + query);
        if (version.HasErrors && site.Good(name) is { } good) return Answer.File(name, good);
        if (rule is not null) return Follow(rule, isFolder ? url + "/" : url, query, version);
        if (await MadeLastAsync(name, cancelled) is { } made) return made;
        return NotFound(version, rest);
    }

    private async Task<Answer> FileAsync(Document file, SiteVersion version, CancellationToken cancelled)
    {
        // The form needs the address of the index, which is made when all pages are.
        if (file is Page { Kind: PageKind.Search } search && version.Context.Search?.Url(search.ContentLanguage) is null)
        {
            await WaitAsync(cancelled);
            if (site.Current is { } now && now.Find(file.Destination!.Value.Value) is { } same) (version, file) = (now, same);
        }
        string path = file.Destination!.Value.Value;
        (byte[] bytes, bool isWhole) = version.Render(file);
        if (file is not Page) return Answer.File(path, bytes);
        // A layout that cannot be read writes nothing, or half of a page.
        if (isWhole && !version.IsIncomplete)
        {
            site.Keep(path, bytes);
            return Answer.File(path, bytes);
        }
        if (site.Good(path) is { } good) return Answer.File(path, good) with { IsBroken = true };
        return (bytes.Length > 0 ? Answer.File(path, bytes) : Answer.Page(StatusCodes.Error, words.NoPage, words)) with { IsBroken = true };
    }

    // Pictures and the search index are known when all pages were rendered.
    private async Task<Answer?> MadeLastAsync(string name, CancellationToken cancelled)
    {
        if (name.EndsWith(".html", StringComparison.Ordinal)) return null;
        if (site.FindChecked(name) is null) await WaitAsync(cancelled);
        return site.FindChecked(name) is var (version, file) ? Answer.File(name, version.Render(file).Bytes) : null;
    }

    private async Task WaitAsync(CancellationToken cancelled)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        time.CancelAfter(CheckTime);
        try
        {
            await site.Settled.WaitAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancelled.IsCancellationRequested)
        {
            // Then it is answered with what is there.
        }
    }

    private Answer Follow(RedirectRule rule, string url, string query, SiteVersion version)
    {
        if (rule.IsGone) return NotFound(version, url[1..], 410);
        string to = rule.IsSplat ? rule.To.Replace(":splat", url[rule.Prefix.Length..], StringComparison.Ordinal) : rule.To;
        bool hasQuery = to.Contains('?', StringComparison.Ordinal) || to.Contains('#', StringComparison.Ordinal);
        return Answer.Redirect(rule.Status, (rule.IsExternal ? to : version.Context.Href(to)) + (hasQuery ? "" : query));
    }

    // The page of the language below whose folder the address is.
    private Answer NotFound(SiteVersion version, string rest, int status = 404)
    {
        BuildContext context = version.Context;
        Language language = context.Languages.FirstOrDefault(language => language != context.DefaultLanguage && rest.StartsWith(context.LanguagePath(language), StringComparison.Ordinal)) ?? context.DefaultLanguage;
        string path = context.LanguagePath(language) + "404.html";
        byte[] page = version.Find(path) is { } file && version.Render(file) is { IsWhole: true, Bytes.Length: > 0 } rendered ? rendered.Bytes : site.Good(path) ?? Encoding.UTF8.GetBytes("Not found.");
        return Answer.File(path, page, status);
    }

    private static class StatusCodes
    {
        public const int Error = 500;
        public const int Unavailable = 503;
    }
}
