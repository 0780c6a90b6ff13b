using System.Buffers;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Images.Pictures;

/// <summary>Makes the files of every image that a page shows, or takes them from the cache, and writes them. An image is decoded once for all its files, and no more images at once than fit into memory.</summary>
internal sealed class WriteVariants(PicturesExtension pictures) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        if (pictures.Settings is not { } settings) return inputs;
        // Two copies of one image can have one name in the output.
        HashSet<string> names = new(StringComparer.Ordinal);
        List<(PicturePlan Plan, Variant[] Variants)> work = [.. pictures.Plans.Select(plan => (plan, plan.Variants.Where(variant => names.Add(variant.Destination.Value)).ToArray()))];
        ResultCache cache = new(context.Options.Cache, context.Diagnostics);
        PixelBudget budget = new(SourceImageReader.MostPixels);
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = context.Options.Parallelism }, item =>
        {
            foreach ((Variant variant, byte[] bytes) in Make(item.Plan, item.Variants, settings, cache, budget, context))
            {
                context.Staging?.Write(variant.Destination, bytes);
                context.Statistics.AddFile();
            }
        });
        return [.. inputs, .. work.SelectMany(item => item.Variants.Select(variant => new TextFile
        {
            Origin = item.Plan.Document.Origin,
            Destination = variant.Destination,
            IsFingerprinted = true,
            Content = new TextContent(writer => writer.Write<byte>(Make(item.Plan, [variant], settings, cache, budget, context)[0].Bytes)),
        }))];
    }

    private static List<(Variant Variant, byte[] Bytes)> Make(PicturePlan plan, IReadOnlyList<Variant> variants, PicturesSettings settings, ResultCache cache, PixelBudget budget, BuildContext context)
    {
        List<(Variant, byte[])> made = [];
        List<Variant> missing = [];
        foreach (Variant variant in variants)
        {
            if (cache.Find(variant.Key) is { } kept) made.Add((variant, kept));
            else missing.Add(variant);
        }
        if (missing.Count == 0 || plan.Image is not { } image) return made;
        budget.Spend((long)image.StoredWidth * image.StoredHeight, () =>
        {
            using DecodedImage? decoded = DecodedImage.Decode(plan.Bytes(), image);
            if (decoded is null)
            {
                foreach (SourceSpan use in plan.Uses) context.Diagnostics.Add(ImagesDiagnostics.Unreadable.At(use, plan.Asset, "it is damaged"));
                return;
            }
            if (context.Options.ChecksOnly) return;
            foreach (Variant variant in missing)
            {
                byte[] bytes = decoded.Encode(variant, settings.Quality);
                cache.Keep(variant.Key, bytes);
                made.Add((variant, bytes));
            }
        });
        return made;
    }
}
