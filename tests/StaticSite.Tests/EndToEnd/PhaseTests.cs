using System.Collections.Concurrent;
using CsCheck;
using StaticSite.Content;
using StaticSite.Modules;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What pipelines may count on: what they depend on is there, and what tells of others comes last.</summary>
public sealed class PhaseTests
{
    // Each pipeline depends on some of those before it.
    private static readonly Gen<int[][]> Dependencies = Gen.Int[1, 7].SelectMany(count => Gen.Int[0, 9].Array[0, 3].Array[count].Select(rows => rows.Select((row, i) => row.Where(place => place < i).Distinct().ToArray()).ToArray()));

    [Fact]
    public void What_a_pipeline_depends_on_is_processed_before_it()
    {
        Dependencies.Sample(rows =>
        {
            using TestSite site = new() { Bootstrapper = DefaultSite.Create() };
            ConcurrentDictionary<string, string> seen = new(StringComparer.Ordinal);
            // Given in the opposite order.
            for (int i = rows.Length - 1; i >= 0; i--) site.Bootstrapper.AddPipeline(new Step(Name(i), [.. rows[i].Select(Name)], seen));
            Assert.True(site.Build().Succeeded);
            Assert.Equal(rows.Select((row, i) => $"{Name(i)}: {string.Join(' ', row.Select(place => Name(place) + ".txt"))}").Order(StringComparer.Ordinal), seen.Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal));
        }, iter: 60);

        static string Name(int number) => "step" + number;
    }

    [Fact]
    public void A_build_that_is_stopped_while_pipelines_run_beside_each_other_ends_as_stopped()
    {
        using CancellationTokenSource source = new();
        using TestSite site = new() { Bootstrapper = DefaultSite.Create().AddPipeline(new Stop(source)).AddPipeline(new Step("other", [], new ConcurrentDictionary<string, string>())) };
        Assert.ThrowsAny<OperationCanceledException>(() => site.Bootstrapper.Build(site.Options() with { Cancellation = source.Token }));
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_tells_of_other_files_is_written_behind_all_of_them(int parallelism)
    {
        ConcurrentQueue<string> written = [];
        using TestSite site = new()
        {
            Bootstrapper = DefaultSite.Create().AddPipeline(new Writing("last", true, written)).AddPipeline(new Writing("more", false, written)).AddPipeline(new Plain(written)),
        };
        Assert.True(site.Build(parallelism).Succeeded);
        Assert.Equal("last", written.Last());
        Assert.Equal(["last", "more", "plain"], written.Order(StringComparer.Ordinal));
    }

    private static TextFile File(string name, Action write)
    {
        Assert.True(OutputPath.TryCreate(name + ".txt", out OutputPath path, out _));
        return new TextFile
        {
            Origin = name,
            Destination = path,
            Content = new TextContent(writer =>
            {
                write();
                writer.Write(name + "\n");
            }),
        };
    }

    private sealed class Step(string name, IReadOnlyList<string> dependencies, ConcurrentDictionary<string, string> seen) : Pipeline, IModule
    {
        public override string Name => name;

        public override IReadOnlyList<string> Dependencies => dependencies;

        public override IReadOnlyList<IModule> ProcessModules => [this];

        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            Thread.Yield();
            seen[name] = string.Join(' ', dependencies.SelectMany(context.Outputs).Select(document => document.Destination!.Value.Value));
            return [.. inputs, File(name, () => { })];
        }
    }

    private sealed class Stop(CancellationTokenSource source) : Pipeline, IModule
    {
        public override string Name => "stop";

        public override IReadOnlyList<IModule> ProcessModules => [this, this];

        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            source.Cancel();
            return inputs;
        }
    }

    private sealed class Plain(ConcurrentQueue<string> written) : Pipeline, IModule
    {
        public override string Name => "plain";

        public override IReadOnlyList<IModule> ProcessModules => [this];

        public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];

        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context) => [File("plain", () => written.Enqueue("plain"))];
    }

    private sealed class Writing(string name, bool isLast, ConcurrentQueue<string> written) : Pipeline, IModule
    {
        public override string Name => name;

        public override bool WritesLast => isLast;

        public override IReadOnlyList<IModule> OutputModules => [this];

        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            new WriteFiles().Execute([File(name, () => written.Enqueue(name))], context);
            return inputs;
        }
    }
}
