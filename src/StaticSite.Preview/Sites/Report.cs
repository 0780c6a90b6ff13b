using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Preview.Sites;

/// <summary>What the terminal is told: each error and warning once, and which pages are shown though a build would leave them out.</summary>
internal sealed class Report(PreviewOptions options)
{
    private readonly Lock _gate = new();
    private HashSet<string> _told = new(StringComparer.Ordinal);
    private string _unpublished = "";
    private bool _hadErrors;

    /// <summary>There is a new version.</summary>
    /// <param name="context">Its build; null when the settings cannot be read.</param>
    /// <param name="found">What is wrong so far.</param>
    public void Version(BuildContext? context, IReadOnlyList<Diagnostic> found)
    {
        lock (_gate)
        {
            Tell(found);
            if (context is null) return;
            string unpublished = string.Join("\n  ", Unpublished.Of(context, options.Words).Select(page => $"{page.Page.Origin} ({page.Reason})"));
            if (unpublished != _unpublished && unpublished.Length > 0) options.Say($"{options.Words.LeftOut}\n  {unpublished}");
            _unpublished = unpublished;
        }
    }

    /// <summary>The version is checked.</summary>
    public void Checked(BuildResult result)
    {
        lock (_gate)
        {
            Tell(result.Diagnostics);
            // What was mended may come again, and is told again then.
            _told = [.. result.Diagnostics.Select(diagnostic => diagnostic.Format())];
            if (_hadErrors && result.Succeeded) options.Say(options.Words.Mended);
            _hadErrors = !result.Succeeded;
        }
    }

    private void Tell(IReadOnlyList<Diagnostic> found)
    {
        foreach (Diagnostic diagnostic in found)
        {
            _hadErrors |= diagnostic.Severity == Severity.Error;
            if (_told.Add(diagnostic.Format())) options.Tell(diagnostic);
        }
    }
}
