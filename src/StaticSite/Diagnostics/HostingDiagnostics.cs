namespace StaticSite.Diagnostics;

/// <summary>Codes of what hosts are told: redirects from SS8351, headers from SS8361 on.</summary>
public static class HostingDiagnostics
{
    /// <summary>Redirects that never end.</summary>
    public static readonly DiagnosticDescriptor Loop = new("SS8351", Severity.Error, "Redirects come to an end",
        "this redirect goes in a circle: {0}", "Let one of them lead to a page that exists.",
        "A browser gives up, and the reader finds nothing.",
        "/a/: /b/ and /b/: /a/ → /a/: /articles/call/");

    /// <summary>A redirect to a redirect.</summary>
    public static readonly DiagnosticDescriptor Chain = new("SS8352", Severity.Error, "A redirect leads straight to its end",
        "{0} leads to {1}, which leads on to {2}", "Write {2} here: every further step costs a reader on a slow line seconds.",
        "A redirect to a redirect makes the reader ask twice, and who moves the second one forgets the first.",
        "/a/: /b/ and /b/: /articles/call/ → /a/: /articles/call/");

    /// <summary>A rule that takes what another one is for.</summary>
    public static readonly DiagnosticDescriptor Shadows = new("SS8353", Severity.Error, "A redirect leaves others their addresses",
        "{0} takes every address {1} that has no page, and no reader would be told that a page is missing", "Name a folder of its own, such as /old/*.",
        "Readers with a mistyped address would be led somewhere without being told.",
        "/*: /articles/ → /old/*: /articles/:splat");

    /// <summary>A redirect to nothing.</summary>
    public static readonly DiagnosticDescriptor NoTarget = new("SS8354", Severity.Error, "A redirect leads to a file of the site",
        "{0} leads to {1}, which is no file of the site", "Write the address of a page with the slash at its end, or a whole web address.{2}",
        "The reader would be led to a page that is not there.",
        "/old/: /articles/cal/ → /old/: /articles/call/");

    /// <summary>A redirect that cannot be one.</summary>
    public static readonly DiagnosticDescriptor BadRedirect = new("SS8355", Severity.Error, "Redirects can be understood by every host",
        "the redirect of {0} cannot work: {1}", "Write, for example, /old/page/: /articles/new/ or /old/*: /articles/:splat or /old/page/: {status: 410}",
        "What one host understands another ignores, and the site must work on all of them.",
        "/old/*/page/: /new/ → /old/*: /new/:splat");

    /// <summary>Code within a page.</summary>
    public static readonly DiagnosticDescriptor InlineCode = new("SS8361", Severity.Error, "Pages hold no code of their own",
        "{0} holds {1}, which browsers refuse under the site's Content-Security-Policy{2}", "Put the code into a file of theme/scripts and load it with <script src=…>.",
        "Code in a page is how others would put theirs there; browsers refuse all of it.",
        "<script>open()</script> → {{ 'scripts/menu.js' | asset_url }} as the src of a script");

    /// <summary>A style attribute.</summary>
    public static readonly DiagnosticDescriptor InlineStyle = new("SS8362", Severity.Error, "Elements have classes and no styles of their own",
        "{0} holds {1}, which browsers refuse under the site's Content-Security-Policy{2}", "Give the element a class and put the style into theme/styles.",
        "Browsers refuse styles of single elements under the site's policy, and the page would look broken.",
        "<p style=\"color: red\"> → <p class=\"danger\">");

    /// <summary>A source that would make the policy worthless.</summary>
    public static readonly DiagnosticDescriptor UnsafeSource = new("SS8363", Severity.Error, "The policy for content stays strict",
        "{0} cannot have the source {1}", "Name the address of a host that you trust, such as https://images.example.org, or 'self'.",
        "A source that allows everything protects nobody.",
        "policy: {script-src: [\"*\"]} → policy: {script-src: [https://scripts.example.org]}");

    /// <summary>More styles than a header can name.</summary>
    public static readonly DiagnosticDescriptor TooManyStyles = new("SS8364", Severity.Error, "Pages share their styles",
        "the pages have {0} different style elements, and each is named in a header that every answer carries; the limit is {1}", "Let pages share one sheet, or load what differs as a file with <link rel=stylesheet>.",
        "Each sheet is named in a header that every answer carries, and hosts limit its length.",
        "A <style> of its own on every page → one sheet in theme/styles");

    /// <summary>A header that cannot be sent.</summary>
    public static readonly DiagnosticDescriptor BadHeader = new("SS8365", Severity.Error, "Headers can be sent",
        "the header \"{0}\" cannot be set here: {1}", "Write, for example, Referrer-Policy: no-referrer, or off to leave a header out.",
        "A host would refuse all headers because of one, those that protect readers too.",
        "headers: {Set-Cookie: x} → headers: {Referrer-Policy: no-referrer}");

    /// <summary>Something that is loaded from another host.</summary>
    public static readonly DiagnosticDescriptor OtherHost = new("SS8366", Severity.Error, "Pages load nothing from other hosts",
        "{0} holds {1}, which browsers refuse under the site's Content-Security-Policy{2}", "Put the file into input/assets or theme/scripts and name it there, or allow its host under hosting: policy in input/site.yml.",
        "What comes from another host tells it who reads the page, and is gone when that host is; browsers refuse it.",
        "<img src=\"https://images.example.org/a.png\"> → {{ 'assets/a.png' | picture: 'What it shows' }}");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [Loop, Chain, Shadows, NoTarget, BadRedirect, InlineCode, InlineStyle, UnsafeSource, TooManyStyles, BadHeader, OtherHost];
}
