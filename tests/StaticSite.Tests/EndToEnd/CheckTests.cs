using System.Text.Json;
using NodaTime;
using StaticSite.Cli;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>check</c>: what a build would refuse, and links to other sites.</summary>
[Collection("console")]
public class CheckTests
{
    [Fact]
    public void A_check_finds_what_a_build_would_refuse_and_writes_no_site()
    {
        using TestSite site = new TestSite().Article("a").WithEditorialStrings();
        (int code, string text) = Program.Run("check", "--root", Root(site));
        Assert.True(code == 0, text);
        Assert.Contains("A build would succeed: ", text, StringComparison.Ordinal);
        site.Write("theme/layouts/article.liquid", "{% layout 'base' %}<a href=\"/nowhere/\">x</a>");
        (code, text) = Program.Run("check", "--root", Root(site));
        Assert.Equal(1, code);
        Assert.Contains("error SS5040", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("en", "also")]
    [InlineData("az", "burada da")]
    [InlineData("ru", "и здесь")]
    public void A_mistake_that_stands_in_many_places_is_said_once_with_all_of_them(string language, string also)
    {
        using TestSite site = new TestSite().WithEditorialStrings().Article("a", body: "{figure:kiled}\n\nAnd {figure:kiled}.\n").Article("b", body: "{figure:kiled} {figure:other}\n");
        (int code, string text) = Program.Run("check", "--root", Root(site), "--lang", language);
        Assert.Equal(1, code);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "SS7001: .*kiled"));
        Assert.Contains($"\n  {also}: input/articles/a.md:9:13\n  {also}: input/articles/b.md:7:9\n", text, StringComparison.Ordinal);
        Assert.Contains("input/articles/b.md:7:24: ", text, StringComparison.Ordinal);
        Assert.Contains("4", text.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        // Twice is shown twice.
        site.Article("b");
        text = Program.Run("check", "--root", Root(site), "--lang", language).Text;
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(text, "SS7001: .*kiled"));
        Assert.DoesNotContain($"  {also}: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_other_sites_are_listed_in_a_file_by_every_build_and_tried_by_none()
    {
        using Loopback server = new(_ => { });
        using TestSite site = new TestSite().WithEditorialStrings().Article("a", body: $"[x]({server.Root}x#part) [y]({server.Root}y)\n");
        Assert.Equal(0, Program.Run("build", "--root", Root(site)).Code);
        Assert.Equal($"{server.Root}x\t2\tarticles/a/index.html\n{server.Root}y\t2\tarticles/a/index.html\n", File.ReadAllText(Path.Combine(Root(site), ".cache/external-links.txt")));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void A_broken_link_is_named_with_its_page_and_ends_with_1()
    {
        using Loopback server = new(context => context.Response.StatusCode = context.Request.Url!.AbsolutePath == "/gone" ? 404 : 200);
        using TestSite site = new TestSite().WithEditorialStrings().Article("a", body: $"[x]({server.Root}gone) [y]({server.Root}good)\n");
        string report = Path.Combine(Root(site), "report.json");
        (int code, string text) = Program.Run("check", "--root", Root(site), "--external", "--pause", "0", "--report", report);
        Assert.Equal(1, code);
        Assert.Contains($"{server.Root}gone: broken, 404 (on articles/a/index.html and 1 other file)\n1 good, 0 moved, 0 unsure, 1 broken\n", text, StringComparison.Ordinal);
        using JsonDocument results = JsonDocument.Parse(File.ReadAllBytes(report));
        Assert.Equal(["broken 404", "good 200"], results.RootElement.EnumerateArray().Select(result => $"{result.GetProperty("outcome").GetString()} {result.GetProperty("detail").GetString()}"));
    }

    [Theory]
    [InlineData("az", "busy-long ok", "Başqa saytlara 2 keçid: son günlərdən (7) məlum 0, yoxlanacaq 2\n", "busy-long: bəlli deyil, server gözləməyi xahiş edir (429) (səhifə: articles/a/index.html və daha 1 fayl)\n", "\nişləyir: 0, köçüb: 0, bəlli deyil: 2, sınıqdır: 0\n")]
    [InlineData("ru", "circle moved out", "3 ссылки на другие сайты: за последние дни (7) известно 0, проверить 3\n", "circle: не работает, больше 5 перенаправлений (на articles/a/index.html и ещё в 1 файле)\n", "moved: переехала, 200, адрес: ", "\nработает: 0, переехала: 1, неясно: 0, не работает: 2\n")]
    public void Links_are_told_in_the_language_and_written_down_in_English(string language, string links, params string[] expected)
    {
        using Loopback server = Server();
        using TestSite site = new TestSite().WithEditorialStrings().Article("a", body: string.Join(' ', links.Split(' ').Select(link => $"[x]({server.Root}{link})")) + "\n");
        string report = Path.Combine(Root(site), "report.json");
        string text = Program.Run("check", "--root", Root(site), "--external", "--pause", "0", "--report", report, "--lang", language).Text;
        Assert.All(expected, line => Assert.Contains(line, text, StringComparison.Ordinal));
        string written = File.ReadAllText(report);
        Assert.Matches("\"outcome\": \"(unsure|moved)\"", written);
        Assert.Matches("\"detail\": \"(the server asks to wait|more than 5 redirects)", written);
    }

    [Fact]
    public void A_good_link_is_not_tried_again_for_some_days_and_a_broken_one_is()
    {
        using Loopback server = new(context => context.Response.StatusCode = context.Request.Url!.AbsolutePath == "/gone" ? 410 : 200);
        using TestSite site = new TestSite().WithEditorialStrings().Article("a", body: $"[x]({server.Root}gone) [y]({server.Root}good)\n");
        Program.Run("check", "--root", Root(site), "--external", "--pause", "0");
        server.Asked.Clear();
        Program.Run("check", "--root", Root(site), "--external", "--pause", "0");
        Assert.Equal(["HEAD /gone", "GET /gone"], server.Asked);
        server.Asked.Clear();
        Program.Run("check", "--root", Root(site), "--external", "--pause", "0", "--days", "0");
        Assert.Contains("HEAD /good", server.Asked);
    }

    [Theory]
    [InlineData("/ok", "Good 200 ", "HEAD /ok")]
    [InlineData("/no-head", "Good 200 ", "HEAD /no-head|GET /no-head")]
    [InlineData("/gone", "Broken 404 ", "HEAD /gone|GET /gone")]
    [InlineData("/refused", "Unsure 403 ", "HEAD /refused|GET /refused")]
    [InlineData("/moved", "Moved 200 /ok", "HEAD /moved|HEAD /ok")]
    [InlineData("/elsewhere-today", "Good 200 /ok", "HEAD /elsewhere-today|HEAD /ok")]
    [InlineData("/circle", "Broken more than 5 redirects ", "HEAD /circle|HEAD /circle|HEAD /circle|HEAD /circle|HEAD /circle|HEAD /circle")]
    [InlineData("/out", "Broken it leads out of the web mailto:a@b.example", "HEAD /out")]
    [InlineData("/busy-once", "Good 200 ", "HEAD /busy-once|HEAD /busy-once")]
    [InlineData("/busy-long", "Unsure the server asks to wait (429) ", "HEAD /busy-long")]
    public async Task An_answer_is_understood(string path, string expected, string asked)
    {
        using Loopback server = Server();
        LinkResult result = Assert.Single(await Check([server.Root + path[1..]]));
        Assert.Equal(expected, $"{result.Outcome} {result.Detail} {result.Target?.Replace(server.Root, "/", StringComparison.Ordinal)}");
        Assert.Equal(asked, string.Join('|', server.Asked));
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_is_left_alone()
    {
        using Loopback server = Server();
        IReadOnlyList<LinkResult> results = await Check([server.Root + "busy-long", server.Root + "ok", server.Root + "gone"]);
        Assert.All(results, result => Assert.Equal(LinkOutcome.Unsure, result.Outcome));
        Assert.Equal(["HEAD /busy-long"], server.Asked);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time()
    {
        int open = 0, most = 0;
        using Loopback server = new(_ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            Thread.Sleep(5);
            Interlocked.Decrement(ref open);
        });
        Assert.Equal(20, (await Check([.. Enumerable.Range(0, 20).Select(i => server.Root + i)])).Count);
        Assert.Equal((1, 20), (most, server.Asked.Count));
    }

    [Fact]
    public async Task Silence_and_a_closed_door_leave_us_unsure_and_a_name_that_does_not_exist_is_broken()
    {
        using ManualResetEventSlim over = new();
        using Loopback silent = new(_ => over.Wait(TimeSpan.FromSeconds(20)));
        using LinkCheck check = new(TimeSpan.Zero, TimeSpan.FromSeconds(1), SystemClock.Instance);
        IReadOnlyList<LinkResult> results = await check.Run([silent.Root, "http://127.0.0.1:9/", "http://no-such-host.invalid/", "http://"], _ => { });
        over.Set();
        Assert.Equal(["Broken it is no address", "Unsure no answer within 1 seconds", "Unsure the connection failed", "Broken there is no host of this name"],
            results.Select(result => $"{result.Outcome} {result.Detail}"));
    }

    [Theory]
    [InlineData("--days", "-1")]
    [InlineData("--pause", "-1")]
    [InlineData("--clock", "yesterday")]
    public void A_value_that_cannot_be_used_is_wrong_use(string option, string value) => Assert.Equal(2, Program.Run("check", option, value).Code);

    private static string Root(TestSite site) => Path.GetDirectoryName(site.Output)!;

    private static async Task<IReadOnlyList<LinkResult>> Check(IReadOnlyList<string> urls)
    {
        using LinkCheck check = new(TimeSpan.Zero, TimeSpan.FromSeconds(20), SystemClock.Instance);
        return await check.Run(urls, _ => { });
    }

    private static Loopback Server()
    {
        int busy = 0;
        return new Loopback(context =>
        {
            (int status, string? location) = context.Request.Url!.AbsolutePath switch
            {
                "/ok" => (200, null),
                "/no-head" => (context.Request.HttpMethod == "HEAD" ? 405 : 200, null),
                "/refused" => (403, null),
                "/moved" => (301, "/ok"),
                "/elsewhere-today" => (302, "/ok"),
                "/circle" => (301, "/circle"),
                "/out" => (302, "mailto:a@b.example"),
                "/busy-once" => (busy++ == 0 ? 503 : 200, null),
                "/busy-long" => (429, (string?)null),
                _ => (404, null),
            };
            context.Response.StatusCode = status;
            if (location is not null) context.Response.Headers["Location"] = location;
            if (status == 503) context.Response.Headers["Retry-After"] = "0";
            if (status == 429) context.Response.Headers["Retry-After"] = "3600";
        });
    }
}
