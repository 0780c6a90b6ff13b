using StaticSite.Editorial.Glossary;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class GlossaryTests
{
    private const string Terms = """
        mine:
          en: {term: mine, forms: [mines, landmines], definition: A charge in the ground.}
          az: {term: mina, forms: [minalar, İt minası], definition: Yük.}
        anti-tank-mine:
          en: {term: anti-tank mine, forms: [anti-tank mines], definition: A mine for vehicles.}
          az: {term: tank əleyhinə mina, definition: Maşın üçün.}
        uxo:
          en: {term: unexploded ordnance, abbr: UXO, definition: It did not "explode".}
          az: {term: çölmə, abbr: PHS, definition: Partlamayıb.}

        """;

    [Theory]
    [InlineData("Mines and mines.", "<p><a class=\"term\" href=\"/glossary/#mine\">Mines</a> and mines.</p>")]
    [InlineData("Anti-tank mines, then a mine.", "<p><a class=\"term\" href=\"/glossary/#anti-tank-mine\">Anti-tank mines</a>, then a <a class=\"term\" href=\"/glossary/#mine\">mine</a>.</p>")]
    [InlineData("Some UXO.", "<p>Some <a class=\"term\" href=\"/glossary/#uxo\"><abbr title=\"It did not &quot;explode&quot;.\">UXO</abbr></a>.</p>")]
    [InlineData("A miner, undermines, e-mines.", "<p>A miner, undermines, e-mines.</p>")]
    [InlineData("[A mine](https://s.example/) and `mine`, **mine**{.rule-stop}.", "<p><a href=\"https://s.example/\" rel=\"noopener\">A mine</a> and <code>mine</code>, <strong class=\"rule-stop\">mine</strong>.</p>")]
    [InlineData("**A mine** there.", "<p><strong>A <a class=\"term\" href=\"/glossary/#mine\">mine</a></strong> there.</p>")]
    [InlineData("The Mine Ban Treaty and a Mine.", "<p>The Mine Ban Treaty and a <a class=\"term\" href=\"/glossary/#mine\">Mine</a>.</p>")]
    [InlineData("1. **Stop**{.rule-stop} at a mine.\n2. A mine.\n\nA mine.", "<ol>\n<li><strong class=\"rule-stop\">Stop</strong> at a mine.</li>\n<li>A mine.</li>\n</ol>\n<p>A <a class=\"term\" href=\"/glossary/#mine\">mine</a>.</p>")]
    [InlineData("1. A mine.", "<ol>\n<li>A <a class=\"term\" href=\"/glossary/#mine\">mine</a>.</li>\n</ol>")]
    [InlineData("## Mines\n\n- mines", "<h2 id=\"mines\">Mines</h2>\n<ul>\n<li><a class=\"term\" href=\"/glossary/#mine\">mines</a></li>\n</ul>")]
    public void The_first_use_of_a_term_leads_to_the_glossary(string body, string html)
    {
        using TestSite site = Site().Article("a", body: body + "\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains(html, site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_lists_the_terms_in_the_order_of_its_language()
    {
        using TestSite site = Site().Article("a.az", body: "İT MİNASI və minalar.\n").Article("a");
        Assert.Empty(site.Diagnose());
        Assert.Equal("<i id=\"anti-tank-mine\">anti-tank mine</i>;<i id=\"mine\">mine</i>;<i id=\"uxo\">unexploded ordnance</i>UXO;", site.Read("glossary/index.html"));
        Assert.Equal("<i id=\"uxo\">çölmə</i>PHS;<i id=\"mine\">mina</i>;<i id=\"anti-tank-mine\">tank əleyhinə mina</i>;", site.Read("az/glossary/index.html"));
        Assert.Contains("<p><a class=\"term\" href=\"/az/glossary/#mine\">İT MİNASI</a> və minalar.</p>", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glossary: false\n", "")]
    [InlineData("", "glossary: {link: false}\n")]
    public void Pages_and_sites_may_do_without_links(string keys, string settings)
    {
        using TestSite site = Site().Article("a", keys, "A mine.\n").Write("input/site.yml", TestSite.Settings + settings);
        Assert.DoesNotContain(site.Diagnose(), line => !line.EndsWith("SS5042", StringComparison.Ordinal));
        Assert.Contains("<p>A mine.</p>", site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forms: [mines, landmines]", "forms: [mines, UXO]", "input/data/glossary.yml:8:41 SS7601")]
    [InlineData("  az: {term: mina, forms: [minalar, İt minası], definition: Yük.}\n", "", "input/data/glossary.yml:1:1 SS1016")]
    [InlineData("definition: Yük.", "definiton: Yük.", "input/data/glossary.yml:3:49 SS1010")]
    public void A_mistake_in_the_terms_is_reported_at_its_place(string old, string now, string expected)
    {
        using TestSite site = Site().Article("a").Write("input/data/glossary.yml", Terms.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    private static TestSite Site() => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new GlossaryExtension()) }
        .Write("input/data/glossary.yml", Terms)
        .Write("input/pages/glossary.md", "---\ntitle: Glossary\ndescription: Terms\nlayout: glossary\n---\n")
        .Write("input/pages/glossary.az.md", "---\ntitle: Lüğət\ndescription: Terminlər\nlayout: glossary\n---\n")
        .Write("input/site.yml", TestSite.Settings.Replace("[page:safety", "[page:safety, page:glossary", StringComparison.Ordinal))
        .Write("theme/layouts/glossary.liquid", "{% for t in page.glossary %}<i id=\"{{ t.id }}\">{{ t.term }}</i>{{ t.abbr }};{% endfor %}");
}
