using StaticSite.Editorial.Editors;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class EditorsTests
{
    [Theory]
    [InlineData("", "|")]
    [InlineData("editors: {email: news.desk+az@example.org}\n", "|news.desk+az@example.org ")]
    [InlineData("editors: {url: https://example.org/report}\n", "| https://example.org/report")]
    [InlineData("editors:\n  email: a@example.org\n  url: https://example.org/report\n", "|a@example.org https://example.org/report")]
    public void Layouts_show_where_to_report_a_mistake_when_the_settings_say_so_and_nothing_otherwise(string settings, string expected)
    {
        using TestSite site = Site(settings);
        Assert.Empty(site.Diagnose());
        Assert.EndsWith(expected, site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.EndsWith(expected, site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email: editors", "input/site.yml:9:18 SS1015")]
    [InlineData("email: editors@localhost", "input/site.yml:9:18 SS1015")]
    [InlineData("email: a@b@example.org", "input/site.yml:9:18 SS1015")]
    [InlineData("email: The editors <a@example.org>", "input/site.yml:9:18 SS1015")]
    [InlineData("email: a..b@example.org", "input/site.yml:9:18 SS1015")]
    [InlineData("email: \"a@example.org?subject=x\"", "input/site.yml:9:18 SS1015")]
    [InlineData("url: example.org/report", "input/site.yml:9:16 SS1015")]
    [InlineData("mail: a@example.org", "input/site.yml:9:11 SS1010")]
    public void An_address_that_nobody_can_write_to_is_an_error(string setting, string expected)
    {
        using TestSite site = Site("editors: {" + setting + "}\n");
        Assert.Equal([expected], site.Diagnose());
    }

    [Fact]
    public void An_address_pasted_with_its_scheme_is_answered_with_the_one_that_was_meant()
    {
        using TestSite site = Site("editors: {email: \"mailto:a@example.org\"}\n");
        Assert.EndsWith("Did you mean \"a@example.org\"?", Assert.Single(site.Build().Diagnostics).Help, StringComparison.Ordinal);
    }

    private static TestSite Site(string settings) => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new EditorsExtension()) }
        .Write("input/site.yml", TestSite.Settings + settings).Article("a").Article("a.az")
        .Write("theme/layouts/article.liquid", "{{ page.body }}|{% if editors %}{{ editors.email }} {{ editors.url }}{% endif %}");
}
