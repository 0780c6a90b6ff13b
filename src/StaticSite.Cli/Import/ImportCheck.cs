using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>Checks the site with the imported articles. What a build would refuse becomes a draft, so that the site can be built at once.</summary>
internal sealed class ImportCheck(BuildOptions options, IReadOnlyList<ImportedArticle> articles)
{
    private readonly Dictionary<string, ImportedArticle> _articles = articles.ToDictionary(article => article.Target, StringComparer.Ordinal);

    /// <summary>Runs it.</summary>
    /// <param name="bag">Takes what a build would say of the articles that are drafts now.</param>
    /// <returns>What stops the site still.</returns>
    public IReadOnlyList<Diagnostic> Run(DiagnosticBag bag)
    {
        Diagnostic[] errors = Errors(drafts: false);
        List<Diagnostic> reasons = [];
        // One error may hide another, such as an unknown tag all links of the file, and what links to a draft is one: each round makes one more at least.
        for (int round = 0; round <= _articles.Count; round++)
        {
            ImportedArticle[] refused = [.. errors.Select(error => _articles.GetValueOrDefault(error.Span.File)).OfType<ImportedArticle>().Where(article => !article.Draft).Distinct()];
            if (refused.Length == 0) break;
            foreach (ImportedArticle article in refused)
            {
                ImportedArticle draft = article with { Draft = true };
                _articles[article.Target] = draft;
                WholeFile.Write(options.Root, Path.Combine(options.Root, draft.Target), Encoding.UTF8.GetBytes(draft.Text()));
            }
            reasons.AddRange(errors.Where(error => refused.Any(article => article.Target == error.Span.File)));
            errors = Errors(drafts: false);
        }
        // Unknown tags are in the report already.
        Diagnostic[] found = [.. (_articles.Values.Any(article => article.Draft) ? Errors(drafts: true) : []).Where(error => _articles.ContainsKey(error.Span.File) && error.Code != LinkDiagnostics.UnknownTag.Code && !Follows(error))];
        foreach (Diagnostic error in found) bag.Add(error);
        // An error is said once, and of the file as it is now: with the line that makes it a draft.
        foreach (Diagnostic reason in reasons.Where(reason => !Array.Exists(found, error => error.Span.File == reason.Span.File && error.Code == reason.Code))) bag.Add(reason);
        return errors;
    }

    /// <summary>Whether an article became a draft by the check.</summary>
    public bool IsDraft(ImportedArticle article) => _articles[article.Target].Draft;

    // A picture that was not copied is missing, and code of a template is no Markdown: both were said where they stand.
    private bool Follows(Diagnostic error)
    {
        ImportedArticle article = _articles[error.Span.File];
        if (article.Reported.Count == 0 || error.Span.Line == 0) return false;
        string text = article.Text();
        int at = 0;
        for (int line = 1; line < error.Span.Line; line++) at = text.IndexOf('\n', at) + 1;
        int from = at + error.Span.Column - 1, to = from + Math.Max(error.Span.Length, 1);
        return article.Reported.Any(piece => Places(text, piece).Any(place => place < to && from < place + piece.Length));
    }

    private static IEnumerable<int> Places(string text, string piece)
    {
        for (int at = text.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = text.IndexOf(piece, at + 1, StringComparison.Ordinal)) yield return at;
    }

    private Diagnostic[] Errors(bool drafts) =>
        [.. CompleteSite.Create().Check(options with { IncludeDrafts = drafts, Cache = Path.Combine(options.Root, ".cache") }).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
}
