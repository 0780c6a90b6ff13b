using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Follows every redirect to its end: it must exist, be reached in one step, and take nothing from other rules.</summary>
public sealed class CheckRedirects : IModule
{
    private const string Splat = ":splat";

    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        HashSet<string> leadOn = [.. inputs.Select(document => document.Destination!.Value.Url)];
        foreach (RedirectRule rule in context.Redirects.Rules) Check(rule, leadOn, context);
        return inputs;
    }

    private static void Check(RedirectRule rule, HashSet<string> leadOn, BuildContext context)
    {
        if (rule.IsSplat && context.Languages.FirstOrDefault(language => rule.Prefix == "/" + context.LanguagePath(language)) is { } taken) context.Diagnostics.Add(HostingDiagnostics.Shadows.At(rule.From.Span, rule.From.Value, $"in {taken.Code}"));
        // Pages were looked for when the rule was made; other files are known only now.
        if (!rule.IsSplat && context.Site.HasUrl(rule.From.Value) && !leadOn.Contains(rule.From.Value)) context.Diagnostics.Add(LinkDiagnostics.ShadowedAlias.At(rule.From.Span, rule.From.Value));
        if (rule.IsGone || rule.IsExternal) return;
        string path = rule.To.Split('#', '?')[0];
        int splat = path.IndexOf(Splat, StringComparison.Ordinal);
        if (splat >= 0) CheckFolder(rule, path[..splat], leadOn, context);
        else if (Next(path, leadOn, context) is { } next) Report(rule, next, leadOn, context);
        else if (!context.Site.HasUrl(path)) context.Diagnostics.Add(HostingDiagnostics.NoTarget.At(rule.Span, rule.From.Value, rule.To, Nearest.Hint(path, context.Site.Pages.Select(page => page.Url))));
    }

    private static void CheckFolder(RedirectRule rule, string folder, HashSet<string> leadOn, BuildContext context)
    {
        if (folder.StartsWith(rule.Prefix, StringComparison.Ordinal)) context.Diagnostics.Add(HostingDiagnostics.Loop.At(rule.Span, $"{rule.From.Value} → {rule.To} → {folder}{rule.To[(rule.To.IndexOf(Splat, StringComparison.Ordinal))..]}"));
        else if (context.Redirects.Find(folder) is { IsSplat: true } next) Report(rule, next, leadOn, context);
        else if (!context.Site.Pages.Any(page => page.Url.StartsWith(folder, StringComparison.Ordinal))) context.Diagnostics.Add(HostingDiagnostics.NoTarget.At(rule.Span, rule.From.Value, rule.To, ""));
    }

    // The rule that answers at an address; a file that is there answers by itself.
    private static RedirectRule? Next(string path, HashSet<string> leadOn, BuildContext context) =>
        context.Site.HasUrl(path) && !leadOn.Contains(path) ? null : context.Redirects.Find(path);

    private static void Report(RedirectRule rule, RedirectRule next, HashSet<string> leadOn, BuildContext context)
    {
        List<string> way = [rule.From.Value];
        for (RedirectRule? at = next; at is not null; at = at.IsGone || at.IsExternal ? null : Next(at.To.Split('#', '?')[0], leadOn, context))
        {
            bool again = way.Contains(at.From.Value);
            way.Add(at.From.Value);
            if (!again) continue;
            // Each of a circle is told of it once; whoever only leads into it has a chain.
            if (at == rule) context.Diagnostics.Add(HostingDiagnostics.Loop.At(rule.Span, string.Join(" → ", way)));
            else context.Diagnostics.Add(HostingDiagnostics.Chain.At(rule.Span, rule.From.Value, rule.To, next.To));
            return;
        }
        context.Diagnostics.Add(HostingDiagnostics.Chain.At(rule.Span, rule.From.Value, rule.To, next.IsGone ? "nothing" : next.To));
    }
}
