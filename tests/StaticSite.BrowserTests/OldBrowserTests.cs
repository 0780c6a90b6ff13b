using System.Text.RegularExpressions;

namespace StaticSite.BrowserTests;

/// <summary>
/// What is left of the theme on a phone that gets no new browser any more (iOS 12, Android 4.4): Chromium, from whose style sheets everything is
/// removed that came in the years after. Menus stay apart and the numbers of the rules stay single.
/// </summary>
public sealed partial class OldBrowserTests(BuiltSite site)
{
    // As such a browser reads style sheets: a rule with a selector it does not know counts as none, and boxes in a row have no gap.
    private const string Age =
        """
        () => {
          const young = /:(is|where|has|not\([^)]*,|focus-visible|details-content|marker)\b/;
          const age = list => {
            for (let i = list.cssRules.length - 1; i >= 0; i--) {
              const rule = list.cssRules[i];
              if (rule instanceof CSSSupportsRule ? /selector\(/.test(rule.conditionText) : rule instanceof CSSStyleRule && young.test(rule.selectorText)) list.deleteRule(i);
              else if (rule.cssRules && !(rule instanceof CSSStyleRule)) age(rule);
            }
          };
          for (const sheet of document.styleSheets) age(sheet);
          for (const box of document.querySelectorAll('body *')) if (getComputedStyle(box).display.includes('flex')) box.style.gap = '0';
        }
        """;

    // Neighbours in a row that touch, numbers behind numbers, and what sticks out.
    private const string Faults =
        """
        () => {
          const faults = [];
          const shown = [...document.querySelectorAll('header a, header summary, footer li a, nav a, .search > *, .pager > *, .card-head > *, .card-foot > *')].filter(e => e.checkVisibility());
          const boxes = shown.map(e => ({ e, r: e.getBoundingClientRect() }));
          for (const one of boxes) {
            for (const other of boxes) {
              const between = other.r.left - one.r.right;
              if (one.e.contains(other.e) || other.e.contains(one.e) || between < -1 || one.r.bottom <= other.r.top + 1 || other.r.bottom <= one.r.top + 1) continue;
              if (between < 7) faults.push(`${one.e.textContent.trim()} touches ${other.e.textContent.trim()}`);
            }
          }
          for (const list of document.querySelectorAll('.rules, .safety ol')) if (getComputedStyle(list).listStyleType !== 'none') faults.push('rules have two numbers');
          if (document.scrollingElement.scrollWidth > innerWidth) faults.push(`${document.scrollingElement.scrollWidth} pixels wide`);
          return faults;
        }
        """;

    [Fact]
    public void Scripts_use_nothing_that_came_later()
    {
        string[] scripts = Directory.GetFiles(site.Output, "*.js", SearchOption.AllDirectories);
        Assert.True(scripts.Length >= 3, $"{scripts.Length} scripts were looked at.");
        // Safari 12 cannot read the signs, and has not the functions.
        Expect.NoTroubles(scripts.SelectMany(script => Later().Matches(File.ReadAllText(script)).Select(match => $"{Path.GetFileName(script)}: {match.Value}")));
    }

    [Theory]
    [InlineData(320, "az/")]
    [InlineData(320, "ru/")]
    [InlineData(1280, "")]
    public async Task Nothing_touches_and_nothing_is_numbered_twice(int width, string folder)
    {
        List<string> troubles = [];
        await using Visit visit = await site.OpenAsync(width);
        int rules = 0;
        foreach (string kind in Places.Kinds)
        {
            string path = await Places.PathAsync(site.Root, folder, kind);
            await visit.GoAsync(path, Microsoft.Playwright.WaitUntilState.Load);
            await visit.Page.EvaluateAsync(Age);
            troubles.AddRange((await visit.Page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{path}: {fault}"));
            rules += await visit.Page.Locator(".rules, .safety ol").CountAsync();
        }
        Assert.True(rules > 3, $"{rules} lists of rules were looked at.");
        Expect.NoTroubles(troubles);
    }

    [GeneratedRegex(@"\?\?=?|\?\.(?!\d)|(\|\||&&)=|\b(allSettled|replaceAll|matchAll|fromEntries|flatMap|structuredClone|globalThis|randomUUID|AbortSignal\.timeout|Promise\.any)\b|\.(at|flat|findLast|toSorted|replaceChildren)\(|#[a-z]+\s*[=(]|\bstatic\s*\{")]
    private static partial Regex Later();
}
