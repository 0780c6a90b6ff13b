using System.Text.Json;
using Fluid.Values;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Extensions;

/// <summary>
/// What a site adds to the engine without the engine knowing of it. One object serves one build and may keep what it
/// reads; everything that is called while pages are rendered is called from many threads.
/// </summary>
public abstract class SiteExtension
{
    /// <summary>Pipelines of its own: they read its data in the Input phase and make its files.</summary>
    public virtual IReadOnlyList<Pipeline> Pipelines => [];

    /// <summary>Names of the files of <c>input/data</c> that it reads; one that nobody reads is reported.</summary>
    public virtual IReadOnlyList<string> DataFiles => [];

    /// <summary>Names of the folders of <c>theme</c> that it reads.</summary>
    public virtual IReadOnlyList<string> ThemeFolders => [];

    /// <summary>Its key in <c>input/site.yml</c>; null when it has no settings.</summary>
    public virtual string? SettingsKey => null;

    /// <summary>
    /// Whether a file that a build would make as the last one did may be left as it is. An extension that says so makes files from the page, its
    /// text in all languages, and the data and front matter of the site alone. What it wants to know of other pages it asks <see cref="BuildContext.Site"/>
    /// anew for each file, or keeps it in a <see cref="Linking.SharedValue{T}"/>; <see cref="Linking.SiteModel.Pages"/> is the dearest question. It calls <see cref="BuildContext.MakeAlways"/> where it keeps
    /// something of a text for later, or <see cref="BuildContext.MakeNext"/> where it reports in <see cref="Check"/> what it saw of a text.
    /// </summary>
    public virtual bool AllowsKeptFiles => false;

    /// <summary>Words in braces that it gives a meaning in Markdown and in titles: <c>{name:arguments}</c>.</summary>
    public virtual IReadOnlyList<Directive> Directives => [];

    /// <summary>Interface strings of <c>theme/i18n</c> that its code asks for. They may stand there in any case, and must when it is used.</summary>
    public virtual IReadOnlyList<string> StringKeys => [];

    /// <summary>Whether the site uses it: has its data, its settings or a page for it. Asked when all pages are known.</summary>
    public virtual bool IsUsed(BuildContext context) => true;

    /// <summary>Classes of its HTML that no page may have today and any page tomorrow: rules of the theme for them are not unused.</summary>
    public virtual IReadOnlyList<string> StyleClasses => [];

    /// <summary>Names of values that every layout and partial has because of it, beside <c>page</c> and <c>site</c>.</summary>
    public virtual IReadOnlyList<string> Globals => [];

    /// <summary>Names that <c>page</c> has in layouts because of it.</summary>
    public virtual IReadOnlyList<string> PageMembers => [];

    /// <summary>Reads its settings; called only when its key is there.</summary>
    public virtual void ReadSettings(MappingReader reader)
    {
    }

    /// <summary>Told that its key in the settings says <c>false</c>; returns whether that has a meaning.</summary>
    public virtual bool SwitchOff() => false;

    /// <summary>
    /// Reads its own keys of a page's front matter and keeps what it finds in the page's values. It may depend on the file and on the
    /// settings only, reports to the reader, and keeps nothing of the build: what is read may serve the next build too.
    /// </summary>
    /// <param name="reader">The front matter; a key that nobody reads is an error.</param>
    /// <param name="page">What is known of the page before its front matter is.</param>
    /// <param name="values">Becomes <see cref="Page.Values"/>.</param>
    public virtual void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
    {
    }

    /// <summary>Looks at the parsed text of a page and may change it; directives and links are resolved by then.</summary>
    public virtual void Visit(PageText text)
    {
    }

    /// <summary>Looks at the text of a page when every extension has visited it and its blocks stay as they are; may write below it.</summary>
    public virtual void Finish(PageText text)
    {
    }

    /// <summary>The value of one of its <see cref="PageMembers"/>; null for nil.</summary>
    public virtual FluidValue? PageMember(string name, Page page, BuildContext context) => null;

    /// <summary>Adds properties of schema.org to what machines are told of a page (JSON-LD); the object of the page is open.</summary>
    public virtual void Describe(Page page, Utf8JsonWriter json, BuildContext context)
    {
    }

    /// <summary>What a picture that stands for a page says; null to leave it at the title. Called from many threads.</summary>
    public virtual PictureWords? PictureWords(Page page, BuildContext context) => null;

    /// <summary>Whether a page shows words of its original in the place of its own, so that a copy of its own text would say something else.</summary>
    public virtual bool ShowsOriginal(Page page, BuildContext context) => false;

    /// <summary>When something of its data or of front matter that it shows on a page last changed; null when it shows nothing there that has a date of its own.</summary>
    public virtual PublishTime? LastChange(Page page, BuildContext context) => null;

    /// <summary>The value of one of its <see cref="Globals"/>.</summary>
    public virtual FluidValue Global(string name, Language language, BuildContext context) => NilValue.Instance;

    /// <summary>What is published for a file of <c>input/assets</c>: the bytes as they are, other bytes, or nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">The build.</param>
    public virtual AssetDecision Asset(InputFile file, BuildContext context) => AssetDecision.Unchanged;

    /// <summary>Addresses of pages that were taken back, from the root of the site: hosts say that they are gone.</summary>
    public virtual IReadOnlyList<Located<string>> GoneUrls(BuildContext context) => [];

    /// <summary>What an image becomes where a page shows it; null to leave it to others. Called for each place, from many threads.</summary>
    /// <param name="image">The image and its place.</param>
    /// <param name="context">The build.</param>
    public virtual PictureMarkup? Picture(ImageUse image, BuildContext context) => null;

    /// <summary>Compares what was seen on all pages; called once when every page is rendered, while other extensions do the same on other threads.</summary>
    public virtual void Check(BuildContext context)
    {
    }
}
