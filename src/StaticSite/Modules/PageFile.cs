using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>A file with front matter and a text, as the modules that make pages of such files read it.</summary>
internal static class PageFile
{
    /// <summary>Reads up to the text; the source ends there, mostly. Front matter that is known need not be read from the file. Null after an error, and the file is left out.</summary>
    public static (SourceText Source, FrontMatterSplit Split)? ReadHead(InputFile file, BuildContext context)
    {
        if (context.FrontMatter?.Find(file) is { } known) return known;
        if (SourceText.LoadHead(file, hashes: context.Options.Cache is not null) is { } head) return head;
        if (SourceText.Load(file, context.Diagnostics) is { } source && FrontMatter.Split(source, context.Diagnostics) is { } split) return (source, split);
        context.Reject(file.DisplayPath, new RejectedBody(null, 0, context.DefaultLanguage));
        return null;
    }

    /// <summary>The text of a file that was read without an error.</summary>
    public static SourceBody Body(InputFile file, SourceText source, FrontMatterSplit split, BuildContext context)
    {
        if (context.Options.Cache is null) return new SourceBody(file, split.BodyStart);
        UInt128 head = source.Head != default ? source.Head : ContentHash.OfHead(source, split.BodyStart);
        context.FrontMatter?.Add(source, split, head);
        return new SourceBody(file, split.BodyStart) { Head = head, Whole = source.Whole };
    }

    /// <summary>Leaves out a file with an error in its front matter; errors in its text are still found.</summary>
    public static void Reject(InputFile file, SourceText source, FrontMatterSplit split, Language? language, BuildContext context)
    {
        SourceText whole = SourceText.Load(file, new DiagnosticBag()) ?? source;
        context.Reject(file.DisplayPath, new RejectedBody(whole, split.BodyStart, language ?? context.DefaultLanguage));
    }
}
