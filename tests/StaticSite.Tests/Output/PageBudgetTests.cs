using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Output;

namespace StaticSite.Tests.Output;

/// <summary>Most pages are weighed by less than the whole of what hosts send; none is judged otherwise for it.</summary>
public sealed class PageBudgetTests
{
    public static TheoryData<string> Pages() => new("words", "noise", "words, noise", "noise, words", "words, noise, words", "one letter");

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_reported_when_it_is_heavier_than_its_budget_and_only_then(string parts)
    {
        byte[] page = [.. parts.Split(", ").SelectMany(Part)];
        int size = PageBudget.Compressed(page, PageBudget.Best);
        foreach (int budget in (int[])[1, size / 2, size - 1, size, size + 1, size + 17, (size + page.Length) / 2, page.Length - 16, page.Length - 1, page.Length])
        {
            if (budget > 0) Assert.Equal((budget, size > budget), (budget, IsReported(page, budget)));
        }
    }

    private static bool IsReported(byte[] page, int budget)
    {
        DiagnosticBag bag = new();
        PageBudget.Check(page, budget, TempFolder.At("a/index.html"), "input/a.md", "/nowhere", bag);
        return !bag.IsEmpty;
    }

    private static IEnumerable<byte> Part(string kind)
    {
        const int Length = 6000;
        Random random = new(1);
        string[] words = ["<p>", "</p>", "field", "sign", "mine", "people", "<a href=\"/safety/\">", "rules", "</a>", "2026"];
        return kind switch
        {
            "noise" => Enumerable.Range(0, Length).Select(_ => (byte)random.Next(33, 127)),
            "one letter" => Enumerable.Repeat((byte)'a', Length),
            _ => Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, Length / 5).Select(_ => words[random.Next(words.Length)]))),
        };
    }
}
