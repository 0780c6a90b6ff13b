namespace StaticSite.Cli;

/// <summary>What <c>check --external</c> says of links to other sites. Files keep the English of it.</summary>
internal static class LinkTexts
{
    public static readonly ProgramText Start = new("links.start", "{0} link to other sites: {1} known from the last days ({2}), {3} to try | {0} links to other sites: {1} known from the last days ({2}), {3} to try");
    public static readonly ProgramText Good = new("links.good", "good");
    public static readonly ProgramText Moved = new("links.moved", "moved");
    public static readonly ProgramText Unsure = new("links.unsure", "unsure");
    public static readonly ProgramText Broken = new("links.broken", "broken");
    public static readonly ProgramText Count = new("links.count", "{0} {1}");
    public static readonly ProgramText At = new("links.at", "{0}, {1} at {2}");
    public static readonly ProgramText On = new("links.on", "{0}: {1} (on {2})");
    public static readonly ProgramText OnMore = new("links.on-more", "{1}: {2} (on {3} and {0} other file) | {1}: {2} (on {3} and {0} other files)");
    public static readonly ProgramText Link = new("links.link", "Link");
    public static readonly ProgramText FirstPage = new("links.first-page", "First page");
    public static readonly ProgramText AsksToWait = new("links.asks-to-wait", "the server asks to wait ({0})");
    public static readonly ProgramText NoAnswer = new("links.no-answer", "no answer within {0} seconds");
    public static readonly ProgramText NoHost = new("links.no-host", "there is no host of this name");
    public static readonly ProgramText BadCertificate = new("links.bad-certificate", "its certificate is not valid");
    public static readonly ProgramText NoConnection = new("links.no-connection", "the connection failed");
    public static readonly ProgramText NoAddress = new("links.no-address", "it is no address");
    public static readonly ProgramText OutOfWeb = new("links.out-of-web", "it leads out of the web");
    public static readonly ProgramText ManyRedirects = new("links.many-redirects", "more than {0} redirects");
    public static readonly ProgramText NoList = new("links.no-list", "The list of links to other sites could not be written: {0}");
}
