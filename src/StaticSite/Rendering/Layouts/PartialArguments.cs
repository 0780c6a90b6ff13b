using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>Compares what partials are given with what they read.</summary>
/// <param name="templates">All templates by their names.</param>
/// <param name="scans">The words of each.</param>
/// <param name="globals">What every template has without being given it.</param>
/// <param name="bag">Where errors go.</param>
internal sealed class PartialArguments(IReadOnlyDictionary<string, LayoutTemplate> templates, IReadOnlyDictionary<string, TemplateScanner> scans, IReadOnlyCollection<string> globals, DiagnosticBag bag)
{
    private readonly record struct Call(LayoutTemplate Caller, TemplateReference Reference);

    /// <summary>Reports what a partial is given and never reads, and what it shows and is not given at one place alone.</summary>
    public void Check()
    {
        IEnumerable<Call> calls = templates.Values.SelectMany(template => scans[template.File.Name].References.Where(reference => reference is { Tag: not "layout", IsPlain: true }).Select(reference => new Call(template, reference)));
        foreach (IGrouping<string, Call> partial in calls.GroupBy(call => call.Reference.Name))
        {
            if (!templates.TryGetValue("partials/" + partial.Key, out LayoutTemplate? target) || Read(target, []) is not { } read) continue;
            foreach (Call call in partial) CheckGiven(call, target, read);
            foreach (Call call in partial) CheckMissing(call, [.. partial], target);
        }
    }

    private void CheckGiven(Call call, LayoutTemplate target, HashSet<string> read)
    {
        foreach (string name in call.Reference.Arguments.Where(name => !read.Contains(name)))
        {
            string? meant = Nearest.Of(name, scans[target.File.Name].Names.Outer.Where(other => !other.StartsWith("page", StringComparison.Ordinal) && Array.IndexOf(call.Reference.Arguments, other) < 0));
            // That it has no value follows from this.
            if (meant is not null) target.Declared.Add(meant);
            int offset = call.Caller.Find(name, call.Reference.Offset + call.Reference.Name.Length);
            bag.Add(LayoutDiagnostics.UnusedArgument.At(call.Caller.Span(offset, name.Length), target.ShortName, name, meant is null ? "" : Nearest.Hint(meant)));
        }
    }

    private void CheckMissing(Call call, IReadOnlyList<Call> all, LayoutTemplate target)
    {
        foreach (string name in scans[target.File.Name].Names.Needed)
        {
            string[] given = call.Reference.Arguments;
            if (Array.IndexOf(given, name) >= 0 || all.Count < 2 || IsKnown(call, name)) continue;
            // One with a mistake in its name was said, and what several places leave out may be left out.
            if (all.Any(other => other.Reference != call.Reference && Array.IndexOf(other.Reference.Arguments, name) < 0) || given.Any(other => Nearest.Of(other, [name]) is not null)) continue;
            bag.Add(LayoutDiagnostics.MissingArgument.At(call.Caller.Span(call.Reference.Offset, call.Reference.Name.Length), target.ShortName, name));
        }
    }

    // A layout may have it from another one, and a partial from whatever shows it.
    private bool IsKnown(Call call, string name) => call.Reference.Tag == "include"
        && (globals.Contains(name) || call.Caller.IsPartial || scans[call.Caller.File.Name].Names.Sets(name) || templates.Values.Any(template => scans[template.File.Name].Names.Assigns(name)));

    // With what those partials read that see all it sees; null when one of them cannot be read.
    private HashSet<string>? Read(LayoutTemplate partial, HashSet<string> open)
    {
        if (partial.Body is null) return null;
        HashSet<string> names = [.. scans[partial.File.Name].Names.Roots];
        if (!open.Add(partial.ShortName)) return names;
        foreach (TemplateReference reference in scans[partial.File.Name].References.Where(reference => reference.Tag == "include"))
        {
            if (!templates.TryGetValue("partials/" + reference.Name, out LayoutTemplate? inner) || Read(inner, open) is not { } more) return null;
            names.UnionWith(more);
        }
        return names;
    }
}
