using System.Runtime.CompilerServices;

namespace StaticSite.Tests.EndToEnd;

/// <summary>Tests expect what the program says in English, whatever the language of the machine they run on.</summary>
internal static class SystemLanguage
{
    [ModuleInitializer]
    internal static void IsEnglish() => Environment.SetEnvironmentVariable("STATICSITE_LANG", "en");
}
