using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>Colours as a browser computes them: red, green and blue from 0 to 255.</summary>
internal static partial class Colours
{
    /// <summary>The colour that a custom property names.</summary>
    public static async Task<double[]> OfAsync(IPage page, string property) => Parse(await page.EvaluateAsync<string>(
        """
        name => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = `var(${name})`;
          const colour = getComputedStyle(probe).color;
          probe.remove();
          return colour;
        }
        """, property));

    /// <summary>A colour as a computed style has it: <c>rgb(16, 41, 58)</c>.</summary>
    public static double[] Parse(string computed) => [.. Number().Matches(computed).Take(3).Select(number => double.Parse(number.Value, CultureInfo.InvariantCulture))];

    /// <summary>The contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    public static double Contrast(double[] one, double[] other)
    {
        double[] light = [Luminance(one), Luminance(other)];
        return (light.Max() + 0.05) / (light.Min() + 0.05);
    }

    // The relative luminance of WCAG 2.2.
    private static double Luminance(double[] colour)
    {
        double[] linear = [.. colour.Select(part => part / 255).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    [GeneratedRegex(@"[\d.]+")]
    private static partial Regex Number();
}
