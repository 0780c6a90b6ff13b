namespace StaticSite.Preview;

/// <summary>The words of what a preview says a line at a time.</summary>
/// <param name="LeftOut">Before the pages that a build would leave out.</param>
/// <param name="Draft">Of a page that is a draft.</param>
/// <param name="Later">Of a page that is published at a moment.</param>
/// <param name="Mended">After the last error.</param>
/// <param name="Unreadable">Of a change that could not be read, with the reason.</param>
/// <param name="GivenUp">Of a check that was not finished, with the reason.</param>
/// <param name="Files">A number of files.</param>
/// <param name="Milliseconds">How long something took.</param>
public sealed record PreviewWords(string LeftOut, string Draft, Func<string, string> Later, string Mended, Func<string, string> Unreadable, Func<string, string> GivenUp, Func<int, string> Files, Func<string, string> Milliseconds);
