using System.Security.Cryptography;
using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What hosts are told: the headers of every answer, and the rules for addresses.</summary>
public class HostingTests
{
    [Fact]
    public void A_site_that_says_nothing_of_hosts_gets_no_rules_and_may_hold_code()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}<p onclick=\"x()\" style=\"color: red\">a</p>");
        Assert.Empty(site.Diagnose());
        Assert.Equal((false, false), (site.Has("_headers"), site.Has("_redirects")));
    }

    [Fact]
    public void The_policy_names_every_style_by_its_hash_once()
    {
        using TestSite site = Hosted("{files: [netlify]}").Article("a").Article("b").Write("theme/layouts/article.liquid", "{% layout 'base' %}<style>a{b:c}</style>").Write("theme/layouts/page.liquid", "{% layout 'base' %}<STYLE media=screen>ə{b:c}</STYLE>");
        Assert.Empty(site.Diagnose());
        string[] sources = [.. new[] { "a{b:c}", "ə{b:c}" }.Select(css => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'").Order(StringComparer.Ordinal)];
        Assert.StartsWith($"/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' {string.Join(' ', sources)}; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; upgrade-insecure-requests\n  Strict-Transport-Security: max-age=31536000\n  X-Content-Type-Options: nosniff\n", site.Read("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_is_of_the_text_as_browsers_read_it()
    {
        using TestSite site = Hosted("{files: [netlify]}").Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}<style>a{}\r\nb{}</style>");
        Assert.Empty(site.Diagnose());
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData("a{}\nb{}"u8))}'", site.Read("_headers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p ONCLICK=\"x()\">a</p>", "SS8361", "articles/a/index.html holds ONCLICK=x(), which browsers refuse under the site's Content-Security-Policy (and 1 other files)")]
    [InlineData("<script>x()</script>", "SS8361", "articles/a/index.html holds script: x(), which browsers refuse under the site's Content-Security-Policy (and 1 other files)")]
    [InlineData("<script type=module>x()</script>", "SS8361", "articles/a/index.html holds script: x(), which browsers refuse under the site's Content-Security-Policy (and 1 other files)")]
    [InlineData("<a href=\"JavaScript:x()\">a</a>", "SS8361", "articles/a/index.html holds href=JavaScript:x(), which browsers refuse under the site's Content-Security-Policy (and 1 other files)")]
    [InlineData("<img alt=x src=https://images.example.net/a.png>", "SS8366", "articles/a/index.html holds src=https://images.example.net/a.png, which browsers refuse under the site's Content-Security-Policy (and 1 other files)")]
    [InlineData("<p style=\"color: red\">a</p>", "SS8362", "articles/a/index.html holds style=color: red, which browsers refuse under the site's Content-Security-Policy (and 1 other files)")]
    public void Code_and_style_attributes_in_pages_are_errors(string html, string code, string message)
    {
        using TestSite site = Hosted("{files: [netlify]}").Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}" + html);
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal((code, "input/articles/a.md", message), (diagnostic.Code, diagnostic.Span.ToString(), diagnostic.Message));
    }

    [Theory]
    [InlineData("<script src=\"//cdn.example.net/x.js\"></script>", false)]
    [InlineData("<img alt=x srcset=\"http://one.example.net/a.png 2x, /b.png 1x\">", true)]
    [InlineData("<video poster=\"https://two.example.net/a.png\"></video>", false)]
    [InlineData("<img alt=x src=\"https://deep.images.example.org/a.png\"><img alt=x src=\"https://one.example.net/b.png\">", true)]
    [InlineData("<img alt=x src=\"https://example.org.example.net/a.png\">", false)]
    [InlineData("<img alt=x src=\"https://example.org/assets/a.png\"><a href=\"https://cdn.example.net/\">x</a>", true)]
    public void A_page_loads_from_other_hosts_only_what_the_policy_allows(string html, bool isAllowed)
    {
        using TestSite site = Hosted("{policy: {img-src: [one.example.net, \"https://*.images.example.org/path\"]}}").Article("a").Write("input/assets/a.png", "x").Write("theme/layouts/article.liquid", "{% layout 'base' %}" + html);
        Assert.Equal(isAllowed, !site.Diagnose().Contains("input/articles/a.md SS8366"));
        // What several pages have in common is read once.
        site.Article("b").Write("theme/partials/part.liquid", html).Write("theme/layouts/article.liquid", "{% layout 'base' %}{% include 'part' %}{% include 'part' %}");
        Assert.Equal(isAllowed, !site.Diagnose().Contains("input/articles/a.md SS8366"));
    }

    [Fact]
    public void Data_and_scripts_of_the_theme_are_no_code_in_a_page()
    {
        using TestSite site = Hosted("{files: [netlify]}").Article("a").Write("theme/scripts/a.js", "x()").Write("theme/layouts/article.liquid", "{% layout 'base' %}<script type=\"application/ld+json\">{\"onclick\": 1}</script><script src=\"{{ 'scripts/a.js' | asset_url }}\" defer></script><p title=\"onclick=x()\">a</p>");
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void More_styles_than_a_header_can_name_are_an_error()
    {
        using TestSite site = Hosted("{files: [netlify]}").Write("theme/layouts/article.liquid", "{% layout 'base' %}<style>.{{ page.title }}{}</style>");
        foreach (char name in "abcdefghijkl") site.Article(name.ToString());
        Assert.Empty(site.Diagnose());
        site.Article("m");
        Assert.Equal(["input/site.yml SS8364"], site.Diagnose());
    }

    [Fact]
    public void A_site_adds_sources_and_headers_and_leaves_headers_out()
    {
        using TestSite site = Hosted("{hsts_days: 0, policy: {img-src: [\"https://images.example.org\", \"data:\"], frame-ancestors: [\"'self'\"], font-src: [\"'self'\"]}, headers: {referrer-policy: no-referrer, Permissions-Policy: off, X-Robots-Tag: noai}}").Article("a");
        Assert.Empty(site.Diagnose());
        Assert.Equal("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https://images.example.org data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; font-src 'self'; upgrade-insecure-requests\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n  X-Robots-Tag: noai\n", site.Read("_headers").Split("/*/")[0]);
    }

    [Theory]
    [InlineData("{policy: {script-src: [\"'unsafe-inline'\"]}}", "SS8363")]
    [InlineData("{policy: {img-src: [\"*\"]}}", "SS8363")]
    [InlineData("{policy: {script-src: [\"data:\"]}}", "SS8363")]
    [InlineData("{policy: {img-src: [\"https://a.example; script-src b\"]}}", "SS8363")]
    [InlineData("{policy: {image-src: [\"https://a.example\"]}}", "SS1010")]
    [InlineData("{headers: {Content-Security-Policy: off}}", "SS8365")]
    [InlineData("{headers: {\"X Y\": z}}", "SS8365")]
    [InlineData("{headers: {X-Y: \"a\\\"b\"}}", "SS8365")]
    [InlineData("{files: [nginks]}", "SS1015")]
    [InlineData("{hsts_days: -1}", "SS1012")]
    [InlineData("{langauge_redirect: true}", "SS1010")]
    public void Settings_that_would_weaken_the_policy_or_mean_nothing_are_errors(string hosting, string code)
    {
        using TestSite site = Hosted(hosting).Article("a");
        Assert.Equal(code, Assert.Single(site.Build().Diagnostics).Code);
    }

    [Fact]
    public void Without_encryption_nothing_asks_for_it()
    {
        using TestSite site = Hosted("{files: [netlify]}").Article("a");
        site.Build(baseUrl: "http://localhost/");
        Assert.DoesNotContain("upgrade-insecure-requests", site.Read("_headers"), StringComparison.Ordinal);
        Assert.DoesNotContain("Strict-Transport-Security", site.Read("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_whose_names_change_with_their_bytes_are_kept_and_feeds_have_their_types()
    {
        using TestSite site = Hosted("{files: [netlify]}").Article("a").Write("theme/styles/a.css", "a{}").Write("theme/styles/parts/b.css", "a{b:c}").Write("input/assets/events.ics", "x");
        site.Build(baseUrl: "https://example.org/sub/");
        string headers = site.Read("_headers");
        Assert.StartsWith("/sub/*\n", headers, StringComparison.Ordinal);
        Assert.Contains("\n/sub/styles/*\n  Cache-Control: public, max-age=31536000, immutable\n/sub/*/rss.xml\n  Content-Type: application/xml; charset=utf-8\n", headers, StringComparison.Ordinal);
        Assert.EndsWith("\n/sub/*.ics\n  Content-Type: text/calendar; charset=utf-8\n", headers, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_some_names_change_each_of_them_is_named()
    {
        // A page below the folder of the theme's scripts.
        using TestSite site = Hosted("{files: [netlify]}").Article("a").Write("theme/scripts/a.js", "x()").Write("theme/scripts/parts/b.js", "y()").Write("input/pages/code.md", "---\ntitle: Code\ndescription: D\nslug: scripts\n---\n\n[a](safety.md)\n").Write("input/site.yml", TestSite.Settings.Replace("[page:safety", "[page:code, page:safety", StringComparison.Ordinal) + "hosting: {}\n");
        Assert.Empty(site.Diagnose());
        Assert.Matches("\n/scripts/a\\.[0-9a-f]{10}\\.js\n  Cache-Control: public, max-age=31536000, immutable\n/scripts/parts/\\*\n  Cache-Control: public, max-age=31536000, immutable\n", site.Read("_headers"));
    }

    [Fact]
    public void What_is_missing_answers_in_its_language()
    {
        using TestSite site = Hosted("{files: [netlify]}").Article("a", "aliases: [/zz/]\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal("/zz/ /articles/a/ 301!\n/az/* /az/404.html 404\n", site.Read("_redirects"));
    }

    [Fact]
    public void The_first_visit_goes_to_the_browsers_language_and_a_choice_stays()
    {
        using TestSite site = Hosted("{language_redirect: true}").Article("a").Article("a.az")
            .Write("theme/layouts/article.liquid", "{% layout 'base' %}<a href=\"{{ site.home_url }}\">{{ site.keeps_language }}</a>{% for version in page.translations %}<a href=\"{{ version.url }}\">x</a>{% endfor %}")
            .Write("theme/layouts/404.liquid", "{% layout 'base' %}{% for version in page.translations %}<a href=\"{{ version.url }}\">x</a>{% endfor %}");
        Assert.Empty(site.Diagnose());
        Assert.Equal("/ lang=en /index.html 200\n/ /az/ 302! Language=az\n/az/* /az/404.html 404\n", site.Read("_redirects"));
        Assert.Contains("<a href=\"/?lang=en\">true</a><a href=\"/articles/a/\">x</a><a href=\"/az/articles/a/\">x</a>", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/az/\">true</a>", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/?lang=en\">x</a><a href=\"/az/\">x</a>", site.Read("az/404.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=canonical href=\"https://example.org/\">", site.Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_for_other_servers_are_written_on_request()
    {
        using TestSite site = Hosted("{files: [nginx, caddy]}").Article("a", "aliases: [/zz/]\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal((false, false), (site.Has("_headers"), site.Has("_redirects")));
        Assert.Contains("\nlocation = \"/zz/\" { return 301 \"/articles/a/\"; }\nlocation = \"/zz\" { return 301 \"/articles/a/\"; }\n", site.Read("_nginx.conf"), StringComparison.Ordinal);
        Assert.Contains("\n@site_rule1 path \"/zz/\" \"/zz\"\nredir @site_rule1 \"/articles/a/\" 301\n", site.Read("_Caddyfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_site_gives_the_same_rules_however_many_threads_write_it()
    {
        using TestSite site = Hosted("{files: [netlify, nginx, caddy], language_redirect: true}").Article("a", "aliases: [/z/, /y/]\n").Article("b").Write("theme/layouts/article.liquid", "{% layout 'base' %}<style>.{{ page.title }}{}</style>");
        site.Build(parallelism: 1);
        string first = site.Snapshot();
        site.Build(parallelism: 4);
        Assert.Equal(first, site.Snapshot());
    }

    private static TestSite Hosted(string hosting) => new TestSite().Write("input/site.yml", TestSite.Settings + "hosting: " + hosting + "\n");
}
