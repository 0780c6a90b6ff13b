using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>One import: reads, converts, writes, checks the site with what was written, and reports.</summary>
/// <param name="site">The site that takes the articles.</param>
/// <param name="generator">The generator of the other site.</param>
/// <param name="folder">Its folder as it was named.</param>
/// <param name="address">Where the other site was published; null where only its settings may say it.</param>
/// <param name="addsTags">Whether tags that are not there are added.</param>
/// <param name="isDry">Whether nothing is written.</param>
/// <param name="messages">The language in which it speaks.</param>
internal sealed class ImportRun(BuildContext site, Generator generator, string folder, string? address, bool addsTags, bool isDry, Messages messages)
{
    private const string TagsPath = "input/data/tags.yml";
    private readonly DiagnosticBag _bag = new();
    private readonly ImportNotes _notes = new();

    // Texts whose address another one has: a link may mean them, but there is nothing to link to.
    private readonly HashSet<ImportedArticle> _homeless = new(ReferenceEqualityComparer.Instance);

    /// <summary>Does all of it.</summary>
    /// <param name="language">The language of texts that do not say theirs.</param>
    /// <param name="tag">The tag of texts that have none; null to leave them out.</param>
    public int Run(Language language, string? tag)
    {
        IReadOnlyList<string> paths = ImportedFile.Find(folder, generator);
        int found = paths.Count + OtherTexts.Report(folder, generator, _bag);
        if (found == 0) _bag.Add(ImportDiagnostics.NoTexts.At(new SourceSpan(folder), generator.Title, generator.Folders.Count == 0 ? folder : string.Join(", ", generator.Folders)));
        OldSite old = OldSite.Read(folder, address);
        ArticleMapping mapping = new(generator, site, language, tag, addsTags, new LanguageFolders(paths, old), _bag);
        List<ImportedArticle> mapped = [.. paths.Select(path => ImportedFile.Read(folder, path, generator, _bag)).OfType<ImportedFile>().Select(mapping.Map).OfType<ImportedArticle>()];
        List<ImportedArticle> free = Untaken(mapped);
        free.ForEach(_notes.Add);
        BodyConversion conversion = new(generator, new LinkConversion(new ImportedLinks(mapped, generator, old, site.Languages), _homeless, site.Languages), _bag);
        ImportedArticle[] articles = [.. free.Select(conversion.Convert)];
        _notes.Report(_bag, addsTags);
        bool isWritten = isDry || Write(articles);
        ImportCheck check = new(site.Options, articles);
        IReadOnlyList<Diagnostic> stops = isDry || !isWritten ? [] : check.Run(_bag);
        messages.Print(_bag.ToSortedList());
        Report(articles, check, found);
        if (isDry || !isWritten) return isWritten && !_bag.HasErrors ? CommandLine.BuiltCode : CommandLine.ErrorsCode;
        messages.Print(stops);
        Console.WriteLine(stops.Count == 0 ? messages.Text(ImportTexts.Passes) : messages.Count(ImportTexts.Fails, stops.Count));
        return stops.Count == 0 && found > 0 && articles.Length == found ? CommandLine.BuiltCode : CommandLine.ErrorsCode;
    }

    // Neither a file of the site nor one of the same import is overwritten, and a name belongs to one article.
    private List<ImportedArticle> Untaken(List<ImportedArticle> articles)
    {
        Dictionary<string, string> taken = new(StringComparer.OrdinalIgnoreCase);
        List<ImportedArticle> free = [];
        foreach (ImportedArticle article in articles)
        {
            // The day is no part of the address.
            string address = article.Name[11..];
            bool isDouble = taken.TryGetValue(address, out string? first);
            string? other = File.Exists(Path.Combine(site.Options.Root, article.Target)) ? "is there already" : isDouble ? $"has the address of {first}" : null;
            if (isDouble) _homeless.Add(article);
            if (other is not null) _bag.Add(ImportDiagnostics.Taken.At(article.File.Source.WholeFile, article.Target, other));
            else free.Add(article);
            taken.TryAdd(address, article.File.Relative);
        }
        return free;
    }

    private bool Write(ImportedArticle[] articles)
    {
        WrittenFiles files = new(site.Options.Root, messages);
        bool isWritten = articles.All(article => files.Create(article.Target, article.Text()));
        foreach ((string id, string words) in addsTags ? _notes.Tags : [])
        {
            isWritten = isWritten && DataEntry.Append(site.Options.Root, TagsPath, id, TagLines(id, words), messages) is { } bytes && files.Replace(TagsPath, bytes);
        }
        if (!isWritten) files.TakeBack();
        return isWritten;
    }

    private void Report(ImportedArticle[] articles, ImportCheck check, int found)
    {
        HashSet<string> drafts = [.. articles.Where(check.IsDraft).Select(article => article.Target)];
        foreach (ImportedArticle article in articles) Console.WriteLine($"{article.File.Relative} → {(drafts.Contains(article.Target) ? messages.Text(ImportTexts.Draft, article.Target) : article.Target)}");
        if (_notes.Mapped.Count > 0) Console.WriteLine(messages.Text(ImportTexts.Mapped, string.Join(", ", _notes.Mapped.Select(key => $"{key.Key} ({key.Value})"))));
        (string Id, string Words)[] tags = [.. _notes.Tags];
        if (tags.Length > 0) Console.WriteLine(addsTags && !isDry ? messages.Text(ImportTexts.AddedTags, TagsPath, string.Join(", ", tags.Select(tag => tag.Id))) : $"{messages.Text(ImportTexts.TagLines, TagsPath)}\n{string.Concat(tags.Select(tag => TagLines(tag.Id, tag.Words)))}".TrimEnd());
        Console.WriteLine(messages.Count(isDry ? ImportTexts.WouldBeWritten : ImportTexts.Written, found, articles.Length.ToString(), drafts.Count.ToString(), (found - articles.Length).ToString()));
    }

    private static string TagLines(string id, string words) => $"{id}:\n  label: {YamlText.Value(words)}\n  slug: {YamlText.Value(id)}\n  description: {YamlText.Value(words)}\n";
}
